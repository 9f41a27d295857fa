/**
 * The recurrence x_t = a_t x_{t-1} + b_t three ways. Every step is a pair (a, b); two steps in a row are one pair again, and
 * which of many are joined first does not matter. So they can be joined in the rounds of a tree.
 */

export interface Pair {
  readonly a: number
  readonly b: number
}

/** Two stretches as one: first `left`, then `right`. */
export const join = (left: Pair, right: Pair): Pair => ({ a: right.a * left.a, b: right.a * left.b + right.b })

/** What the recurrence gives when it is run as it is written, from x = 0. */
export function inOrder(pairs: readonly Pair[]): number[] {
  let x = 0
  return pairs.map(({ a, b }) => {
    x = a * x + b
    return x
  })
}

export const methods = ['order', 'doubling', 'up-down'] as const
export type Method = (typeof methods)[number]

/** One join: the stretch that ends at element `at` takes in the one that ends at `from`. */
export interface Join {
  readonly from: number
  readonly at: number
}

/** The joins of every round, for n elements, a power of two; those of a round wait for nothing in it. */
export const plans: Readonly<Record<Method, (n: number) => readonly (readonly Join[])[]>> = {
  order: (n) => range(1, n).map((at) => [{ from: at - 1, at }]),
  // Hillis and Steele: every element reaches twice as far back as in the round before.
  doubling: (n) => powers(n).map((reach) => range(reach, n).map((at) => ({ from: at - reach, at }))),
  // Brent and Kung: up a tree of pairs, then down into the gaps that it left.
  'up-down': (n) => {
    const up = powers(n).map((reach) => ends(2 * reach - 1, n, 2 * reach, reach))
    const down = powers(n / 2)
      .reverse()
      .map((reach) => ends(3 * reach - 1, n, 2 * reach, reach))
    return [...up, ...down]
  },
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
const powers = (n: number) => range(0, Math.log2(n)).map((i) => 2 ** i)
const ends = (first: number, n: number, every: number, reach: number): Join[] =>
  range(0, n)
    .map((i) => first + i * every)
    .filter((at) => at < n)
    .map((at) => ({ from: at - reach, at }))

/** What an element holds after a round. */
export interface Held extends Pair {
  /** First element of the stretch that it stands for; from 0 on b is x itself, and a is of no more use. */
  readonly first: number
  /** The join that made it in this round; null where nothing changed. */
  readonly join: Join | null
}

export interface Run {
  readonly method: Method
  /** Row 0 holds the pairs as given; row r what is held after round r. */
  readonly rows: readonly (readonly Held[])[]
  readonly joins: number
  /** Products of two numbers: one where only b is wanted, else two. */
  readonly products: number
}

/** Runs a method over the pairs, whose number is a power of two. */
export function runScan(method: Method, pairs: readonly Pair[]): Run {
  const rows: Held[][] = [pairs.map((pair, first) => ({ ...pair, first, join: null }))]
  let joins = 0
  let products = 0
  for (const round of plans[method](pairs.length)) {
    const before = rows.at(-1)!
    const after = before.map((held): Held => ({ ...held, join: null }))
    for (const { from, at } of round) {
      const left = before[from]!
      after[at] = { ...join(left, before[at]!), first: left.first, join: { from, at } }
      joins += 1
      products += left.first === 0 ? 1 : 2
    }
    rows.push(after)
  }
  return { method, rows, joins, products }
}

/** What the last row says x is. */
export const results = ({ rows }: Run): number[] => rows.at(-1)!.map(({ b }) => b)

/** The largest difference between two lists of numbers. */
export const apart = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((most, x, i) => Math.max(most, Math.abs(x - other[i]!)), 0)
