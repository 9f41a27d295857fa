/** Steps put together as they stand in a link: `4 2`, for the steps and how strongly the gates listen to the state. */

import { between, linkText, oneOf } from '../../state/link-text'
import { STEPS, STRONGEST } from './waits'

export const COMPOSE_FIGURE = 'compose'

export interface Settings {
  readonly steps: number
  readonly strength: number
}

export const firstCompose: Settings = { steps: 4, strength: 2 }

export const { encode: encodeCompose, decode: decodeCompose } = linkText<Settings>(
  { steps: oneOf<number>(STEPS), strength: between(0, STRONGEST) },
  firstCompose,
)
