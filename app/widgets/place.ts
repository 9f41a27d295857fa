/** How a head is called in every figure, and a layer where there are no heads. */

import type { HeadRef, Trace } from '../../models/trace'

export const place = ({ layer, head }: HeadRef) => `L${layer} H${head}`

/** What the decays of a network are drawn by, in words. */
export interface Unit {
  readonly one: string
  readonly many: string
  /** What a decay is of, and over what it is a mean. */
  readonly of: string
  /** Whether the state is a vector, one number a channel. */
  readonly vector: boolean
  /** The name of one of them. */
  place(ref: HeadRef): string
}

/** The heads of a network whose states are tables; the layers of one whose state is a vector, which has no heads and no keys. */
export const unitOf = ({ keys, values }: Pick<NonNullable<Trace['shape']>, 'keys' | 'values'>): Unit =>
  values === 0
    ? {
        one: 'layer',
        many: 'layers',
        of: `of a layer, mean over its ${keys} channels`,
        vector: true,
        place: ({ layer }) => `layer ${layer}`,
      }
    : {
        one: 'head',
        many: 'heads',
        of: `of a head${keys > 1 ? `, mean over its ${keys} keys` : ''}`,
        vector: false,
        place,
      }
