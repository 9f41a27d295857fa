import { describe, expect, it } from 'vitest'
import { realModels, totalBytes } from '../../../models/memory/real-models'
import { crossing, type FamilyId, families, familyIds, reference } from './families'
import { contexts, defaults, exampleCalled, examples, moved, type Needs, readerCounts, tracks } from './needs'
import { decodeNeeds, encodeNeeds } from './params'
import { rules } from './rules'
import { fits } from './rules-of-memory'
import { mainReason, weigh } from './weigh'

const needs = (some: Partial<Needs>): Needs => ({ ...defaults, ...some })
const stands = (some: Partial<Needs>) => weigh(needs(some)).flatMap(({ id, ruledOut }) => (ruledOut ? [] : [id]))
const standing = (some: Partial<Needs>, id: FamilyId) => weigh(needs(some)).find((one) => one.id === id)!
const verdict = (some: Partial<Needs>, id: FamilyId, rule: string) =>
  standing(some, id).reasons.find((reason) => reason.rule.id === rule)?.verdict

const MILLION = 1_048_576

/** Every combination that switches rules on or off. */
const all: readonly Needs[] = [256, 4096, MILLION].flatMap((context) =>
  tracks.flatMap((track) =>
    Array.from({ length: 32 }, (_, bits) => {
      const [recall, fast, beyond, scratch, sound] = [1, 2, 4, 8, 16].map((bit) => (bits & bit) > 0) as [
        boolean,
        boolean,
        boolean,
        boolean,
        boolean,
      ]
      return needs({ context, track, recall, fast, beyond, scratch, sound })
    }),
  ),
)

describe('the rules', () => {
  it('give evidence in every line: a published number, or in so many words that there is none', () => {
    for (const one of all)
      for (const rule of rules.filter(({ applies }) => applies(one)))
        for (const { verdict: said, why, published, missing } of rule.lines(one)) {
          expect(why, rule.id).toMatch(/^[A-Z].*\.$/)
          if (published) expect(published.source, rule.id).toMatch(/\d|lesson/)
          else expect([said, Boolean(missing)], rule.id).toEqual(['open', true])
        }
  })

  it('say one thing of a kind of network each, and of all kinds where a need has to be met', () => {
    for (const one of all)
      for (const rule of rules.filter(({ applies }) => applies(one))) {
        const named = rule.lines(one).flatMap(({ families: of }) => of)
        expect(new Set(named).size, rule.id).toBe(named.length)
        if (rule.must || rule.id === 'beyond' || rule.id === 'sound')
          expect([...named].sort(), rule.id).toEqual([...familyIds].sort())
      }
  })

  it('leave nothing ruled out without a reason that says so', () => {
    for (const one of all)
      for (const found of weigh(one)) if (found.ruledOut) expect(mainReason(found)?.verdict).toBe('out')
  })
})

describe('the kinds of network', () => {
  it('have every real model of the course in one of them', () => {
    const named = familyIds.flatMap((id) => families[id].published)
    expect([...named].sort()).toEqual(realModels.map(({ id }) => id).sort())
  })

  it('cross the Transformer at the token at which it keeps more for the first time', () => {
    for (const id of familyIds.filter((one) => crossing(one) !== null)) {
      const at = crossing(id)!
      const kept = (of: FamilyId, n: number) => totalBytes(families[of].exemplar.components, n)
      expect(kept(id, at), id).toBeLessThan(kept(reference.id, at))
      expect(kept(id, at - 1), id).toBeGreaterThanOrEqual(kept(reference.id, at - 1))
    }
    expect(crossing(reference.id)).toBeNull()
    // 4 bytes × 32 layers × 8 heads × (256 × 512 + 256 + 1) numbers, at 128 KiB a token: 1,026 tokens and a little.
    expect(crossing('matrix')).toBe(Math.ceil((4 * 32 * 8 * (256 * 512 + 257)) / (128 * 1024)))
  })
})

