/** Right answers in percent where the answer stands in the text, 1.4 billion parameters, 10 billion tokens (Based, 2024, README of its code). */

export const tests = ['SWDE', 'FDA', 'SQuAD'] as const

export const published = [
  { name: 'Attention', scores: [69.0, 68.9, 35.9] },
  { name: 'Based', scores: [37.7, 19.1, 29.5] },
  { name: 'Mamba', scores: [28.4, 11.1, 29.4] },
] as const satisfies readonly { readonly name: string; readonly scores: readonly number[] }[]

/** The test that is asked about: the one in which the two lie furthest apart. */
export const ASKED = 'FDA'
const column = tests.indexOf(ASKED)

const scoreOf = (wanted: (typeof published)[number]['name']) =>
  published.find(({ name }) => name === wanted)!.scores[column]!

export const [attention, state] = [scoreOf('Attention'), scoreOf('Mamba')]

/** What may be said of Mamba: its share of what attention has. */
export const choices = [
  { value: 1, text: 'About as many' },
  { value: 1 / 2, text: 'About half as many' },
  { value: 1 / 6, text: 'About a sixth' },
] as const

/** The share that is nearest to what Mamba has of the score of attention, by factor. */
const nearest = choices
  .map(({ value }) => value)
  .reduce((a, b) => (apart(b) < apart(a) ? b : a), Number.POSITIVE_INFINITY)

function apart(share: number): number {
  return Math.abs(Math.log((share * attention) / state))
}

export const recallAnswer = (chosen: number): string =>
  `${chosen === nearest ? 'So it is' : 'Not so'}: ${state} %. Perplexity would not have told (lesson 9): what has to be found again is another matter.`
