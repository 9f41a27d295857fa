import { describe, expect, it } from 'vitest'
import { happened } from './happened'
import type { HeadMeasure, HeadName } from './heads'

const head = (name: HeadName, mean = 0.9): HeadMeasure => ({
  layer: 0,
  head: 0,
  mean,
  range: 0.5,
  at: { 'sentence end': null, space: null, 'inside a word': null },
  name,
})

describe('what happened', () => {
  it('counts the heads of the text that is shown', () => {
    const said = happened('data-dependent', [head('sentence ends'), head('sentence ends'), head('hardly ever')])
    expect(said).toContain('Of 3 heads')
    expect(said).toContain('2 forget most at the ends of sentences')
    expect(said).toContain('1 hardly ever')
    expect(said).not.toContain('inside words')
  })

  it('leaves no head uncounted and no count without its verb', () => {
    const said = happened('data-dependent', [head('spaces'), head('everywhere'), head('everywhere')])
    expect(said).toContain('1 forgets most at spaces, 2 everywhere alike')
    expect(happened('data-dependent', [head('everywhere'), head('hardly ever')])).toMatch(
      /1 forgets everywhere alike, 1 hardly ever forgets/,
    )
  })

  it('claims nothing of heads before they are measured', () => {
    expect(happened('data-dependent', [])).not.toMatch(/\d/)
  })

  it('always calls the frozen gate an intervention', () => {
    expect(happened('lesion', [])).toContain('intervention')
  })

  it('gives the span of the constants', () => {
    expect(happened('fixed', [head('steady', 0.5), head('steady', 0.96)])).toContain('0.50 and 0.96')
  })
})
