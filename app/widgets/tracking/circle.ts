/**
 * What a step multiplies a state by, as a point of the plane: its eigenvalue. The states of many steps multiply, so after
 * a string of bits what is left of the first state is the product of the points.
 *
 *     channel     h = a h                          a real number: a line through the centre
 *     delta       S = S − beta k (k^T S)           1 − beta along k, 1 across it
 *     rotation    two numbers turned by an angle   a point of the circle, as of a complex number
 */

import { deltaStep } from '../../../models/cells/delta'
import { vectorStep } from '../../../models/cells/vector-state'

export type Complex = readonly [number, number]

/** A trained channel is a channel whose decays are not the reader's. */
export const machines = ['channel', 'delta', 'rotation', 'trained'] as const
export type Machine = (typeof machines)[number]

/** What a reader may set for a bit in each; rotations are in degrees. */
export const BOUNDS = {
  channel: [-1, 1],
  delta: [0, 2],
  rotation: [0, 359],
} as const satisfies Record<Exclude<Machine, 'trained'>, readonly [number, number]>

/** What a bit does in a machine: a decay, a write strength, or an angle in degrees. */
export function eigenvalue(machine: Machine, setting: number): Complex {
  // What the cell of the notebook makes of a state of 1, along its key, with nothing to write.
  const state = Float32Array.of(1)
  switch (machine) {
    case 'channel':
    case 'trained':
      vectorStep(state, { decay: [setting], write: [0] })
      return [state[0]!, 0]
    case 'delta':
      deltaStep(state, { beta: setting, key: [1], value: [0] })
      return [state[0]!, 0]
    case 'rotation': {
      const angle = (setting * Math.PI) / 180
      return [Math.cos(angle), Math.sin(angle)]
    }
  }
}

const times = ([a, b]: Complex, [c, d]: Complex): Complex => [a * c - b * d, a * d + b * c]

export const length = ([x, y]: Complex): number => Math.hypot(x, y)

/** The angle of a point, in [0, 360). */
export const degrees = ([x, y]: Complex): number => ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360

/** The product of the first t points, for t from 0 to all. */
export function products(bits: readonly number[], steps: readonly [Complex, Complex]): Complex[] {
  const all: Complex[] = [[1, 0]]
  for (const bit of bits) all.push(times(all.at(-1)!, steps[bit]!))
  return all
}

/** Where the state is while a step is on its way: a turn goes round, a real factor straight, through zero if it is negative. */
export function between(from: Complex, step: Complex, phase: number): Complex {
  if (phase >= 1) return times(from, step)
  const eased = phase * phase * (3 - 2 * phase)
  if (step[1] === 0) return [from[0] * (1 + (step[0] - 1) * eased), from[1] * (1 + (step[0] - 1) * eased)]
  const turn = Math.atan2(step[1], step[0]) * eased
  const size = length(step) ** eased
  return times(from, [size * Math.cos(turn), size * Math.sin(turn)])
}

/** Of m equal sectors around 1 and its m-th roots, the one that a point lies in. On a border the lower one counts. */
export function sector(point: Complex, modulus: number): number {
  const turns = (degrees(point) / 360) * modulus
  const nearest = Math.ceil(turns - 0.5 - 1e-6)
  return ((nearest % modulus) + modulus) % modulus
}

/**
 * What a read-out that knows only the sectors can say: it calls each sector what it most often was, and is right or wrong
 * after each bit.
 */
export function readSectors(points: readonly Complex[], counted: readonly number[], modulus: number) {
  const seen = Array.from({ length: modulus }, () => new Array<number>(modulus).fill(0))
  points.forEach((point, t) => {
    seen[sector(point, modulus)]![counted[t]!]! += 1
  })
  // The names have to differ, or one of the counts could never be said: the best of all orders of naming.
  const names = orders(modulus).reduce((a, b) => (agree(seen, b) > agree(seen, a) ? b : a))
  const read = points.map((point) => names[sector(point, modulus)]!)
  return { names, read, right: read.filter((name, t) => t > 0 && name === counted[t]).length }
}

const agree = (seen: readonly (readonly number[])[], names: readonly number[]): number =>
  names.reduce((sum, name, i) => sum + seen[i]![name]!, 0)

const orders = (n: number): number[][] =>
  n === 0 ? [[]] : orders(n - 1).flatMap((rest) => Array.from({ length: n }, (_, i) => rest.toSpliced(i, 0, n - 1)))
