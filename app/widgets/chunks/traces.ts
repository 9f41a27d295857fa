/** The reading that the figure shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import { create } from 'zustand'
import type { Frame, Trace } from '../../../models/trace'
import { getModel } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'

const recording = { trace: 'chunk' }
export const MODEL = 'vector-gate'
const NAME = 'the gated network'

/** All at once is computed here without chunks to rest in: 128 tokens at the floor of the gate still fit a float64. */
export const MOST = 128

async function read(
  text: string,
  backend: Parameters<typeof getModel>[1]['backend'],
  signal: AbortSignal,
  report: Report,
): Promise<Trace> {
  if (text.length > MOST)
    throw new Error(`The text has ${text.length} characters; the picture has room for ${MOST}. Shorten it.`)
  report({ kind: 'loading', model: NAME, progress: null })
  const onProgress = (progress: Parameters<Parameters<typeof getModel>[1]['onProgress']>[0]) =>
    report({ kind: 'loading', model: NAME, progress })
  const model = await getModel(MODEL, { backend, signal, onProgress })
  signal.throwIfAborted()
  report({ kind: 'running', what: 'Reading your text' })
  const frames: Frame[] = []
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, signal })) frames.push(frame)
  signal.throwIfAborted()
  const { id, gate, architecture } = model.entry
  const { layers, heads, keys, values } = architecture
  return {
    model: id,
    gate,
    prompt: text,
    seed: 1,
    provenance: { kind: 'live', backend: model.backend },
    shape: { layers, heads, keys, values },
    heads: Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads })),
    frames,
  }
}

/** Whether the reader has answered the question before the figure, or chosen to look first. */
export const useOpenChunks = create<{ readonly open: boolean; look(): void }>((set) => ({
  open: false,
  look: () => set({ open: true }),
}))

interface ChunkTraces {
  readonly trace: Trace | null
  readonly live: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  read(text: string): void
  cancel(): void
  forget(): void
}

export function useChunkTraces(): ChunkTraces {
  const recorded = useRecorded(recording, ['trace'])
  const [own, setOwn] = useState<Trace | null>(null)
  const { status, running, start, cancel } = useLiveRun()
  const { backend } = useSettings()
  return {
    trace: own ?? recorded.traces.trace ?? null,
    live: own !== null,
    status,
    running,
    error: recorded.error,
    read: (text) => start(async (signal, report) => setOwn(await read(text, backend, signal, report))),
    cancel,
    forget: () => {
      cancel()
      setOwn(null)
    },
  }
}
