/** The race on the reader's own prompt: two models in one browser, one token each in turn. */

import type { Ledger, Model } from '../../../models/runtime/api'
import type { Frame, Trace } from '../../../models/trace'
import type { BackendChoice } from '../../controls/backend-picker'
import type { Beyond } from '../../controls/beyond-picker'
import type { Sampling } from '../../controls/sampling'
import type { Report } from '../../state/live'
import { nanoFirst } from '../../state/nano-first'
import type { Ahead } from '../../state/prepare'
import { RACERS, type Racer, racers } from './racers'

export type Ledgers = Readonly<Record<Racer, Ledger>>

export type Lanes = Readonly<Record<Racer, Trace>>

interface RaceOptions {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  readonly beyond: Beyond
  readonly signal: AbortSignal
  readonly report: Report
  /** Never with the nano networks. */
  readonly wait: boolean
  /** Called when both lanes are as long as each other and longer than before; `nano` while the nano networks write. */
  readonly onFrames: (lanes: Lanes, length: number, nano: boolean) => void
  /** What both hold when they have ended or were stopped. */
  readonly onLedgers: (ledgers: Ledgers) => void
}

const families = racers.map((racer) => RACERS[racer].model)

/** What the race begins with. */
export const ahead: Ahead = { families }

/** Tokens that a lane reads and writes in all. */
export const FINISH = 4096

/**
 * Runs both lanes in lockstep, with the nano networks while the large ones load. Taking turns keeps the comparison fair: neither
 * model computes while the other is being timed. Frames are appended to the same two traces.
 */
export async function raceLive(prompt: string, options: RaceOptions): Promise<void> {
  const { backend, signal, report, wait } = options
  await nanoFirst(
    families,
    { backend, signal, report, wait, doing: 'Both are writing', verb: 'write' },
    ([cache, state], nano, until) => pass(prompt, { cache: cache!, state: state! }, nano, until, options),
  )
}

async function pass(
  prompt: string,
  models: Readonly<Record<Racer, Model>>,
  nano: boolean,
  signal: AbortSignal,
  { sampling, beyond, onFrames, onLedgers }: RaceOptions,
): Promise<void> {
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
      onFrames(traces, length, nano)
    }
  } finally {
    await Promise.all(racers.map((racer) => lanes[racer].run.return?.()))
    const [cache, state] = await Promise.all(racers.map((racer) => models[racer].ledger().catch(() => null)))
    if (cache && state) onLedgers({ cache, state })
  }
}
