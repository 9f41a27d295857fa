/**
 * The update of the state at one token as a move, in the order of the recurrence: first every row fades by its decay,
 * then, under the delta rule, what the key held is erased, then the product of key and value comes in. Pure: the picture at a phase follows from the trace and the phase.
 */

import { readState } from '../../../models/cells/read'
import type { StateReplay } from './replay'

export interface Move {
  /** [keys, values], row-major. */
  readonly state: Float32Array
  /** How far key and value have travelled, from 0 at the margins to 1 across the matrix. */
  readonly written: number
  /** While something is erased: what the key held, which goes out the way that the value comes in. */
  readonly value?: Float32Array
  readonly valueName?: string
}

/** Share of the move in which rows fade; the rest is the write. */
export const FADE = 0.5

/** Width of the front of the write, as a share of the matrix: a cell gets its product over this way. */
const FRONT = 0.2

const clamp = (u: number) => Math.min(Math.max(u, 0), 1)

/** Slow at both ends, so that a move begins and ends at rest. */
const ease = (u: number) => u * u * (3 - 2 * u)

/**
 * How much of its product a cell holds when key and value have come `written` of their way. The key travels to the right
 * from its column and the value down from its row, so that a cell can be written once both have passed it.
 */
export function arrived(written: number, row: number, column: number, keys: number, values: number): number {
  const way = Math.max((row + 0.5) / keys, (column + 0.5) / values)
  return clamp((written * (1 + FRONT) - way) / FRONT)
}

/**
 * The state of a head on its way from token t - 1 (phase 0) to token t (phase 1), by way of diag(alpha) S at phase `FADE`.
 * Null where the trace does not hold it.
 */
export function moveOf(replay: StateReplay, t: number, phase: number): Move | null {
  const after = replay.at(t)
  const inputs = replay.inputs(t)
  if (!after || !inputs) return null
  if (phase >= 1) return { state: after, written: 1 }

  const { decay, key, value, beta } = inputs
  if (beta !== null)
    return deltaMove(replay.at(t - 1) ?? new Float32Array(after.length), { decay: decay[0]!, key, value, beta }, phase)
  const state = replay.at(t - 1) ?? new Float32Array(after.length)
  const faded = ease(clamp(phase / FADE))
  const written = ease(clamp((phase - FADE) / (1 - FADE)))
  for (let i = 0; i < key.length; i += 1) {
    const kept = 1 - faded * (1 - decay[i]!)
    for (let j = 0; j < value.length; j += 1) {
      const at = i * value.length + j
      state[at] = kept * state[at]! + arrived(written, i, j, key.length, value.length) * key[i]! * value[j]!
    }
  }
  return { state, written }
}

interface DeltaMove {
  readonly decay: number
  readonly key: Float32Array
  readonly value: Float32Array
  readonly beta: number
}

/** The same with an erasure in the middle; the three parts take equal time. Changes `state`. */
function deltaMove(state: Float32Array, { decay, key, value, beta }: DeltaMove, phase: number): Move {
  const [faded, erased, written] = [0, 1, 2].map((part) => ease(clamp(3 * phase - part))) as [number, number, number]
  const kept = 1 - faded * (1 - decay)
  for (let i = 0; i < state.length; i += 1) state[i]! *= kept
  const held = readState(state, key)
  for (let i = 0; i < key.length; i += 1)
    for (let j = 0; j < value.length; j += 1) {
      const out = arrived(erased, i, j, key.length, value.length) * held[j]!
      const come = arrived(written, i, j, key.length, value.length) * value[j]!
      state[i * value.length + j]! += beta * key[i]! * (come - out)
    }
  return written > 0 ? { state, written } : { state, written: erased, value: held, valueName: 'Sᵀk' }
}
