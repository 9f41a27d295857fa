/** The race on the reader's own prompt: two models in one browser, one token each in turn. */

import type { Ledger } from '../../../models/runtime/api'
import type { Frame, Trace } from '../../../models/trace'
import type { BackendChoice } from '../../controls/backend-picker'
import type { Beyond } from '../../controls/beyond-picker'
import type { Sampling } from '../../controls/sampling'
import { getModel } from '../../state/engine'
import type { Report } from '../../state/live'
import { RACERS, type Racer, racers } from './racers'

export type Ledgers = Readonly<Record<Racer, Ledger>>

export type Lanes = Readonly<Record<Racer, Trace>>

interface RaceOptions {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  readonly beyond: Beyond
  readonly signal: AbortSignal
  readonly report: Report
  /** Called when both lanes are as long as each other and longer than before. */
  readonly onFrames: (lanes: Lanes, length: number) => void
  /** What both hold when they have ended or were stopped. */
  readonly onLedgers: (ledgers: Ledgers) => void
}

/** Tokens that a lane reads and writes in all. */
export const FINISH = 4096

/**
 * Runs both lanes in lockstep. Taking turns keeps the comparison fair: neither model computes while the other is
 * being timed. Frames are appended to the same two traces.
 */
export async function raceLive(prompt: string, options: RaceOptions): Promise<void> {
  const { backend, sampling, beyond, signal, report, onFrames } = options
  const load = (racer: Racer) => {
    report({ kind: 'loading', model: RACERS[racer].name, progress: null })
    return getModel(RACERS[racer].model, {
      backend,
      signal,
      onProgress: (progress) => report({ kind: 'loading', model: RACERS[racer].name, progress }),
    })
  }
  const models = { cache: await load('cache'), state: await load('state') }
  signal.throwIfAborted()
  report({ kind: 'running', what: 'Both are writing' })

  const lane = (racer: Racer) => {
    const model = models[racer]
    const { entry } = model
    const { layers, heads, keys, values } = entry.architecture
    const frames: Frame[] = []
    const trace: Trace = {
      model: entry.id,
      gate: entry.gate,
      prompt,
      seed: sampling.seed,
      // Read when it is shown: on auto the model takes its backend as the run begins.
      provenance: {
        kind: 'live',
        get backend() {
          return model.backend
        },
      },
      shape: entry.mixer === 'attention' ? null : { layers, heads, keys, values },
      heads: [],
      frames,
    }
    const maxTokens = Math.max(0, FINISH - prompt.length)
    const run = model.run(prompt, { ...sampling, beyond, maxTokens, signal })[Symbol.asyncIterator]()
    return { frames, trace, run }
  }
  const lanes = { cache: lane('cache'), state: lane('state') }
  const traces: Lanes = { cache: lanes.cache.trace, state: lanes.state.trace }
  try {
    for (let length = 1; ; length += 1) {
      for (const racer of racers) {
        const { value, done } = await lanes[racer].run.next()
        if (done) return
        // The distribution is not drawn here; four thousand of them would only take room.
        lanes[racer].frames.push({ ...value, probes: {} })
      }
      onFrames(traces, length)
    }
  } finally {
    await Promise.all(racers.map((racer) => lanes[racer].run.return?.()))
    const [cache, state] = await Promise.all(racers.map((racer) => models[racer].ledger().catch(() => null)))
    if (cache && state) options.onLedgers({ cache, state })
  }
}
