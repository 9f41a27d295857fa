/** IEEE 754 half precision: Float16Array is younger than the browsers that this notebook runs in. */

const word = new Float32Array(1)
const bitsOfWord = new Uint32Array(word.buffer)

/** The number that a half's 16 bits stand for. */
export function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 0x1f
  const fraction = bits & 0x3ff
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 0x1f) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/** The 16 bits of the half nearest to `value`, ties to even; beyond 65504 it is infinite. */
export function toHalf(value: number): number {
  word[0] = value
  const x = bitsOfWord[0]!
  const sign = (x >>> 16) & 0x8000
  const exponent = (x >>> 23) & 0xff
  const fraction = x & 0x7fffff
  if (exponent === 0xff) return sign | 0x7c00 | (fraction ? 0x200 : 0)
  const shifted = exponent - 127 + 15
  if (shifted >= 0x1f) return sign | 0x7c00
  // A normal half keeps 10 of 23 fraction bits; a subnormal one shifts the whole significand further right.
  const significand = shifted > 0 ? fraction : fraction | 0x800000
  const drop = shifted > 0 ? 13 : 14 - shifted
  if (drop > 24) return sign
  let half = (significand >>> drop) | (shifted > 0 ? shifted << 10 : 0)
  const rest = significand & (2 ** drop - 1)
  const middle = 2 ** (drop - 1)
  if (rest > middle || (rest === middle && half & 1)) half++ // may carry into the exponent, which is right
  return sign | half
}

/** Halves of an array, as stored. */
export const toHalves = (values: ArrayLike<number>) => Uint16Array.from(values as ArrayLike<number>, toHalf)

/** Numbers of stored halves. */
export function fromHalves(halves: Uint16Array): Float32Array {
  const out = new Float32Array(halves.length)
  for (let i = 0; i < out.length; i++) out[i] = fromHalf(halves[i]!)
  return out
}
