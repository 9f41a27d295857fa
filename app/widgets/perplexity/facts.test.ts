/** The prose of lesson 9 on the recorded passages, held to the recordings. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import { FIRST_BITS } from '../measure'
import { facts } from './facts'
import { byKind, type Kind, kindsOf } from './kinds'
import { bitsPerByte, families, passages, readingOf, type Scoring } from './scoring'

const root = join(import.meta.dirname, '..', '..', '..')

async function passage(name: string): Promise<Scoring> {
  const traces = await Promise.all(
    families.map((family) =>
      decodeRecording(readFileSync(join(root, 'public', 'traces', `score-${name}-${family}.bin`))),
    ),
  )
  const readings = traces.map(({ frames, provenance }, i) =>
    readingOf(
      families[i]!,
      Float32Array.from(frames, ({ bits }) => bits ?? FIRST_BITS),
      provenance,
    ),
  )
  return { text: traces[0]!.prompt, readings: Object.fromEntries(readings.map((one) => [one.family, one])) }
}

const [story, chapter] = await Promise.all(passages.map(passage))
const paid = ({ text, readings }: Scoring, family: string, kind: Kind) =>
  byKind(kindsOf(text), readings[family]!.bits).find((one) => one.kind === kind)!

describe('the recorded passages', () => {
  it.each(passages.map((name, i) => ({ name, scoring: [story!, chapter!][i]! })))(
    '$name is the text of its file, whole',
    ({ name, scoring }) => {
      expect(scoring.text).toBe(readFileSync(join(root, 'scripts', 'passages', `${name}.txt`), 'utf8').trimEnd())
      for (const family of families) expect(scoring.readings[family]!.bits).toHaveLength(scoring.text.length)
    },
  )

  it('the hybrid pays least for the story, and linear attention most', () => {
    const ranked = families.toSorted((a, b) => bitsPerByte(story!.readings[a]!) - bitsPerByte(story!.readings[b]!))
    expect([ranked[0], ranked.at(-1)]).toEqual(['hybrid', 'linear-attention'])
  })

  it.each(['transformer', 'gated-delta'])(
    'most of what lies between the hybrid and %s lies on names that have stood before',
    (family) => {
      const whole = story!.readings[family]!.sums.at(-1)! - story!.readings.hybrid!.sums.at(-1)!
      const names = paid(story!, family, 'known-name').total - paid(story!, 'hybrid', 'known-name').total
      expect(names / whole).toBeGreaterThan(0.5)
    },
  )

  it('the Transformer pays no less for a name that returns than networks without attention', () => {
    const own = paid(story!, 'transformer', 'known-name').bits
    for (const family of ['gated-delta', 'linear-attention', 'fixed-decay', 'vector-gate', 'min-gru'])
      expect(own).toBeGreaterThanOrEqual(paid(story!, family, 'known-name').bits)
  })

  it('in the chapter the names are cheap to all', () => {
    for (const family of families) expect(paid(chapter!, family, 'known-name').bits).toBeLessThan(0.5)
  })

  it('the held-out works have as many symbols as is said', () => {
    const works = readFileSync(join(root, 'models', 'training', 'data', 'works.tsv'), 'utf8')
      .trimEnd()
      .split('\n')
    const bytes = works
      .map((line) => line.split('\t'))
      .reduce((sum, [, split, , size]) => sum + (split === 'test' ? Number(size) : 0), 0)
    expect(facts.between!(story!, () => 1.4)).toContain(`${(bytes / 1e6).toFixed(1)} million symbols`)
  })

  it('every fact has something to say', () => {
    for (const say of Object.values(facts)) expect(say(story!, () => 1.4)).toBeTruthy()
  })
})
