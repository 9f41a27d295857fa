/** What a row of bits, one a symbol, comes to: sums, means along the text, words. Pure. */

/** Sums of the first n bits: [T + 1], from 0. In float64, since it is differences of these that are shown. */
export function sumsOf(bits: Float32Array): Float64Array {
  const sums = new Float64Array(bits.length + 1)
  for (let i = 0; i < bits.length; i += 1) sums[i + 1] = sums[i]! + bits[i]!
  return sums
}

/** Mean of all symbols up to each one. */
export const meanSoFar = (sums: Float64Array): Float64Array =>
  Float64Array.from({ length: sums.length - 1 }, (_, t) => sums[t + 1]! / (t + 1))

/** Symbols that the nearby mean is over. */
export const NEARBY = 100

/** Mean of the last NEARBY symbols at each one, of fewer near the start. */
export const meanNearby = (sums: Float64Array): Float64Array =>
  Float64Array.from({ length: sums.length - 1 }, (_, t) => {
    const from = Math.max(0, t + 1 - NEARBY)
    return (sums[t + 1]! - sums[from]!) / (t + 1 - from)
  })

/** Perplexity a byte: among how many equally likely symbols one would have to guess to pay as much. */
export const perplexity = (bitsPerByte: number): number => 2 ** bitsPerByte

const isLetter = (symbol: string | undefined) => symbol !== undefined && /[A-Za-z']/.test(symbol)

/** The word around t, as [from, to); null on a blank or a mark. */
export function wordAt(text: string, t: number): readonly [number, number] | null {
  if (!isLetter(text[t])) return null
  let from = t
  let to = t + 1
  while (isLetter(text[from - 1])) from -= 1
  while (isLetter(text[to])) to += 1
  return [from, to]
}

export interface Word {
  readonly from: number
  readonly to: number
  readonly bits: number
}

/** The `most` words that cost most, the dearest first, of those that end within the first `count` symbols; each place of a word is one. */
export function dearestWords(text: string, sums: Float64Array, most: number, count = text.length): readonly Word[] {
  const words = [...text.slice(0, count).matchAll(/[A-Za-z']+/g)].flatMap(({ index: from, 0: word }) => {
    const to = from + word.length
    // What goes on beyond the last symbol is not a word yet.
    return isLetter(text[to]) ? [] : [{ from, to, bits: sums[to]! - sums[from]! }]
  })
  return words.sort((a, b) => b.bits - a.bits).slice(0, most)
}
