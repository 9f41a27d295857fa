/** The trace that the figure of a trained table shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import type { Frame, Trace } from '../../../models/trace'
import { getModel } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'

const recording = { trace: 'table' }
const MODEL = 'linear-attention'

/** Longest text: a read is made of parts of every token before it, and keys, values and queries of all heads are kept. */
export const TEXT_LIMIT = 600

export const useRecordedTable = (): Trace | null => useRecorded(recording, ['trace']).traces.trace ?? null

async function read(text: string, signal: AbortSignal, report: Report): Promise<Trace> {
  if (text.length > TEXT_LIMIT)
    throw new Error(
      `This figure keeps every key, value and query of a text and reads at most ${TEXT_LIMIT} characters. Yours has ` +
        `${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and read again.`,
    )
  report({ kind: 'loading', model: 'Linear attention', progress: null })
  const model = await getModel(MODEL, {
    backend: useSettings.getState().backend,
    signal,
    onProgress: (progress) => report({ kind: 'loading', model: 'Linear attention', progress }),
  })
  signal.throwIfAborted()
  report({ kind: 'running', what: 'Reading your text' })
  const frames: Frame[] = []
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, signal })) {
    const { key, value, query } = frame.probes
    frames.push({ ...frame, probes: { ...(key && { key }), ...(value && { value }), ...(query && { query }) } })
  }
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

interface TableTraces {
  readonly trace: Trace | null
  readonly live: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  /** @param onTrace called when the text has been read */
  read(text: string, onTrace: (trace: Trace) => void): void
  cancel(): void
  /** Back to the recorded text. */
  forget(): void
}

export function useTableTraces(): TableTraces {
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
