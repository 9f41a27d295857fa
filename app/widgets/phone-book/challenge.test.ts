import { expect, it } from 'vitest'
import { onlyWhatGrows, useChallenges } from './challenge'

const scores = (cache: number, state: number) => [
  { name: 'poor cache', share: 0.1, grows: true },
  { name: 'cache', share: cache, grows: true },
  { name: 'state', share: state, grows: false },
]

it('asks for a book that a cache holds and a state has lost', () => {
  expect(onlyWhatGrows(8, [])).toMatchObject({ done: false })
  expect(onlyWhatGrows(4, scores(1, 0.95)), 'both hold it').toMatchObject({ done: false })
  expect(onlyWhatGrows(64, scores(0.3, 0.2)).text, 'neither holds it').toContain('too long for all')
  expect(onlyWhatGrows(16, scores(0.97, 0.5))).toMatchObject({ done: true })
})

it('asks it of every state: one that still holds the book is enough to fail', () => {
  const another = { name: 'larger state', share: 0.9, grows: false }
  expect(onlyWhatGrows(16, [...scores(0.97, 0.5), another])).toMatchObject({ done: false })
})

it('stays done', () => {
  const { publish } = useChallenges.getState()
  publish(16, scores(0.97, 0.5))
  publish(64, scores(0.3, 0.2))
  expect(useChallenges.getState().book.done).toBe(true)
})
