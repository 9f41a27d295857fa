/** What came of the trainings on the shell game: their records, every seed that there is. */

interface SwapRecord {
  readonly seed: number
  readonly parameters: number
  readonly device: string
  readonly chance: number
  readonly train: readonly { readonly length: number }[]
  readonly scores: readonly { readonly length: number; readonly sequences: number; readonly score: number }[]
}

const files = import.meta.glob<SwapRecord>(
  '../../../models/training/runs/tasks/swaps-3/{delta-wide,lstm-2015}/*.json',
  { eager: true, import: 'default' },
)

const seedsOf = (model: string): readonly SwapRecord[] =>
  Object.entries(files)
    .filter(([path]) => path.split('/').at(-2) === model)
    .map(([, record]) => record)
    .sort((a, b) => a.seed - b.seed)

export const SWAP_ROWS = [
  { name: 'Delta rule, β up to 2', seeds: seedsOf('delta-wide') },
  { name: 'LSTM', seeds: seedsOf('lstm-2015') },
] as const
