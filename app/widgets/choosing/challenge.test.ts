import { describe, expect, it } from 'vitest'
import { cards } from '../../../models/memory/cards'
import { oneNeed, pureFirst } from './challenge'
import { contexts, defaults, exampleCalled, type Needs, readerCounts, weightBits } from './needs'
import { WINDOWS } from './rules-of-task'

describe('a pure recurrent network first', () => {
  it('is reached as the solution says, by a switch or by raw sound', () => {
    expect(pureFirst({ ...defaults, scratch: true, track: 'parity' }).done).toBe(true)
    expect(pureFirst(exampleCalled('switches')).done).toBe(true)
    expect(pureFirst(exampleCalled('sound')).done).toBe(true)
  })

  it('is not reached by long texts and many readers, but for so many that not even windows fit', () => {
    for (const context of contexts)
      for (const readers of readerCounts.filter((many) => many < 512))
        expect(pureFirst({ ...defaults, context, readers, fast: true }).done).toBe(false)
    const full = WINDOWS['hybrid-window']
    for (const context of contexts) {
      // Shorter texts leave windows that are not full.
      const { done, text } = pureFirst({ ...defaults, context, readers: 512 })
      expect([done, text.includes('LSTM')], String(context)).toEqual(context < full ? [false, false] : [true, true])
    }
  })
})

describe('one need away', () => {
  const chat = exampleCalled('chat')
  const done = (some: Partial<Needs>) => oneNeed({ ...chat, ...some }).done

  it('begins with a hybrid in front', () => {
    expect(oneNeed(chat)).toMatchObject({ done: false, text: expect.stringContaining('Hybrid') })
  })

  it('is reached by shorter texts or fewer readers, as the solution says', () => {
    expect(contexts.filter((context) => done({ context }))).toContain(4096)
    expect(readerCounts.filter((readers) => done({ readers })).at(-1)).toBe(8)
  })

  it('is not reached by another quantity, nor by two needs at once', () => {
    for (const { id } of cards) expect(done({ card: id })).toBe(false)
    for (const bits of weightBits) expect(done({ bits })).toBe(false)
    expect(done({ recall: false }) || done({ scratch: true }) || done({ fast: true })).toBe(false)
    expect(done({ readers: 8, recall: false })).toBe(false)
  })
})
