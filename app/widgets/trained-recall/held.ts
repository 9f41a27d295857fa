/** Up to how many pairs a trained network still answers, and what the prose of lesson 4 says of it. */

import { networksOf, type TaskCatalog } from '../../../models/task-catalog'
import { type RecordedNetwork, type Spread, spreadOf, type TaskRecords } from '../../../models/task-records'
import { formatCount } from '../../figures/format'

/** Tables of so many rows a head, smallest first, each trained with both rules. */
export const ROWS = [8, 16, 32] as const

export const RULES = [
  { family: 'linear-attention', says: 'adds' },
  { family: 'delta', says: 'writes what is missing' },
] as const
export type Rule = (typeof RULES)[number]['family']

/** From this share of right answers on a network holds its pairs. */
export const ENOUGH = 0.9

export const modelOf = (rule: Rule, rows: number): string => `${rule}-k${rows}`

export const NETWORKS = [...RULES.flatMap(({ family }) => ROWS.map((rows) => modelOf(family, rows))), 'transformer']

/** Those that the catalog has, as a figure is told them. */
export const trainedOf = (catalog: TaskCatalog): string =>
  NETWORKS.filter((model) => networksOf(catalog, 'recall', [model]).length > 0).join(' ')

/**
 * The number of pairs at which accuracy falls below ENOUGH, on a straight line in the logarithm of the number between two
 * tests; 0 where the fewest are not held, the most that were tested where all are. As in models/training/tasks/table.py.
 */
export function held({ scores }: Pick<RecordedNetwork, 'scores'>): number {
  const points = scores.map(({ setting, score }) => ({ pairs: Number(setting.pairs), score }))
  if (points[0]!.score < ENOUGH) return 0
  const after = points.findIndex(({ score }) => score < ENOUGH)
  if (after < 0) return points.at(-1)!.pairs
  const [before, below] = [points[after - 1]!, points[after]!]
  return before.pairs * (below.pairs / before.pairs) ** ((before.score - ENOUGH) / (before.score - below.score))
}

/** What the seeds of a network hold; null where none is trained. */
export const heldBy = (records: TaskRecords, model: string): Spread | null =>
  spreadOf(networksOf(records, 'recall', [model]).map(held))

/** Both rules at each number of rows, where both are trained. */
export const compared = (records: TaskRecords) =>
  ROWS.flatMap((rows) => {
    const [adds, delta] = RULES.map(({ family }) => heldBy(records, modelOf(family, rows)))
    return adds && delta ? [{ rows, adds, delta }] : []
  })

export type Verdict = 'adds' | 'delta' | 'level'

/** Which rule holds more, at the fewest rows that both were trained with; level within a tenth, and where seeds overlap. */
export function verdict(records: TaskRecords): Verdict | null {
  const pair = compared(records)[0]
  if (!pair) return null
  const [less, more] = pair.adds.mean < pair.delta.mean ? [pair.adds, pair.delta] : [pair.delta, pair.adds]
  if (more.mean <= 1.1 * less.mean || more.lowest <= less.highest) return 'level'
  return more === pair.adds ? 'adds' : 'delta'
}

/** “With 8 rows a head the network that adds holds 16 pairs, the one with the delta rule 14, from 8 to 20”. */
export const outcome = (records: TaskRecords): string =>
  compared(records)
    .map(
      ({ rows, adds, delta }) =>
        `with ${rows} rows a head the network that adds holds ${said(adds)}, the one with the delta rule ${said(delta)}`,
    )
    .join('; ')

/** The network whose seeds lie furthest apart, as many times the one as the other. */
export function widest(records: TaskRecords): (Spread & { readonly rule: Rule; readonly rows: number }) | null {
  const all = RULES.flatMap(({ family: rule }) =>
    ROWS.flatMap((rows) => {
      const one = heldBy(records, modelOf(rule, rows))
      return one && one.highest > one.lowest ? [{ ...one, rule, rows }] : []
    }),
  )
  return all.sort((a, b) => b.highest / b.lowest - a.highest / a.lowest)[0] ?? null
}

/** Rounded as in docs/results.md. */
const count = (pairs: number): string => (pairs === 0 ? 'none' : formatCount(Math.round(pairs)))

/** “17”, or “none” where no seed holds even the fewest that were tested. */
export const pairsText = ({ mean }: Spread): string => count(mean)

/** “16 to 20”; nothing where seeds agree. */
export const seedsText = ({ lowest, highest }: Spread): string =>
  count(lowest) === count(highest) ? '' : `${count(lowest)} to ${count(highest)}`

const said = (pairs: Spread): string => {
  const seeds = seedsText(pairs)
  return pairs.highest === 0 ? 'none' : `${pairsText(pairs)} pairs${seeds && ` (seeds from ${seeds})`}`
}

/** “Two of the same kind, adding, with 16 rows and from different starts, hold 10 and 21 pairs.” */
export function seedsApart(records: TaskRecords): string | null {
  const found = widest(records)
  if (!found) return null
  const { says } = RULES.find(({ family }) => family === found.rule)!
  return `From one start a network that ${says}, with ${found.rows} rows, holds ${count(found.lowest)}, from another ${count(found.highest)} pairs.`
}
