/**
 * RG-LRU, one token: a channel forgets at its own rate, which the gate r slows down, and the write is scaled so that h keeps
 * its size whatever the decay.
 *
 *     a = exp(-8 rate * r)        b = sqrt(1 - a^2) * i * u
 */

import type { VectorInputs } from './vector-state'

export interface RgLruInputs {
  /** softplus(l) [D], learned and constant: with r = 1 a channel keeps exp(-8 rate). */
  readonly rate: ArrayLike<number>
  /** r in (0, 1), [D]: how much of that rate the token asks for. */
  readonly recurrence: ArrayLike<number>
  /** i in (0, 1), [D]: how much of the value is let in. */
  readonly input: ArrayLike<number>
  /** u [D] */
  readonly value: ArrayLike<number>
}

/** a and b of one token, for `vectorStep`. */
export function rgLru({ rate, recurrence, input, value }: RgLruInputs): VectorInputs {
  const log = Float64Array.from(rate, (x, i) => -8 * x * recurrence[i]!)
  // 1 - a^2 by expm1, without cancellation where a is close to 1; the floor is that of the trained network.
  const write = log.map((x, i) => Math.sqrt(Math.max(-Math.expm1(2 * x), 1e-6)) * input[i]! * value[i]!)
  return { decay: log.map(Math.exp), write }
}
