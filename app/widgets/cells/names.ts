/**
 * What each cell follows, by a measure: its correlation with properties of the text, against what luck can do. With many cells some
 * follow anything a little. So every property is also moved along the text, to where it does not belong, and the best of all
 * cells is looked up there. A cell is named for a property only beyond what nearly all of these moves reach.
 */

import type { Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { described, type Property, properties } from './properties'
import { allCells, type CellRef, seriesOf } from './series'

export interface CellMeasure extends CellRef {
  /** Place among all cells. */
  readonly index: number
  /** Correlation with each property, from -1 to 1; null where the text has nothing to follow. */
  readonly follows: Readonly<Record<Property, number | null>>
  /** The property that it follows most, if that is beyond luck. */
  readonly name: Property | null
  /** Mean of its forget gate. */
  readonly keeps: number
}

export interface Measures {
  readonly cells: readonly CellMeasure[]
  /** What the best of all cells reaches by luck, in 19 of 20 moves of the property; null as above. */
  readonly luck: Readonly<Record<Property, number | null>>
}

/** Moves of a property that are tried, and the share of them that a name has to surpass. */
const MOVES = 100
const SURPASSED = 0.95

/** Texts shorter than this name nothing. */
export const SHORTEST = 60

type Measured = Pick<Trace, 'frames' | 'shape'>

/** All at once. */
export function measureCells(trace: Measured, length = trace.frames.length): Measures {
  const work = measuring(trace, length)
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** The same in steps of a few milliseconds: with many cells and a long text the whole takes seconds. */
export function* measuring(trace: Measured, length: number): Generator<void, Measures> {
  const cells = allCells(trace)
  const none = byProperty(() => null)
  if (length < SHORTEST || cells.length === 0) return { cells: [], luck: none }
  const text = textOf(trace.frames, 0, length)
  const series = cells.map((_, index) => standard(seriesOf(trace, index, length)))
  const wanted = byProperty((property) => standard(described[property].of(text)))
  const luck = byProperty<number | null>(() => null)
  for (const property of properties) {
    const course = wanted[property]
    if (course) luck[property] = yield* luckOf(course, series)
  }
  return {
    luck,
    cells: cells.map((cell, index) => {
      const follows = byProperty((property) => correlation(series[index]!, wanted[property]))
      let name: Property | null = null
      for (const property of properties) {
        const r = Math.abs(follows[property] ?? 0)
        if (r > (luck[property] ?? 1) && r > Math.abs((name && follows[name]) ?? 0)) name = property
      }
      let sum = 0
      for (let t = 0; t < length; t += 1) sum += trace.frames[t]!.probes.decay?.[index] ?? Number.NaN
      return { ...cell, index, follows, name, keeps: sum / length }
    }),
  }
}

/** What stands in for measures until there are any: every cell without a name, and what its gate keeps at the start. */
export function unmeasured(trace: Measured, length: number): Measures {
  const none = byProperty(() => null)
  const some = Math.min(length, SHORTEST)
  const keeps = (index: number) => {
    let sum = 0
    for (let t = 0; t < some; t += 1) sum += trace.frames[t]!.probes.decay?.[index] ?? Number.NaN
    return sum / some
  }
  const cells = allCells(trace).map((cell, index) => ({
    ...cell,
    index,
    follows: none,
    name: null,
    keeps: keeps(index),
  }))
  return { cells: length < SHORTEST ? [] : cells, luck: none }
}

function byProperty<T>(of: (property: Property) => T): Record<Property, T> {
  return Object.fromEntries(properties.map((property) => [property, of(property)])) as Record<Property, T>
}

/** Brought to mean 0 and length 1; null where nothing moves. */
export function standard(series: ArrayLike<number>): Float64Array | null {
  const n = series.length
  let mean = 0
  for (let i = 0; i < n; i += 1) mean += series[i]! / n
  const centred = Float64Array.from(series, (x) => x - mean)
  const norm = Math.sqrt(centred.reduce((sum, x) => sum + x * x, 0))
  return norm > 1e-9 ? centred.map((x) => x / norm) : null
}

function correlation(a: Float64Array | null, b: Float64Array | null): number | null {
  if (!a || !b) return null
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

function* luckOf(course: Float64Array, series: readonly (Float64Array | null)[]): Generator<void, number> {
  const n = course.length
  const best: number[] = []
  for (let move = 0; move < MOVES; move += 1) {
    // Never near its own place: there it still fits.
    const by = Math.round(n * (0.1 + (0.8 * move) / (MOVES - 1)))
    const moved = course.map((_, i) => course[(i + by) % n]!)
    best.push(series.reduce((most, own) => Math.max(most, Math.abs(correlation(own, moved) ?? 0)), 0))
    yield
  }
  return best.sort((a, b) => a - b)[Math.floor(SURPASSED * (MOVES - 1))]!
}

/** The cell that follows a property most among those named for it; null where none is. */
export const bestFor = ({ cells }: Measures, property: Property): CellMeasure | null =>
  cells
    .filter(({ name }) => name === property)
    .reduce<CellMeasure | null>(
      (best, cell) => (best && Math.abs(best.follows[property]!) >= Math.abs(cell.follows[property]!) ? best : cell),
      null,
    )

export type RowName = Property | 'longest' | 'shortest'

/** A few cells for the rows of a figure: the best for each property, the one that keeps longest and the one that keeps shortest. */
export function pickCells(measures: Measures): { readonly cell: CellMeasure; readonly name: RowName }[] {
  const named = properties.flatMap((property) => {
    const cell = bestFor(measures, property)
    return cell ? [{ cell, name: property as RowName }] : []
  })
  const rest = measures.cells
    .filter((cell) => !named.some((row) => row.cell === cell))
    .sort((a, b) => b.keeps - a.keeps)
  const [longest, shortest] = [rest[0], rest.at(-1)]
  return [
    ...named,
    ...(longest ? [{ cell: longest, name: 'longest' as const }] : []),
    ...(shortest && shortest !== longest ? [{ cell: shortest, name: 'shortest' as const }] : []),
  ]
}
