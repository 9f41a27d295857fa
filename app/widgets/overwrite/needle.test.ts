import { describe, expect, it } from 'vitest'
import { addTrial, type Curve, drawOf, empty, type Filler, LENGTHS } from './needle'
import { type RuleName, rules, type Strengths } from './rules'

const WIDTH = 32

function curve(rule: RuleName, filler: Filler, strengths: Strengths, trials = 30): Curve {
  let sum = empty
  for (let seed = 1; seed <= trials; seed++) sum = addTrial(sum, drawOf(seed, WIDTH), rule, filler, strengths)
  return sum
}
const share = ({ found, asked }: Curve, length: (typeof LENGTHS)[number]) => found[LENGTHS.indexOf(length)]! / asked

describe('the needle', () => {
  it('survives any number of one repeated filler under the delta rule, and drowns under addition', () => {
    expect(share(curve('delta', 'repeated', { alpha: 1, beta: 1 }), 256)).toBe(1)
    expect(share(curve('linear', 'repeated', { alpha: 1, beta: 1 }), 256)).toBeLessThan(0.4)
  })

  it('is overwritten by ever new keys under the delta rule, sooner than it drowns under addition', () => {
    const [delta, linear] = (['delta', 'linear'] as const).map((rule) => curve(rule, 'random', { alpha: 1, beta: 1 }))
    expect(share(delta!, 128)).toBeLessThan(0.2)
    expect(share(linear!, 32)).toBeGreaterThan(share(delta!, 32))
  })

  it('fades with the decay, whatever the filler', () => {
    for (const filler of ['repeated', 'random'] as const)
      expect(Math.abs(curve('gated', filler, { alpha: 0.9, beta: 1 }).left.at(-1)! / 30)).toBeLessThan(0.1)
  })

  it('is replaced by the newest value of its own key under the delta rule alone', () => {
    expect(share(curve('delta', 'own', { alpha: 1, beta: 1 }), 64)).toBe(1)
    expect(share(curve('linear', 'own', { alpha: 1, beta: 1 }), 64)).toBeLessThan(0.5)
  })

  it('is not found where nothing was ever written', () => {
    expect(curve('delta', 'random', { alpha: 1, beta: 0 }).found.every((n) => n === 0)).toBe(true)
  })
})

describe('a draw', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawOf(7)).toEqual(drawOf(7))
    expect(drawOf(7).values).not.toEqual(drawOf(8).values)
  })

  it('has keys and codes of length 1, no filler with the value of the needle, none twice in a row', () => {
    const { codes, keys, values } = drawOf(3, WIDTH)
    for (const x of [...codes, ...keys]) expect(Math.hypot(...x)).toBeCloseTo(1, 5)
    values.slice(1).forEach((code, i) => {
      expect(code).not.toBe(values[0])
      expect(code).not.toBe(values[i])
    })
  })
})

it('without decay the gated rules are the ungated ones', () => {
  for (const rule of rules.filter(({ decays }) => decays)) {
    const plain = rules.find((other) => !other.decays && other.erases === rule.erases)!
    expect(curve(rule.name, 'random', { alpha: 1, beta: 0.5 }, 3)).toEqual(
      curve(plain.name, 'random', { alpha: 1, beta: 0.5 }, 3),
    )
  }
})
