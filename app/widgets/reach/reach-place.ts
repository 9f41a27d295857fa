/** Where everything stands in the picture of gradients; shared by the drawing and by the pointer. */

export const HEIGHT = 340

/** Powers of ten that the axis shows; lines leave the picture beyond them. */
const SMALLEST = -16
const LARGEST = 4
/** Stands for the logarithm of 0. */
const NOTHING = -400
export const TICKS = [4, 0, -4, -8, -12, -16]
export const BARS = 46

export function reachScales(width: number, length: number) {
  const margin = { left: 58, right: 10, top: 18, bottom: BARS + 50 }
  const cell = (width - margin.left - margin.right) / length
  const base = HEIGHT - margin.bottom
  return {
    margin,
    cell,
    base,
    /** The middle of the step that lies so many steps back. */
    x: (back: number) => margin.left + (length - 1 - back + 0.5) * cell,
    y: (share: number) => {
      const power = Math.max(NOTHING, Math.log10(share))
      return margin.top + ((LARGEST - power) / (LARGEST - SMALLEST)) * (base - margin.top)
    },
    backAt: (px: number) => Math.max(0, Math.min(length - 1, length - 1 - Math.floor((px - margin.left) / cell))),
  }
}
