/** The reading that a figure shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import type { Frame, Probes, Trace } from '../../models/trace'
import type { BackendChoice } from '../controls/backend-picker'
import { getModel } from '../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../state/live'
import { useRecorded } from '../state/recorded'
import { useSettings } from '../state/settings'

/** How a figure reads a text of the reader's. */
export interface HowToRead {
  /** The recording of public/traces on which it opens. */
  readonly recording: string
  /** Family of the catalog, and what the status calls it. */
  readonly family: string
  readonly name: string
  /** The longest text that it takes, and why: “keeps every key of a text”. */
  readonly most?: { readonly characters: number; readonly because: string }
  /** Where it has to run; else where the reader chose. */
  readonly backend?: BackendChoice
  /** What it keeps of the probes of each token: a thousand tokens of all are tens of megabytes. Everything by default. */
  readonly keep?: (probes: Probes) => Probes
}

export interface OwnReading {
  readonly trace: Trace | null
  readonly live: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  /** @param onTrace called when the text has been read */
  read(text: string, onTrace?: (trace: Trace) => void): void
  cancel(): void
  /** Back to the recorded text. */
  forget(): void
}

/** `how` must not change. */
export function useOwnReading(how: HowToRead): OwnReading {
  const [names] = useState(() => ({ trace: how.recording }))
  const recorded = useRecorded(names, ['trace'])
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
        const trace = await readText(text, how, signal, report)
        setOwn(trace)
        onTrace?.(trace)
      }),
    cancel,
    forget: () => {
      cancel()
      setOwn(null)
    },
  }
}

/** The recording that a figure opens on, for the words beside it; null while it is on its way. */
export function useRecordedReading({ recording }: HowToRead): Trace | null {
  const [names] = useState(() => ({ trace: recording }))
  return useRecorded(names, ['trace']).traces.trace ?? null
}

/** @throws Error in words for the reader where the text is too long */
async function readText(text: string, how: HowToRead, signal: AbortSignal, report: Report): Promise<Trace> {
  const { family, name, most, backend = useSettings.getState().backend, keep = (probes) => probes } = how
  if (most && text.length > most.characters)
    throw new Error(
      `This figure ${most.because} and reads at most ${most.characters.toLocaleString('en-GB')} characters. ` +
        `Yours has ${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and read again.`,
    )
  report({ kind: 'loading', model: name, progress: null })
  const onProgress = (progress: Parameters<Parameters<typeof getModel>[1]['onProgress']>[0]) =>
    report({ kind: 'loading', model: name, progress })
  const model = await getModel(family, { backend, probes: true, signal, onProgress })
  signal.throwIfAborted()
  report({ kind: 'running', what: backend === 'wasm' ? 'Reading your text on the processor' : 'Reading your text' })
  const frames: Frame[] = []
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, signal }))
    frames.push({ ...frame, probes: keep(frame.probes) })
  signal.throwIfAborted()
  const { id, gate, mixer, architecture } = model.entry
  const { layers, heads, keys, values } = architecture
  return {
    model: id,
    gate,
    prompt: text,
    seed: 1,
    provenance: { kind: 'live', backend: model.backend },
    shape: mixer === 'attention' ? null : { layers, heads, keys, values },
    heads: Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads })),
    frames,
  }
}
