/** How the networks are told apart in the figure: colour and dash, never colour alone. */

import type { Backend } from '../../../models/trace'
import type { Reading, Ways } from '../../../models/ways'

export const backendNames: Readonly<Record<Backend, string>> = { wasm: 'WASM', webgpu: 'WebGPU' }

/** The networks that the figure offers, and those that it measures unless told otherwise. */
export const families: readonly { readonly family: string; readonly colour: string; readonly first: boolean }[] = [
  { family: 'vector-gate', colour: 'var(--state)', first: true },
  { family: 'gated-delta', colour: 'var(--write)', first: false },
  { family: 'hybrid', colour: 'var(--output)', first: false },
  { family: 'transformer', colour: 'var(--cache)', first: true },
]

export interface Line {
  readonly ways: Ways
  readonly name: string
  readonly colour: string
  readonly dash: string
}

export const lineOf = (ways: Ways): Line => ({
  ways,
  name: `${ways.name}, ${backendNames[ways.backend]}`,
  colour: families.find(({ family }) => family === ways.family)?.colour ?? 'var(--ink)',
  dash: ways.backend === 'webgpu' ? '6 4' : '',
})

/** Milliseconds a symbol: the call divided by what it reads. */
export const perSymbol = ({ ms, size }: Reading): number => ms / size

/** Milliseconds in two significant figures, without a unit. */
export const twoFigures = (ms: number): string => String(Number(ms.toPrecision(2)))
