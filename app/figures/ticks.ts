/** Round numbers for axes. */

/** Steps of 1, 2 or 5 times a power of ten that give at most `most` ticks up to `top`. */
export function decimalStep(top: number, most: number): number {
  const rough = top / most
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10
  return step * power
}

/** Powers of two: the round numbers of bytes. */
export const binaryStep = (top: number, most: number): number => 2 ** Math.ceil(Math.log2(top / most))

export const ticksUpTo = (top: number, step: number): number[] =>
  Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step)
