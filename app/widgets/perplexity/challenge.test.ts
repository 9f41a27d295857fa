import { expect, it } from 'vitest'
import { SHORT, transformerAhead, useChallenges, weakestAhead } from './challenge'

const bits = { transformer: 1.2, 'gated-delta': 1.4, 'linear-attention': 1.1 }
const scored = { symbols: 320, bits }

it('is done when the Transformer pays less on a text that is long enough', () => {
  const { done, text } = transformerAhead(scored)
  expect(done).toBe(true)
  for (const number of ['320', '1.200', '1.400']) expect(text).toContain(number)
  expect(transformerAhead({ symbols: SHORT - 1, bits }).text).toContain('luck')
  expect(transformerAhead({ symbols: 320, bits: { ...bits, transformer: 1.4 } }).done).toBe(false)
})

it('asks for a network that was not ticked', () => {
  expect(transformerAhead({ symbols: 320, bits: { transformer: 1 } }).text).toContain('Gated DeltaNet')
  expect(weakestAhead({ symbols: 320, bits: { transformer: 1 } }, 1.3).text).toContain('Linear attention')
})

it('the weakest network has to beat what the strongest paid on the story', () => {
  expect(weakestAhead(scored, 1.3).done).toBe(true)
  expect(weakestAhead(scored, 1.0).done).toBe(false)
  expect(weakestAhead(scored, null).done).toBe(false)
})

it('what was done stays done when the next text goes the other way', () => {
  const { publish } = useChallenges.getState()
  publish(scored, 1.3)
  publish({ symbols: 400, bits: { ...bits, transformer: 2, 'linear-attention': 3 } }, 1.3)
  const { transformer, weakest } = useChallenges.getState()
  expect(transformer).toEqual(transformerAhead(scored))
  expect(weakest.done).toBe(true)
})
