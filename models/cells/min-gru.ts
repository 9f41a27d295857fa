/**
 * minGRU, one token: one gate z that says both how much of the candidate u is written and how much of h makes room.
 *
 *     z = sigmoid(logit)        a = 1 - z         b = z * u
 *     signed: a = tanh(logit)                     b = (1 - |a|) * u
 *
 * The logit [D] comes from the token, or is a constant in the fixed twin. It never comes from h, as a GRU's would. The signed
 * form may turn h over: parity needs that.
 */

import type { VectorInputs } from './vector-state'

/** a and b of one token, for `vectorStep`. logit, value u: [D] */
export function minGru(logit: ArrayLike<number>, value: ArrayLike<number>): VectorInputs {
  const gate = Float32Array.from(logit, (x) => 1 / (1 + Math.exp(-x)))
  return { decay: gate.map((z) => 1 - z), write: gate.map((z, i) => z * value[i]!) }
}

/** The same with decays of either sign. */
export function minGruSigned(logit: ArrayLike<number>, value: ArrayLike<number>): VectorInputs {
  const decay = Float32Array.from(logit, Math.tanh)
  return { decay, write: decay.map((a, i) => (1 - Math.abs(a)) * value[i]!) }
}
