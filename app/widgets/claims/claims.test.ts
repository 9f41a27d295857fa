import { describe, expect, it } from 'vitest'
import type { CatalogModel } from '../../../models/catalog'
import type { HeadMeasure, HeadName } from '../gate/heads'
import {
  atSentenceEnds,
  beyondTraining,
  costOfLesion,
  distanceAlong,
  heldOut,
  lesionAgainstTwin,
  shareInWords,
  shareOfConstants,
  standing,
  trainedOn,
} from './claims'

/** What the claims read of a model. */
const model = (
  name: string,
  test: number,
  more: { symbols?: number; parameters?: number; size?: string; mixer?: string } = {},
) =>
  ({
    name,
    size: more.size ?? 'nano',
    mixer: more.mixer ?? 'matrix-state',
    parameters: more.parameters ?? 110_000,
    training: { symbols: more.symbols ?? 25e6 },
    quality: { test },
  }) as CatalogModel

describe('the standing of networks', () => {
  it('names the one that needs fewest bits, and by how much, in whatever order they come', () => {
    for (const models of [
      [model('A', 2.5), model('B', 2.25)],
      [model('B', 2.25), model('A', 2.5)],
    ])
      expect(standing(models)).toMatch(/“B” is ahead by 0\.250/)
  })

  it('calls level what differs by less than a hundredth, and no winner then', () => {
    const said = standing([model('A', 1.501), model('B', 1.499)])
    expect(said).toContain('level')
    expect(said).not.toContain('ahead')
  })

  it('owns that each number is of one run, where one is called ahead', () => {
    expect(standing([model('A', 1.44), model('B', 1.41)])).toContain('one run each')
    expect(standing([model('A', 1.501), model('B', 1.499)])).not.toContain('one run each')
  })
})

describe('past the longest text of the training', () => {
  const read = (name: string, before: number, after: number, context = 4096) =>
    ({
      name,
      training: { context: [{ length: 512 }, { length: context }] },
      quality: {
        byPosition: [
          { from: 0, to: 16, bits: 2 },
          { from: 2048, to: 4096, bits: before },
          { from: 4096, to: 8192, bits: after },
        ],
      },
    }) as unknown as CatalogModel

  it('tells who needs more bits than just before from who needs as many, and who needs fewer', () => {
    const said = beyondTraining([read('A', 1.4, 1.45), read('B', 1.4, 1.404), read('C', 1.4, 1.3)])
    expect(said).toMatch(/more .*“A” \(0\.050\)/)
    expect(said).toMatch(/as many by “B”/)
    expect(said).toMatch(/fewer by “C” \(0\.100\)/)
    expect(beyondTraining([read('B', 1.4, 1.4)])).toMatch(
      /, about as many bits per byte are needed as just before by “B”\.$/,
    )
  })

  it('says nothing where nothing was measured there', () => {
    expect(beyondTraining([read('A', 1.4, 1.45, 8192)])).toBeNull()
    expect(beyondTraining([])).toBeNull()
  })
})

describe('the held-out text', () => {
  const from = (symbols: number | null) => ({ quality: { symbols } }) as CatalogModel

  it('is called whole only where all of it was read', () => {
    expect(heldOut([from(null), from(null)])).toBe('whole works')
    expect(heldOut([from(250_000), from(250_000)])).toContain('first 250,000 symbols')
    expect(heldOut([from(null), from(250_000)])).not.toContain('whole')
  })
})

describe('the share of constants', () => {
  const said = (none: number, fixed: number, dependent: number) =>
    shareOfConstants(model('n', none), model('f', fixed), model('d', dependent))

  it('is that of the way which they make', () => {
    expect(said(2, 1.7, 1.6)).toContain('75 %')
  })

  it.each([
    ['nothing', 2, 1.9, 2],
    ['better than the token', 2, 1.8, 1.9],
    ['as well as the token', 2, 1.8, 1.8],
    ['the token all of it', 2, 2.1, 1.8],
  ])('is no share where the networks turned out otherwise: %s', (words, none, fixed, dependent) => {
    expect(said(none, fixed, dependent)).toContain(words)
    expect(said(none, fixed, dependent)).not.toContain('%')
  })
})

