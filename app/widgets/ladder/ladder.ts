/** From the LSTM of 2015 to a network of 2024 in four steps (Beck et al., xLSTM, 2024, table 2): validation perplexity after 15 billion tokens. */

export interface Rung {
  readonly id: string
  /** As a row of the table. */
  readonly name: string
  /** As a change that one may name; null for where it starts. */
  readonly change: string | null
  readonly perplexity: number
}

export const rungs = [
  { id: 'stack', name: 'layers of LSTM, one upon the other, as in 2015', change: null, perplexity: 2417.86 },
  {
    id: 'block',
    name: 'the same cells in a block of today: norms, and a way around each',
    change: 'A block around the cell, with norms and a way around it',
    perplexity: 35.46,
  },
  { id: 'wide', name: 'with a wider inside', change: 'A wider inside', perplexity: 26.01 },
  { id: 'gates', name: 'with gates that are exponentials', change: 'Gates that are exponentials', perplexity: 17.7 },
  {
    id: 'table',
    name: 'with a table for a state in most layers',
    change: 'A table of numbers for a state',
    perplexity: 13.48,
  },
] as const satisfies readonly Rung[]

export type RungId = (typeof rungs)[number]['id']

/** The step that divides the perplexity by most. */
export const longest = rungs.slice(1).reduce((best, rung) => (factorOf(rung.id) > factorOf(best.id) ? rung : best))

/** What the perplexity was divided by in the step to this rung. */
export function factorOf(id: RungId): number {
  const at = rungs.findIndex((rung) => rung.id === id)
  return rungs[at - 1]!.perplexity / rungs[at]!.perplexity
}

const grouped = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2 })
export const formatPerplexity = (perplexity: number): string => grouped.format(perplexity)

export function ladderAnswer(chosen: string): string {
  const steps = rungs.slice(1).map(({ id }) => factorOf(id))
  const [most, ...others] = steps.sort((a, b) => b - a) as [number, ...number[]]
  return (
    `${chosen === longest.id ? 'So it is' : 'Not so'}. ${longest.change} divided it by ${Math.round(most)}, ` +
    `and it does not touch the cell. The three other steps divided it by ${others.map((one) => one.toFixed(1)).join(', ')}.`
  )
}
