/** A bench as the text of a link, and back: `A5 B3 A-2 | 90 45 | 0.8 1` for the writes, the angles of B and C, alpha and beta. */

import { type Bench, type KeyName, LARGEST, MOST_WRITES } from './bench'

export const encodeBench = ({ writes, angles, alpha, beta }: Bench): string =>
  [writes.map(({ key, value }) => `${key}${value}`).join(' '), `${angles.B} ${angles.C}`, `${alpha} ${beta}`].join(
    ' | ',
  )

/** Null where any part is malformed or out of its range: a link restores a whole bench or none. */
export function decodeBench(text: string): Bench | null {
  const [list = '', turns = '', strengths = '', ...rest] = text.split(' | ')
  const writes = list.split(' ').map((write) => {
    const [, key, value] = /^([ABC])(-?\d(?:\.\d{1,2})?)$/.exec(write) ?? []
    return key && Math.abs(Number(value)) <= LARGEST ? { key: key as KeyName, value: Number(value) } : null
  })
  const angles = pair(turns, 180)
  const shares = pair(strengths, 1)
  if (rest.length > 0 || writes.length > MOST_WRITES || writes.includes(null) || !angles || !shares) return null
  return {
    writes: writes.filter((write) => write !== null),
    angles: { A: 0, B: angles[0], C: angles[1] },
    alpha: shares[0],
    beta: shares[1],
  }
}

/** Two plain decimals from 0 to `most`. */
function pair(text: string, most: number): readonly [number, number] | null {
  const [, a, b] = /^(\d{1,3}(?:\.\d{1,4})?) (\d{1,3}(?:\.\d{1,4})?)$/.exec(text) ?? []
  return a !== undefined && Number(a) <= most && Number(b) <= most ? [Number(a), Number(b)] : null
}