describe('situations that the sources decide', () => {
  it('a million tokens on a card of 24 GB, with look-ups: a hybrid, and not the Transformer for want of room, not pure for want of recall', () => {
    const some = { context: MILLION, card: 'rtx-4090', bits: 4, recall: true } as const
    expect(stands(some)[0]).toBe('hybrid')
    expect(verdict(some, 'transformer', 'memory')).toBe('out')
    for (const id of ['matrix', 'diagonal', 'window'] as const) expect(verdict(some, id, 'recall')).toBe('against')
  })

  it('with weights of 16 bits the same card has no room for the hybrid either', () => {
    expect(stands({ context: MILLION, card: 'rtx-4090', bits: 16, recall: true })).not.toContain('hybrid')
  })

  it('without look-ups the windows come first on that card, as the lesson says', () => {
    expect(stands({ context: MILLION, card: 'rtx-4090', bits: 4 })[0]).toBe('window')
  })

  it('short texts: memory decides nothing, the Transformer stays, and its cache is smaller than many a state', () => {
    expect(stands({ context: 2048 })[0]).toBe('transformer')
    for (const id of familyIds) expect(verdict({ context: 2048 }, id, 'memory')).toBeUndefined()
    for (const id of ['matrix', 'hybrid', 'delta-wide'] as const)
      expect(totalBytes(families[id].exemplar.components, 256)).toBeGreaterThan(
        totalBytes(reference.exemplar.components, 256),
      )
  })

  it('many people with short questions: there is room for the caches of a Transformer and not for the states of a hybrid', () => {
    const some = exampleCalled('questions')
    expect(fits('transformer', some)).toBe(true)
    expect(fits('hybrid', some)).toBe(false)
    expect(fits('matrix', some)).toBe(false)
    expect(stands(some)[0]).toBe('transformer')
  })

  it('a switch: the delta rule that may flip and the LSTM, no decay between 0 and 1 and no Transformer', () => {
    const left = stands({ track: 'parity', scratch: true })
    expect(left.slice(0, 2)).toEqual(['delta-wide', 'lstm'])
    for (const id of ['diagonal', 'matrix', 'transformer', 'fixed'] as const) expect(left).not.toContain(id)
  })

  it('swaps: the same two', () => {
    expect(stands({ track: 'order', scratch: true }).slice(0, 2)).toEqual(['delta-wide', 'lstm'])
  })

  it('raw sound: selection hurts, and fixed rates come first', () => {
    expect(verdict({ sound: true, scratch: true }, 'diagonal', 'sound')).toBe('against')
    expect(stands({ sound: true, scratch: true })[0]).toBe('fixed')
    expect(stands({ sound: true })[0]).toBe('fixed')
  })

  it('many long texts without look-ups: windows beside a state, and a pure state that fits, before every cache', () => {
    const some = { context: 131_072, readers: 64, card: 'rtx-4090' } as const
    expect(stands(some)).toEqual(expect.arrayContaining(['hybrid-window', 'diagonal']))
    for (const id of ['transformer', 'latent', 'hybrid'] as const) expect(stands(some)).not.toContain(id)
  })

  it('pace counts only where the cache outweighs the weights', () => {
    expect(verdict({ fast: true }, 'transformer', 'speed')).toBeUndefined()
    const long = { fast: true, context: 131_072, readers: 2, card: 'h100' } as const
    expect(verdict(long, 'transformer', 'speed')).toBe('against')
    expect(verdict(long, 'diagonal', 'speed')).toBe('for')
  })

  it('no need, no card and no context makes the guide empty of reasons or name one kind always', () => {
    const firsts = new Set(all.map((one) => weigh(one)[0]!.id))
    expect(firsts.size).toBeGreaterThanOrEqual(4)
  })
})

describe('needs in a link', () => {
  it('come back as they were', () => {
    for (const one of [...all, ...examples.map((example) => example.needs)])
      expect(decodeNeeds(encodeNeeds(one))).toEqual(one)
  })

  it('fall back where they are malformed, one by one', () => {
    expect(decodeNeeds('77.h100.4.lots.recall')).toEqual(needs({ card: 'h100', bits: 4, recall: true }))
    expect(decodeNeeds('')).toEqual(defaults)
  })

  it('are of the values that the inputs offer', () => {
    for (const { needs: one } of examples) {
      expect(contexts).toContain(one.context)
      expect(readerCounts).toContain(one.readers)
      expect(moved(one, one)).toBe(0)
    }
  })
})
