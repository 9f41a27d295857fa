import { expect, it } from 'vitest'
import { dearestWords, meanNearby, meanSoFar, NEARBY, perplexity, sumsOf, wordAt } from './curves'

const sums = sumsOf(Float32Array.from([6, 2, 1, 3]))

it('the last mean so far is the bits per byte of the text', () => {
  expect([...meanSoFar(sums)]).toEqual([6, 4, 3, 3])
})

it('the nearby mean forgets what lies further back than its window', () => {
  const bits = new Float32Array(NEARBY + 1).fill(1)
  bits[0] = 1 + NEARBY
  const near = meanNearby(sumsOf(bits))
  expect(near[NEARBY - 1]).toBe(2)
  expect(near[NEARBY]).toBe(1)
})

it('a network that knows nothing of 96 symbols has a perplexity of 96', () => {
  expect(perplexity(Math.log2(96))).toBeCloseTo(96)
  expect(perplexity(1)).toBe(2)
})

it('a word reaches over its letters and apostrophe, a blank is no word', () => {
  const text = `"It's Ann," he said.`
  expect(text.slice(...wordAt(text, 3)!)).toBe("It's")
  expect(wordAt(text, 5)).toBeNull()
  expect(wordAt(text, text.length - 1)).toBeNull()
})

it('the dearest words are those with the largest sums, among what was read so far', () => {
  const text = 'ab cd efg'
  const bits = sumsOf(Float32Array.from([1, 1, 9, 5, 5, 0, 4, 4, 4]))
  const [efg, cd] = [
    { from: 6, to: 9, bits: 12 },
    { from: 3, to: 5, bits: 10 },
  ]
  expect(dearestWords(text, bits, 2)).toEqual([efg, cd])
  expect(dearestWords(text, bits, 1, 5)).toEqual([cd])
  expect(dearestWords(text, bits, 1, 8), 'half a word is none').toEqual([cd])
  expect(dearestWords('...', sumsOf(new Float32Array(3)), 5)).toEqual([])
})
