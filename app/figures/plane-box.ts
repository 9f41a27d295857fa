/** The part of a plane that a picture shows. */

/** In the units of what is drawn. */
export interface PlaneBox {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Air around what has to be seen, as a share of its larger side. */
const AIR = 0.06
/** Neither side is shorter than this share of the other: a line is no picture. */
const FLATTEST = 0.55

/** The smallest rectangle, with some air, around the origin and all of `points`. */
export function planeBox(points: readonly ArrayLike<number>[]): PlaneBox {
  const [xs, ys] = [0, 1].map((i) => [0, ...points.map((point) => point[i]!)]) as [number[], number[]]
  const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2
  const span = (of: number[]) => Math.max(...of) - Math.min(...of)
  const longest = Math.max(1, span(xs), span(ys))
  const half = (of: number[]) => Math.max(span(of), FLATTEST * longest) / 2 + AIR * longest
  return {
    left: middle(xs) - half(xs),
    right: middle(xs) + half(xs),
    bottom: middle(ys) - half(ys),
    top: middle(ys) + half(ys),
  }
}
