/** Up to how many pairs a trained network still answers, and what the prose of lesson 4 says of it. */

import { networksOf, type TaskCatalog, type TaskNetworkEntry } from '../../../models/task-catalog'
import { formatCount } from '../../figures/format'

/** Tables of so many rows a head, smallest first, each trained with both rules. With 8 rows neither had learnt the task in 1,200 steps, and longer was not tried. */
export const ROWS = [16, 32] as const

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
export function held({ scores }: Pick<TaskNetworkEntry, 'scores'>): number {
  const points = scores.map(({ setting, score }) => ({ pairs: Number(setting.pairs), score }))
  if (points[0]!.score < ENOUGH) return 0
  const after = points.findIndex(({ score }) => score < ENOUGH)
  if (after < 0) return points.at(-1)!.pairs
  const [before, below] = [points[after - 1]!, points[after]!]
  return before.pairs * (below.pairs / before.pairs) ** ((before.score - ENOUGH) / (before.score - below.score))
}

/** The mean over its seeds; null where none is trained. */
export function heldBy(catalog: TaskCatalog, model: string): number | null {
  const all = networksOf(catalog, 'recall', [model]).map(held)
  return all.length > 0 ? all.reduce((sum, n) => sum + n, 0) / all.length : null
}

/** Both rules at one number of rows, where both are trained. */
const both = (catalog: TaskCatalog, rows: number) => {
  const [adds, delta] = RULES.map(({ family }) => heldBy(catalog, modelOf(family, rows)))
  return adds == null || delta == null ? null : { rows, adds, delta }
}

export const compared = (catalog: TaskCatalog) => ROWS.flatMap((rows) => both(catalog, rows) ?? [])

export type Verdict = 'adds' | 'delta' | 'level'

/** Which rule holds more, at the fewest rows that both were trained with; level within a tenth. */
export function verdict(catalog: TaskCatalog): Verdict | null {
  const pair = compared(catalog)[0]
  if (!pair) return null
  if (Math.max(pair.adds, pair.delta) <= 1.1 * Math.min(pair.adds, pair.delta)) return 'level'
  return pair.adds > pair.delta ? 'adds' : 'delta'
}

/** 'With 8 rows a head the network that adds holds none of the tested numbers, the delta rule 11.' */
export function outcome(catalog: TaskCatalog): string {
  return compared(catalog)
    .map(
      ({ rows, adds, delta }) =>
        `with ${rows} rows a head the network that adds holds ${said(adds)}, the one with the delta rule ${said(delta)}`,
    )
    .join('; ')
}

/** How far a rule gets with each number of rows: '8 rows 5 pairs, 16 rows 12'. */
export function growth(catalog: TaskCatalog, rule: Rule): string {
  return ROWS.flatMap((rows) => {
    const pairs = heldBy(catalog, modelOf(rule, rows))
    return pairs === null ? [] : [`${said(pairs)} with ${rows} rows`]
  }).join(', ')
}

const said = (pairs: number): string =>
  pairs === 0 ? 'not even the fewest' : `${formatCount(Math.floor(pairs))} pairs`
