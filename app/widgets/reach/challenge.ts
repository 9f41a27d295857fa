/** The challenge of the figure of gradients: a plain network, untrained, whose gradient neither fades nor grows. */

import type { Outcome } from '../goal'
import type { Curves } from './curves'
import { said } from './numbers'
import type { ReachSettings } from './store'

/** Steps back over which it has to keep its size. */
export const FAR = 100
/** How far from 1 the share may stray, either way. */
export const WITHIN = 10

export function balanced(
  { weights, length }: Pick<ReachSettings, 'weights' | 'length'>,
  curves: Curves | null,
): Outcome {
  if (!curves) return { done: false, text: 'The figure is computing.' }
  if (weights !== 'fresh') return { done: false, text: 'Let the figure show the weights as training finds them.' }
  if (length <= FAR) return { done: false, text: `Take a sequence of more than ${FAR} steps.` }
  const { left } = curves.plain
  const outside = left.findIndex((x, back) => back <= FAR && (x > WITHIN || x < 1 / WITHIN))
  if (outside < 0)
    return {
      done: true,
      text: `${FAR} steps back ${said(left[FAR]!)} of the gradient is left, and nowhere on the way was it outside a tenth to ${WITHIN} times.`,
    }
  const way = left[outside]! > WITHIN ? 'grown beyond' : 'faded below'
  const limit = left[outside]! > WITHIN ? `${WITHIN} times` : 'a tenth'
  return {
    done: false,
    text: `Not yet: ${outside} steps back it has ${way} ${limit}; ${FAR} steps back ${said(left[FAR]!)} of it is left.`,
  }
}
