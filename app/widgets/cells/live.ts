/** An LSTM reads the reader's text and writes on, with every gate and every cell kept. */

import type { Frame, Trace } from '../../../models/trace'
import type { BackendChoice } from '../../controls/backend-picker'
import type { Sampling } from '../../controls/sampling'
import { getModel } from '../../state/engine'
import type { Report } from '../../state/live'
import type { Ahead } from '../../state/prepare'

/** The nano network: its cells are few enough to be looked at one by one. */
export const MODEL = 'lstm-2015-nano'

/** What a run begins with. */
export const ahead: Ahead = { families: [MODEL], probes: true }

/** Symbols that it writes after the text. */
export const WRITES = 160

/** Longest text: every gate and cell of it is kept. */
export const TEXT_LIMIT = 1200

interface WriteOptions {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  readonly signal: AbortSignal
  readonly report: Report
  /** Called when the trace has grown; it is the same trace all along. */
  readonly onGrow: (trace: Trace, length: number) => void
}

export async function writeLive(text: string, { backend, sampling, signal, report, onGrow }: WriteOptions) {
  report({ kind: 'loading', model: 'the LSTM', progress: null })
  const model = await getModel(MODEL, {
    backend,
    probes: true,
    signal,
    onProgress: (progress) => report({ kind: 'loading', model: 'the LSTM', progress }),
  })
  signal.throwIfAborted()
  report({ kind: 'running', what: 'The LSTM reads, then writes' })
  const { layers, heads, keys, values } = model.entry.architecture
  const frames: Frame[] = []
  const trace: Trace = {
    model: model.entry.id,
    gate: model.entry.gate,
    prompt: text,
    seed: sampling.seed,
    provenance: {
      kind: 'live',
      // Read when it is shown: on auto the model takes its backend as the run begins.
      get backend() {
        return model.backend
      },
    },
    shape: { layers, heads, keys, values },
    heads: [],
    frames,
  }
  for await (const frame of model.run(text, { ...sampling, maxTokens: WRITES, probes: true, signal })) {
    // The distribution over the next symbol is not drawn here.
    const { next: _, ...probes } = frame.probes
    frames.push({ ...frame, probes })
    onGrow(trace, frames.length)
  }
}
