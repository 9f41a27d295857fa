/** The four rules that lesson 6 compares: nothing, a decay, the delta rule, or both. Each is one step of a real cell. */

import { deltaStep } from '../../../models/cells/delta'
import { gatedLinearStep } from '../../../models/cells/gated-linear'

export type RuleName = 'linear' | 'gated' | 'delta' | 'gated-delta'

export interface Rule {
  readonly name: RuleName
  readonly label: string
  /** Whether everything fades by alpha before the write. */
  readonly decays: boolean
  /** Whether the share beta of what the key held is erased before the write. */
  readonly erases: boolean
}

export const rules: readonly Rule[] = [
  { name: 'linear', label: 'Linear', decays: false, erases: false },
  { name: 'gated', label: 'Gated', decays: true, erases: false },
  { name: 'delta', label: 'Delta', decays: false, erases: true },
  { name: 'gated-delta', label: 'Gated delta', decays: true, erases: true },
]

export const ruleOf = (name: RuleName): Rule => rules.find((rule) => rule.name === name)!

export interface Strengths {
  /** Share of the whole state that each token keeps, in (0, 1]. */
  readonly alpha: number
  /** Share of the error that each write makes good, in [0, 1]. */
  readonly beta: number
}

/** One write into the state S [K, V] with `rule`, by the cell that defines it. The key [K] has length 1. */
export function writeWith(
  { decays, erases }: Rule,
  state: Float32Array,
  { alpha, beta }: Strengths,
  key: Float32Array,
  value: Float32Array,
): void {
  const decay = decays ? alpha : null
  if (erases) deltaStep(state, { decay, beta, key, value })
  else gatedLinearStep(state, { decay, key, value })
}
