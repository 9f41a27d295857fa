/** Reads a text with the network of each setting, in the reader's browser, and gives one trace a setting. */

import type { Model } from '../../../models/runtime/api'
import type { Frame, GateSetting, HeadRef, Trace } from '../../../models/trace'
import type { BackendChoice } from '../../controls/backend-picker'
import type { Report } from '../../state/live'
import { oneByOne } from '../../state/nano-first'
import { labels, modelOf } from './settings'

interface ReadOptions {
  readonly backend: BackendChoice
  readonly signal: AbortSignal
  readonly report: Report
  /** Never with a nano network. */
  readonly wait: boolean
  /** `nano` where the nano network of a setting has read, in the place of the large one. */
  readonly onTrace: (setting: GateSetting, trace: Trace, nano: boolean) => void
}

/** Reads `text` once for each setting, `first` before the others and with its nano network while the large one is on its way. */
export async function readWithEach(
  text: string,
  first: GateSetting,
  others: readonly GateSetting[],
  { backend, signal, report, wait, onTrace }: ReadOptions,
): Promise<void> {
  const settings = [first, ...others]
  await oneByOne(
    settings.map((setting) => modelOf[setting]),
    {
      backend,
      probes: true,
      signal,
      report,
      wait,
      doing: (i) => `Reading with decay ${labels[settings[i]!]}`,
      verb: 'read',
    },
    async (model, i, nano, until) => {
      const setting = settings[i]!
      const trace = await readWith(model, text, setting, until)
      // What was stopped has read a part.
      if (!until.aborted) onTrace(setting, trace, nano)
    },
  )
}

/** Reads `text` with one network and keeps what the figures of states draw. */
export async function readWith(model: Model, text: string, setting: GateSetting, signal: AbortSignal): Promise<Trace> {
  const frames: Frame[] = []
  const gate = setting === 'lesion' ? 'lesion' : 'own'
  for await (const frame of model.run(text, { maxTokens: 0, probes: true, gate, signal })) {
    // What this figure does not draw is dropped: a thousand tokens of every probe are tens of megabytes.
    const { decay, key, value, beta } = frame.probes
    const probes = { ...(decay && { decay }), ...(key && { key }), ...(value && { value }), ...(beta && { beta }) }
    frames.push({ ...frame, probes })
  }
  const { layers, heads, keys, values } = model.entry.architecture
  return {
    model: model.entry.id,
    gate: setting,
    prompt: text,
    seed: 0,
    provenance: { kind: 'live', backend: model.backend },
    shape: { layers, heads, keys, values },
    heads: allHeads(layers, heads),
    frames,
  }
}

/** A live run carries every head, layer by layer. */
const allHeads = (layers: number, heads: number): HeadRef[] =>
  Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads }))
