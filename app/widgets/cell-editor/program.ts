/** What typed code is run on, and how a run ends. */

/** One quantity over all tokens, [T, width]; width 0: a plain number each token. */
export interface Input {
  readonly name: string
  readonly width: number
  readonly values: Float64Array
}

/** A step and what it is run on. */
export interface Program {
  /** Defines `step(state, inputs)`, which changes the state in place. */
  readonly code: string
  readonly tokens: number
  /** The state is an array of numbers [D], or of rows [K, V]. */
  readonly shape: readonly number[]
  readonly before: Float64Array
  readonly inputs: readonly Input[]
}

export type Ended =
  /** The state after each token, [T, ...shape]. What is no number is NaN. */
  | { readonly kind: 'states'; readonly states: Float64Array }
  /** line from 1; token from 0, null before the first one or where there is none. */
  | { readonly kind: 'error'; readonly message: string; readonly line: number | null; readonly token: number | null }
  | { readonly kind: 'endless'; readonly seconds: number }

export interface Run {
  readonly ended: Ended
  /** The first lines that the code wrote with console.log. */
  readonly printed: readonly string[]
}

/** Longest run: an honest step takes a fraction of a second, on a slow telephone some seconds. */
export const SECONDS = 5
