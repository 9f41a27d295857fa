import { describe, expect, it } from 'vitest'
import { opening } from './bench'
import { ASKED_AT, forgettingWins, keepsAndReplaces, type NeedleResults } from './challenge'
import { addTrial, type Curve, drawOf, empty, type Filler } from './needle'
import { TRIALS } from './use-needle'

describe('a list on which forgetting ends nearer', () => {
  const solution = {
    ...opening,
    angles: { ...opening.angles, B: 60 },
    writes: [
      { key: 'A', value: 4 },
      { key: 'B', value: -4 },
    ] as const,
  }

  it('is found in the worked solution, with the numbers that the prose gives', () => {
    const outcome = forgettingWins(solution)
    expect(outcome.done).toBe(true)
    expect(outcome.text).toContain('2.8')
    expect(outcome.text).toContain('3.0')
  })

  it('is not the list that the figure opens on', () => {
    expect(forgettingWins(opening).done).toBe(false)
    expect(forgettingWins(null).done).toBe(false)
  })

  it('cannot be had by weakening the overwrite or by not forgetting', () => {
    expect(forgettingWins({ ...solution, beta: 0.3 }).done).toBe(false)
    expect(forgettingWins({ ...solution, alpha: 1 }).done).toBe(false)
  })
})

describe('keeping the needle and still replacing it', () => {
  const curve = (filler: Filler, alpha: number, beta: number, draws: number) => {
    let sum: Curve = empty
    for (let seed = 1; seed <= draws; seed++)
      sum = addTrial(sum, drawOf(seed), 'gated-delta', filler, { alpha, beta }, ASKED_AT)
    return sum
  }
  const results = (alpha: number, beta: number, draws: number): NeedleResults => ({
    repeated: empty,
    random: curve('random', alpha, beta, draws),
    own: curve('own', alpha, beta, draws),
  })

  it('is done by the constants of the worked solution, on the draws of the figure', () => {
    expect(keepsAndReplaces(results(1, 0.3, TRIALS), { alpha: 1, beta: 0.3 }).done).toBe(true)
  })

  it('fails with a full overwrite, with a weak one and with a decay', () => {
    for (const [alpha, beta] of [
      [1, 1],
      [1, 0.1],
      [0.98, 0.3],
    ] as const)
      expect(keepsAndReplaces(results(alpha, beta, 20), { alpha, beta }).done).toBe(false)
  })

  it('waits for a setting', () => {
    expect(keepsAndReplaces(null, { alpha: 1, beta: 1 }).done).toBe(false)
  })
})
