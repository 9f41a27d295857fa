import { describe, expect, it } from 'vitest'
import { verdict } from './verdict'

describe('the verdict on a text', () => {
  it('names the setting that needs fewest bits, and by how much', () => {
    const said = verdict({ none: 2.1, fixed: 1.75, 'data-dependent': 1.8 }, 500)
    expect(said).toContain('The fixed decay')
    expect(said).toContain('0.050')
  })

  it('gives the margin that a reader finds between the numbers as they are shown', () => {
    // Shown as 1.411 and 1.401; the difference itself rounds to 0.009.
    expect(verdict({ none: 1.5, fixed: 1.4106, 'data-dependent': 1.4012 }, 500)).toContain('0.010')
  })

  it('warns of luck on a short text alone', () => {
    const bits = { none: 3, fixed: 2, 'data-dependent': 1 }
    expect(verdict(bits, 40)).toContain('lucky')
    expect(verdict(bits, 400)).not.toContain('lucky')
  })

  it('calls no winner where there is none', () => {
    expect(verdict({ none: 2, fixed: 1.5, 'data-dependent': 1.5 }, 500)).toContain('level')
  })

  it('waits until all three have read', () => {
    expect(verdict({ none: null, fixed: 1, 'data-dependent': 2 }, 500)).toBeNull()
  })
})
