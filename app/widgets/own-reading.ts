/** The reading that a figure shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import type { Model } from '../../models/runtime/api'
import type { Frame, Probes, Trace } from '../../models/trace'
import type { BackendChoice } from '../controls/backend-picker'
import { type LiveStatus, type Report, useLiveRun } from '../state/live'
import { nanoFirst } from '../state/nano-first'
import type { Ahead } from '../state/prepare'
import { useRecorded } from '../state/recorded'
import { useSettings } from '../state/settings'

/** How a figure reads a text of the reader's. */
export interface HowToRead {
  /** The recording of public/traces on which it opens. */
  readonly recording: string
  /** Of the catalog. */
  readonly family: string
  /** The longest text that it takes, and why: “keeps every key of a text”. */
  readonly most?: { readonly characters: number; readonly because: string }
  /** Where it has to run; else where the reader chose. */
  readonly backend?: BackendChoice
  /** Whether the nano network of the family may read while the large one is on its way: where the figure says the same of both. */
  readonly nano?: boolean
  /** What it keeps of the probes of each token: a thousand tokens of all are tens of megabytes. Everything by default. */
  readonly keep?: (probes: Probes) => Probes
}

export interface OwnReading {
  readonly trace: Trace | null
  readonly live: boolean
  /** Whether what is shown was read by a nano network, in the place of the large one. */
  readonly nano: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  /** What a reading begins with. */
  readonly ahead: Ahead
  /**
   * @param onTrace called when a network has read the text: `nano` where it was the nano one, and then again with the large one
   * @param wait never with a nano network: for what has to come out as a link says
   */
  read(text: string, onTrace?: (trace: Trace, nano: boolean) => void, wait?: boolean): void
  cancel(): void
  /** Back to the recorded text. */
  forget(): void
}

/** `how` must not change. */
export function useOwnReading(how: HowToRead): OwnReading {
  const [names] = useState(() => ({ trace: how.recording }))
  const recorded = useRecorded(names, ['trace'])
  const [own, setOwn] = useState<{ readonly trace: Trace; readonly nano: boolean } | null>(null)
  const { status, running, start, cancel } = useLiveRun()
  return {
    trace: own?.trace ?? recorded.traces.trace ?? null,
    live: own !== null,
    nano: own?.nano ?? false,
    status,
    running,
    error: recorded.error,
    ahead: { families: [how.family], probes: true, ...(how.backend && { backend: how.backend }) },
    read: (text, onTrace, wait = false) =>
      start((signal, report) =>
        readText(text, how, { signal, report, wait }, (trace, nano) => {
          setOwn({ trace, nano })
          onTrace?.(trace, nano)
        }),
      ),
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

interface ReadOptions {
  readonly signal: AbortSignal
  readonly report: Report
  readonly wait: boolean
}

/** @throws Error in words for the reader where the text is too long */
async function readText(
  text: string,
  {
    family,
    most,
    nano: nanoToo = false,
    backend = useSettings.getState().backend,
    keep = (probes) => probes,
  }: HowToRead,
  { signal, report, wait }: ReadOptions,
  onTrace: (trace: Trace, nano: boolean) => void,
): Promise<void> {
  if (most && text.length > most.characters)
    throw new Error(
      `This figure ${most.because} and reads at most ${most.characters.toLocaleString('en-GB')} characters. ` +
        `Yours has ${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and read again.`,
    )
  await nanoFirst(
    [family],
    {
      backend,
      probes: true,
      signal,
      report,
      wait: wait || !nanoToo,
      doing: backend === 'wasm' ? 'Reading your text on the processor' : 'Reading your text',
      verb: 'read',
    },
    async ([model], nano, until) => {
      const trace = await readWith(model!, text, keep, until)
      // What was stopped has read a part.
      if (!until.aborted) onTrace(trace, nano)
    },
  )
}

async function readWith(
  model: Model,
  text: string,
  keep: (probes: Probes) => Probes,
  signal: AbortSignal,
): Promise<Trace> {
  const frames: Frame[] = []
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, signal }))
    frames.push({ ...frame, probes: keep(frame.probes) })
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
