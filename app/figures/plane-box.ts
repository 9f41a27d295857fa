/** The part of a plane that a picture shows. */

/** What a picture has to hold, in the units of the state. */
export interface PlaneBox {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The smallest square, with some air, around the origin and all of `points`. */
export function planeBox(points: readonly ArrayLike<number>[]): PlaneBox {
  const [xs, ys] = [0, 1].map((i) => [0, ...points.map((point) => point[i]!)]) as [number[], number[]]
  const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2
  const span = (of: number[]) => Math.max(...of) - Math.min(...of)
  const half = Math.max(1, span(xs), span(ys)) * 0.56
  const [x, y] = [middle(xs), middle(ys)]
  return { left: x - half, right: x + half, bottom: y - half, top: y + half }
}
