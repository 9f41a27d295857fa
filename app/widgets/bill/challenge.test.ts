import { describe, expect, it } from 'vitest'
import { capacityOf, cards, weightBytes } from '../../../models/memory/cards'
import { realModels, totalBytes } from '../../../models/memory/real-models'
import { ASKED, dearerHybrid, servesAll } from './challenge'
import { BILLIONS, componentsOf, designBytes, firstDesign } from './design'
import { shownModels, useBill } from './store'

const show = (...ids: string[]) => realModels.filter(({ id }) => ids.includes(id))
const h100 = cards.find(({ id }) => id === 'h100')!

describe('a small model with a large bill', () => {
  it('is not there when the figure opens', () => {
    expect(dearerHybrid(shownModels(useBill.getState().chosen, null)).done).toBe(false)
  })

  it('is found in more than one way', () => {
    for (const pair of [
      ['zamba2-2.7b', 'llama-3.1-8b'],
      ['olmo-hybrid-7b', 'gpt-oss-120b'],
      ['zamba2-2.7b', 'deepseek-v3'],
    ])
      expect(dearerHybrid(show(...pair)).done, String(pair)).toBe(true)
  })

  it('needs both kinds, and twice the parameters', () => {
    for (const other of ['mamba2-2.7b', 'mistral-7b'])
      expect(dearerHybrid(show('zamba2-2.7b', other)).text).toContain('keeps growing')
    expect(dearerHybrid(show('olmo-hybrid-7b', 'llama-3.1-8b')).text).toContain('twice the parameters')
    expect(dearerHybrid(show('nemotron-h-8b', 'deepseek-v3')).text).toContain('Not yet')
  })
})

describe('64 readers on one card', () => {
  it('is done by the solution of the lesson, with either kind of cheap layer', () => {
    for (const cheap of ['recurrent', 'windowed'] as const) {
      const design = { full: 4, windowed: 0, recurrent: 0, kvHeads: 2, [cheap]: 28 }
      expect(servesAll(design, BILLIONS, h100)).toMatchObject({ done: true })
      const all = weightBytes(BILLIONS) + ASKED.readers * totalBytes(componentsOf(design), ASKED.tokens)
      expect(all).toBeLessThanOrEqual(capacityOf(h100))
    }
  })

  it('has a solution whose windows are not the cheaper of the two, as the lesson says', () => {
    const none = { full: 0, windowed: 0, recurrent: 0, kvHeads: 2 }
    expect(designBytes({ ...none, windowed: 28 }, ASKED.tokens)).toBe(2 * 28 * 2 * 128 * 4096 * 2)
    expect(designBytes({ ...none, recurrent: 28 }, ASKED.tokens)).toBe(28 * 32 * 128 * 128 * 4)
  })

  it('is not done by fewer layers that attend alone, nor by fewer heads alone', () => {
    expect(servesAll({ full: 4, windowed: 0, recurrent: 28, kvHeads: 8 }, BILLIONS, h100).done).toBe(false)
    expect(servesAll({ ...firstDesign, kvHeads: 1 }, BILLIONS, h100).done).toBe(false)
  })

  it('says what is missing', () => {
    expect(servesAll(null, BILLIONS, h100).text).toContain('Design a model')
    expect(servesAll({ ...firstDesign, recurrent: 1 }, BILLIONS, h100).text).toContain('33 layers')
    expect(servesAll({ full: 3, windowed: 29, recurrent: 0, kvHeads: 1 }, BILLIONS, h100).text).toContain('or more')
    expect(servesAll(firstDesign, BILLIONS, h100).text).toContain('Not yet')
  })
})
