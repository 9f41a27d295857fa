/** Bits of every symbol of a text as a line that can be read: means over stretches of equal length. Pure. */

/** Stretches of a long text. */
const STRETCHES = 48
/** Symbols of a stretch at least, since a single symbol says little. */
const SHORTEST = 12

export interface Stretch {
  /** Symbols [from, to). */
  readonly from: number
  readonly to: number
  /** Mean bits a symbol. */
  readonly bits: number
}

/** Means of `bits` over stretches whose lengths differ by one at most; together they are all of it. */
export function alongText(bits: ArrayLike<number>): Stretch[] {
  const n = bits.length
  const count = Math.max(1, Math.min(STRETCHES, Math.floor(n / SHORTEST)))
  return Array.from({ length: n === 0 ? 0 : count }, (_, i) => {
    const from = Math.floor((i * n) / count)
    const to = Math.floor(((i + 1) * n) / count)
    let sum = 0
    for (let at = from; at < to; at += 1) sum += bits[at]!
    return { from, to, bits: sum / (to - from) }
  })
}

/** Where two scores of one text are farthest apart, in the favour of each; null where one is never ahead. */
export function farthestApart(
  a: readonly Stretch[],
  b: readonly Stretch[],
): { first: Stretch; second: Stretch } | null {
  const gains = a.map(({ bits }, i) => (b[i]?.bits ?? bits) - bits)
  const most = gains.indexOf(Math.max(...gains))
  const least = gains.indexOf(Math.min(...gains))
  return gains[most]! > 0 && gains[least]! < 0 ? { first: a[most]!, second: a[least]! } : null
}
