import { expect, it } from 'vitest'
import { bestDecay } from './best-decay'

it('no decay has both values right, and the best lies between keeping all and keeping nothing', () => {
  const { alpha, error } = bestDecay()
  // A is off by 5 alpha^2 and B by 3 (1 - alpha); the larger is smallest where they are equal.
  const equal = (-3 + Math.sqrt(9 + 60)) / 10
  expect(alpha).toBeCloseTo(equal, 2)
  expect(error).toBeCloseTo(3 * (1 - equal), 1)
})
