/** What the gate figure can be opened with: from a lesson, or from a share link, which has the last word. */

import type { GateSetting } from '../../../models/trace'
import { type Shared, sharedFromAddress } from '../../state/share'

export const FIGURE = 'gate'

export interface GateParams {
  readonly setting: GateSetting
  /** null: the recorded text. */
  readonly text: string | null
  readonly t: number | null
  readonly head: readonly [number, number] | null
}

export const defaults: GateParams = { setting: 'data-dependent', text: null, t: null, head: null }

export const fromShared = (shared: Shared | null): GateParams => ({
  setting: shared?.gate ?? defaults.setting,
  text: shared?.text ?? defaults.text,
  t: shared?.t ?? defaults.t,
  head: shared?.head ?? defaults.head,
})

export const openingParams = (): GateParams => fromShared(sharedFromAddress(FIGURE))
