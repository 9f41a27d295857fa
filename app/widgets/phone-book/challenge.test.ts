import { expect, it } from 'vitest'
import { onlyTheLargeState, useChallenges } from './challenge'

const scores = (large: number, small: number) => ({
  'gated-delta': { name: 'large', share: large },
  'gated-delta-k8': { name: 'small', share: small },
})

it('asks for a book that one state holds and the other has lost', () => {
  expect(onlyTheLargeState(8, null)).toMatchObject({ done: false })
  expect(onlyTheLargeState(4, scores(1, 0.95)), 'both hold it').toMatchObject({ done: false })
  expect(onlyTheLargeState(64, scores(0.3, 0.2)).text, 'neither holds it').toContain('too long for both')
  expect(onlyTheLargeState(11, scores(0.97, 0.5))).toMatchObject({ done: true })
})

it('stays done', () => {
  const { publish } = useChallenges.getState()
  publish(11, scores(0.97, 0.5))
  publish(64, scores(0.3, 0.2))
  expect(useChallenges.getState().state.done).toBe(true)
})
