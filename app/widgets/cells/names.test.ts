/** Cells named by what they follow: planted ones are found, and luck is not taken for a finding. */

import { describe, expect, it } from 'vitest'
import { seeded } from '../../../models/runtime/rng'
import { encode } from '../../../models/runtime/tokenizer'
import type { Frame, Trace } from '../../../models/trace'
import { broken, namesOn } from './challenge'
import { bestFor, measureCells, pickCells, SHORTEST } from './names'
import { described } from './properties'
import { stepOf } from './series'
import { found } from './words'

const TEXT =
  'The hen sat in her house. "Who is there?" she asked. "It is I," said the fox. Snow lay on the roof. "Go home," said the hen, ' +
  '"and come back in spring." The fox went away. He had no home. "Poor fox," thought the hen.'

const random = seeded(3)
const noise = () => 2 * random() - 1

/** A trace of one layer whose cells follow rules; forget gates are as given. */
function traceOf(rules: readonly ((t: number) => number)[], text = TEXT, forget: readonly number[] = []): Trace {
  const frames = [...encode(text)].map(
    (token, t): Frame => ({
      t,
      token,
      origin: 'prompt',
      bits: null,
      ms: 1,
      bytes: 0,
      probes: {
        cell: Float32Array.from(rules, (rule) => rule(t)),
        decay: Float32Array.from(rules, (_, i) => forget[i] ?? 0.5),
        input: new Float32Array(rules.length).fill(0.5),
        output: new Float32Array(rules.length).fill(0.5),
      },
    }),
  )
  const shape = { layers: 1, heads: 1, keys: 0, values: 0 }
  return {
    model: 'm',
    gate: 'data-dependent',
    prompt: text,
    seed: 0,
    provenance: { kind: 'live', backend: 'wasm' },
    shape,
    heads: [],
    frames,
  }
}

describe('what is said of a text', () => {
  const say = (property: keyof typeof described, text: string) => [...described[property].of(text)]

  it('knows what stands inside quotation marks, and that a paragraph ends them', () => {
    expect(say('quotes', 'a "b" c')).toEqual([0, 0, 1, 1, 0, 0, 0])
    expect(say('quotes', '"a\nb')).toEqual([1, 1, 0, 0])
  })

  it('counts into the word and into the sentence', () => {
    expect(say('word', 'ab c-d')).toEqual([1, 2, 0, 1, 0, 1])
    expect(say('sentence', 'A b. "C." D')).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1])
  })

  it('knows a vowel, large or small', () => {
    expect(say('vowel', 'Axe')).toEqual([1, 0, 1])
  })
})

describe('a cell', () => {
  const quotes = described.quotes.of(TEXT)
  const word = described.word.of(TEXT)

  it('that follows a property is named for it, with either sign', () => {
    const measures = measureCells(traceOf([noise, (t) => -3 * quotes[t]! + 0.3 * noise(), (t) => word[t]! + noise()]))
    expect(measures.cells.map(({ name }) => name)).toEqual([null, 'quotes', 'word'])
    expect(bestFor(measures, 'quotes')!.follows.quotes).toBeLessThan(-0.9)
    expect(found(measures)).toMatch(/1 follows “inside quotation marks”.*none follows “place in the sentence”/)
  })

  it('among many that wander at random is not named for anything slow', () => {
    const walks = Array.from({ length: 150 }, () => {
      let x = 0
      const steps = Array.from(TEXT, () => (x = 0.97 * x + noise()))
      return (t: number) => steps[t]!
    })
    const measures = measureCells(traceOf(walks))
    const best = Math.max(...measures.cells.map(({ follows }) => Math.abs(follows.quotes!)))
    expect(best, 'the best of them looks like a finding').toBeGreaterThan(0.3)
    expect(measures.cells.filter(({ name }) => name === 'quotes').length).toBeLessThanOrEqual(1)
    expect(measures.luck.quotes).toBeGreaterThan(0.3)
  })

  it('has no name where the text has nothing of the kind, or is too short', () => {
    const plain = 'no marks here and no end of anything at all just words one after the other and more of them'
    expect(measureCells(traceOf([noise], plain)).luck.quotes).toBeNull()
    expect(measureCells(traceOf([noise], 'short')).cells).toEqual([])
    expect('short'.length).toBeLessThan(SHORTEST)
  })

  it('stands in the rows once: by its name, or for keeping longest or shortest', () => {
    const measures = measureCells(traceOf([noise, (t) => quotes[t]!, noise, noise], TEXT, [0.9, 0.5, 0.2, 0.99]))
    expect(pickCells(measures).map(({ cell, name }) => [cell.channel, name])).toEqual([
      [1, 'quotes'],
      [3, 'longest'],
      [2, 'shortest'],
    ])
  })

  it('is taken apart into what was kept and what was written', () => {
    const trace = traceOf([(t) => [2, 1.5][t] ?? 0], 'ab', [0.5])
    expect(stepOf(trace, 0, 0)).toMatchObject({ before: 0, cell: 2, written: 2 })
    expect(stepOf(trace, 0, 1)).toMatchObject({ before: 2, cell: 1.5, written: 0.5 })
  })
})

describe('a name', () => {
  const word = described.word.of(TEXT)
  const recorded = measureCells(traceOf([noise, (t) => word[t]! + 0.1 * noise()]))

  it('holds on a text on which its cell does the same', () => {
    const other = TEXT.replaceAll('hen', 'cow')
    const own = described.word.of(other)
    const kept = namesOn(recorded, measureCells(traceOf([noise, (t) => own[t]!], other)))
    expect(kept).toHaveLength(1)
    const { done, text } = broken(kept, other.length)
    expect(done).toBe(false)
    expect(text).toContain('All names hold')
  })

  it('breaks where it does something else, or the opposite', () => {
    for (const rule of [noise, (t: number) => -word[t]!]) {
      const kept = namesOn(recorded, measureCells(traceOf([noise, rule])))
      expect(broken(kept, TEXT.length)).toMatchObject({ done: true, text: expect.stringContaining('L0 C1') })
    }
  })

  it('does not break on a short text, on a text without the property, or on none', () => {
    const kept = namesOn(recorded, measureCells(traceOf([noise, noise])))
    expect(broken(kept, 100).text).toContain('100 symbols')
    const dots = '.'.repeat(200)
    expect(broken(namesOn(recorded, measureCells(traceOf([noise, noise], dots))), 200)).toMatchObject({ done: false })
    expect(broken(null, 0).done).toBe(false)
  })
})
