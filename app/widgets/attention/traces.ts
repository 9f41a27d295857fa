/** The trace that the figure shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import type { Frame, Trace } from '../../../models/trace'
import { getModel } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'

const recording = { trace: 'attention' }
export const MODEL = 'transformer'

export const useRecordedLooks = (): Trace | null => useRecorded(recording, ['trace']).traces.trace ?? null

/**
 * Reads `text` with the attention of every head. On WebAssembly whatever backend was chosen: on a graphics device attention is one
 * operator, and its weights never leave it.
 */
async function read(text: string, signal: AbortSignal, report: Report): Promise<Trace> {
  report({ kind: 'loading', model: 'Transformer', progress: null })
  const model = await getModel(MODEL, {
    backend: 'wasm',
    signal,
    onProgress: (progress) => report({ kind: 'loading', model: 'Transformer', progress }),
  })
  signal.throwIfAborted()
  report({ kind: 'running', what: 'Reading your text on the processor' })
  const frames: Frame[] = []
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, signal })) frames.push(frame)
  signal.throwIfAborted()
  const { id, gate, architecture } = model.entry
  const { layers, heads } = architecture
  return {
    model: id,
    gate,
    prompt: text,
    seed: 1,
    provenance: { kind: 'live', backend: model.backend },
    shape: null,
    heads: Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads })),
    frames,
  }
}

interface LookTraces {
  readonly trace: Trace | null
  readonly live: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  /** @param onTrace called when the text has been read */
  read(text: string, onTrace: (trace: Trace) => void): void
  cancel(): void
  forget(): void
}

export function useLookTraces(): LookTraces {
  const recorded = useRecorded(recording, ['trace'])
  const [own, setOwn] = useState<Trace | null>(null)
  const { status, running, start, cancel } = useLiveRun()
  return {
    trace: own ?? recorded.traces.trace ?? null,
    live: own !== null,
    status,
    running,
    error: recorded.error,
    read: (text, onTrace) =>
      start(async (signal, report) => {
        const trace = await read(text, signal, report)
        setOwn(trace)
        onTrace(trace)
      }),
    cancel,
    forget: () => {
      cancel()
      setOwn(null)
    },
  }
}
