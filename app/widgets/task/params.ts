/** A task as it stands in a link: `tokens` is the length that is chosen, `seed` that of the example. The figure has the task's name. */

import type { Shared } from '../../state/share'

export interface Settings {
  /** The index of the length among the stops of the board. */
  readonly stop: number
  readonly seed: number
}

export const FIRST_SEED = 1

/** The longest length where the link names none that can be chosen. */
export function taskOfLink(shared: Shared | null, stops: readonly number[]): Settings {
  const stop = stops.indexOf(shared?.tokens ?? Number.NaN)
  return { stop: stop < 0 ? stops.length - 1 : stop, seed: shared?.seed ?? FIRST_SEED }
}
