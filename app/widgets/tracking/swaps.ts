/** What came of the trainings on the shell game: their records, every seed that there is, and what they come to in words. Pure. */

import { listed } from '../../figures/format'
import { percents } from './seeds'

interface SwapRecord {
  readonly seed: number
  readonly parameters: number
  readonly steps: number
  readonly device: string
  readonly chance: number
  readonly train: readonly { readonly length: number }[]
  readonly scores: readonly { readonly length: number; readonly sequences: number; readonly score: number }[]
}

const files = import.meta.glob<SwapRecord>('../../../models/training/runs/tasks/swaps-{3,5}/*/*.json', {
  eager: true,
  import: 'default',
})

/** In the order of the figure: what may mix or read the state first. */
const NAMES: Readonly<Record<string, string>> = {
  'lstm-2015': 'LSTM',
  'delta-wide': 'Delta rule, β up to 2',
  'delta-wide-fixed-write': 'Delta rule, β constant, up to 2',
  delta: 'Delta rule, β up to 1',
  'min-gru-signed': 'minGRU, −1 to 1, from the token',
  'min-gru-signed-fixed': 'minGRU, −1 to 1, fixed',
  'min-gru': 'minGRU, 0 to 1, from the token',
  'min-gru-fixed': 'minGRU, 0 to 1, fixed',
  transformer: 'Transformer',
}

export interface SwapRow {
  readonly model: string
  readonly name: string
  readonly seeds: readonly SwapRecord[]
}

export interface SwapGame {
  readonly cups: number
  readonly chance: number
  /** Swaps in the strings of the training. */
  readonly trained: number
  readonly lengths: readonly number[]
  readonly steps: number
  readonly sequences: number
  readonly parameters: number
  readonly devices: readonly string[]
  readonly rows: readonly SwapRow[]
}

function game(cups: number): SwapGame {
  const rows = Object.entries(NAMES).flatMap(([model, name]) => {
    const seeds = Object.entries(files)
      .filter(([path]) => path.includes(`/swaps-${cups}/${model}/`))
      .map(([, record]) => record)
      .sort((a, b) => a.seed - b.seed)
    return seeds.length > 0 ? [{ model, name, seeds }] : []
  })
  const all = rows.flatMap(({ seeds }) => seeds)
  const [first] = all as [SwapRecord]
  return {
    cups,
    chance: first.chance,
    trained: Math.max(...first.train.map(({ length }) => length)),
    lengths: first.scores.map(({ length }) => length),
    steps: first.steps,
    sequences: first.scores[0]!.sequences,
    parameters: Math.max(...all.map(({ parameters }) => parameters)),
    devices: [...new Set(all.map(({ device }) => device))],
    rows,
  }
}

export const GAMES: readonly SwapGame[] = [3, 5].map(game)

/** Scores of all seeds of a network at a length. */
export const scoresOf = ({ seeds }: Pick<SwapRow, 'seeds'>, length: number): number[] =>
  seeds.flatMap(({ scores }) => scores.filter((one) => one.length === length).map(({ score }) => score))

/** From this share on a network is said to follow the ball. */
const FOLLOWS = 0.9

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** Where networks are asked first beyond their training. */
const twiceOf = ({ trained }: SwapGame): number => 2 * trained

/** Models that follow the ball at twice the length of their training, with every seed. */
export const following = (game: SwapGame): string[] =>
  game.rows.flatMap((row) => (scoresOf(row, twiceOf(game)).every((score) => score >= FOLLOWS) ? [row.model] : []))

/** Models that follow the ball there from one start at least: what training can find, whether or not it always does. */
export const learnable = (game: SwapGame): string[] =>
  game.rows.flatMap((row) => (scoresOf(row, twiceOf(game)).some((score) => score >= FOLLOWS) ? [row.model] : []))

/** Networks that follow the ball from some starts, and from others never found out how. */
const sometimes = (game: SwapGame): readonly { readonly row: SwapRow; readonly starts: number }[] =>
  game.rows.flatMap((row) => {
    const scores = scoresOf(row, twiceOf(game))
    const starts = scores.filter((score) => score >= FOLLOWS).length
    return starts > 0 && starts < scores.length ? [{ row, starts }] : []
  })

/** Which networks follow the ball at twice the length of their training, from every start or from some, and what the others do. */
export function swapClaim(game: SwapGame): string {
  const { cups, lengths, chance, rows } = game
  const [twice, far] = [twiceOf(game), Math.max(...lengths)]
  const models = following(game)
  const good = rows.filter(({ model }) => models.includes(model))
  const some = sometimes(game)
  const rest = rows.filter((row) => !good.includes(row) && some.every((one) => one.row !== row))
  const guess = percents([chance])
  const opening = `With ${words[cups]} cups and ${twice} swaps, twice as many as in training,`
  const others =
    rest.length === 0
      ? ''
      : ` ${good.length + some.length === 0 ? 'They are' : rest.length === 1 ? 'The one other is' : `The ${words[rest.length] ?? rest.length} others are`} right in ${percents(rest.flatMap((row) => scoresOf(row, twice)))}, where a guess is right in ${guess}.`
  const partly = some
    .map(
      ({ row, starts }) =>
        ` “${row.name}” follows it from ${words[starts]} start${starts === 1 ? '' : 's'} of ${words[row.seeds.length]} (${percents(scoresOf(row, twice))}).`,
    )
    .join('')
  if (good.length === 0)
    return `${opening} none of the networks follows the ball${some.length > 0 ? ' from every start' : ''}.${partly}${others}`
  const each = good.map(
    (row) => `“${row.name}” (${percents(scoresOf(row, twice))}; at ${far} swaps ${percents(scoresOf(row, far))})`,
  )
  return `${opening} ${good.length === 1 ? 'one network follows' : `${words[good.length]} networks follow`} the ball${some.length > 0 ? ' from every start' : ''}: ${listed(each)}.${partly}${others}`
}
