/** The two curves of the figure: what is left of the gradient of the last answer, at every distance from it. */

import { seeded } from '../../../models/runtime/rng'
import { adding } from '../../../models/tasks/adding'
import { reachOf } from '../../../models/tasks/reach'
import { changedStacked, freshStacked, runStacked, type Stacked } from '../../../models/tasks/stacked'
import type { ReachSettings } from './store'

/** One network of each kind, as trained. */
export interface Pair {
  readonly plain: Stacked
  readonly gated: Stacked
}

export interface Curve {
  /** By steps back from the last: the size of the gradient there, as a share of that at the last step. */
  readonly left: Float64Array
  /** The same of what came through forget gates alone; null in the plain network. */
  readonly throughGates: Float64Array | null
  readonly answer: number
}

export interface Curves {
  /** Pairs (number, mark), step after step. */
  readonly inputs: readonly number[]
  readonly truth: number
  /** Steps back from the last at which the two marked numbers stand, the farther one first. */
  readonly marks: readonly [number, number]
  readonly plain: Curve
  readonly gated: Curve
}

/** The seed of weights that training has not touched. */
const FRESH = 1

export function curvesOf({ plain, gated }: Pair, settings: ReachSettings): Curves {
  const { weights, length, seed, times, forget } = settings
  const inputs = adding.draw(seeded(seed), { length })
  const begin = (network: Stacked) => (weights === 'fresh' ? freshStacked(network, FRESH) : network)
  const marks = Array.from({ length }, (_, back) => back).filter((back) => inputs[2 * (length - 1 - back) + 1] === 1)
  return {
    inputs,
    truth: adding.answers(inputs, {}).at(-1)!,
    marks: [Math.max(...marks), Math.min(...marks)],
    plain: curveOf(changedStacked(begin(plain), { times }), inputs),
    gated: curveOf(changedStacked(begin(gated), { forget }), inputs),
  }
}

function curveOf(network: Stacked, inputs: readonly number[]): Curve {
  const run = runStacked(network, inputs)
  const { sizes, throughGates } = reachOf(network, run)
  const end = sizes.at(-1)!
  const backwards = (along: Float64Array) => along.toReversed().map((x) => x / end)
  return { left: backwards(sizes), throughGates: throughGates && backwards(throughGates), answer: run.answer }
}

/** Steps back at which less than `share` of the gradient is left, there and everywhere beyond; null where it never is. */
export function goneAfter({ left }: Pick<Curve, 'left'>, share: number): number | null {
  const last = left.findLastIndex((x) => x >= share)
  return last === left.length - 1 ? null : last + 1
}