describe('the share of constants in words', () => {
  const words = (none: number, fixed: number, dependent: number) =>
    shareInWords(model('n', none), model('f', fixed), model('d', dependent))

  it.each([
    ['most', 2, 1.7, 1.6],
    ['half', 2, 1.8, 1.6],
    ['little', 2, 1.95, 1.6],
    ['most', 2, 1.5, 1.6],
    [null, 2, 1.9, 2],
  ])('is %s of the way', (expected, none, fixed, dependent) => {
    expect(words(none, fixed, dependent)).toBe(expected)
  })
})

describe('the distance along a text', () => {
  const along = (name: string, ...bits: number[]) =>
    ({
      name,
      quality: { byPosition: bits.map((each, i) => ({ from: 2 ** (i + 9), to: 2 ** (i + 10), bits: each })) },
    }) as unknown as CatalogModel
  const called = ({ name }: CatalogModel) => name

  it('is said where it is least and where the text ends, if it grows', () => {
    expect(distanceAlong(along('A', 1.6, 1.55, 1.65), along('B', 1.5, 1.5, 1.5), called)).toBe(
      'Between “A” and “B” the distance is 0.050 bits at tokens 1,024 to 2,047, and grows to 0.150 bits at tokens 2,048 to 4,095.',
    )
  })

  it('does not grow where both need more at the end', () => {
    expect(distanceAlong(along('A', 1.6, 1.7), along('B', 1.5, 1.6), called)).toContain('no larger than elsewhere')
  })
})

describe('a lesion beside the twin', () => {
  const said = (own: number, frozen: number | undefined, twin: number) =>
    lesionAgainstTwin(
      { quality: { validation: own, ...(frozen !== undefined && { lesionValidation: frozen }) } } as CatalogModel,
      { quality: { validation: twin } } as CatalogModel,
    )

  it('says what each costs, and how far the one is from the other', () => {
    expect(said(1.4, 1.46, 1.41)).toContain('needs 1.460 bits per byte, 0.060 more')
    expect(said(1.4, 1.46, 1.41)).toContain('needs 0.010 more. In these single runs')
    expect(said(1.4, 1.46, 1.41)).toContain('factor of about 6')
  })

  it('claims no factor where there is none, and nothing without a lesion', () => {
    expect(said(1.4, 1.46, 1.39)).toContain('needs 0.010 less')
    expect(said(1.4, 1.46, 1.39)).not.toContain('factor')
    expect(said(1.4, 1.41, 1.46)).not.toContain('factor')
    expect(said(1.4, undefined, 1.46)).toBeNull()
  })
})

describe('the training of networks', () => {
  it('is said once where it is the same, and each where it is not', () => {
    expect(trainedOn([model('A', 1), model('B', 1)])).toBe('the same 25 million symbols')
    expect(trainedOn([model('A', 1), model('B', 1, { symbols: 30e6 })])).toBe('25 million and 30 million symbols')
  })
})

describe('what heads learned', () => {
  const head = (name: HeadName) => ({ name }) as HeadMeasure

  it('is counted', () => {
    expect(atSentenceEnds([head('sentence ends'), head('spaces'), head('sentence ends')])).toContain(
      '2 of its 3 heads forget ',
    )
    expect(atSentenceEnds([head('sentence ends'), head('spaces')])).toContain('1 of its 2 heads forgets ')
  })

  it('is not made more of than it is', () => {
    const said = atSentenceEnds([head('spaces'), head('everywhere')])
    expect(said).toContain('none of its 2 heads')
    expect(said).not.toContain('finished sentence')
  })
})

describe('the cost of a lesion', () => {
  it.each([
    [2, 2.5, 'rise from 2.000 to 2.500'],
    [2, 1.9, 'fall from 2.000 to 1.900'],
    [2, 2.005, 'hardly change'],
  ])('from %f to %f', (own, frozen, words) => {
    expect(costOfLesion(own, frozen)).toContain(words)
  })
})
