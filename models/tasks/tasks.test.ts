import { describe, expect, it } from 'vitest'
import { seeded } from '../runtime/rng'
import { NONE, type Setting, TASKS, type TaskName } from '.'
import shared from './tasks.json'

interface Shared {
  symbols: number
  inputs: number
  chance: number
  tests: Setting[]
  examples: { setting: Setting; inputs: number[]; answers: number[] }[]
}
const known = shared as unknown as Record<TaskName, Shared>
const names = Object.keys(TASKS) as TaskName[]

/** What can be counted of a sequence without knowing the task: how long it is, where it asks, which symbols it has. */
function shape(task: Shared, inputs: number[], answers: number[]) {
  const stepped = inputs.length / (task.inputs || 1)
  return { stepped, asked: answers.flatMap((answer, t) => (answer === NONE ? [] : [t])) }
}

describe('generators of the tasks', () => {
  it('has every task that Python has', () => {
    expect(names.toSorted()).toEqual(Object.keys(shared).toSorted())
  })

  it.each(names)('%s: gives the answers that Python gives to the same sequences', (name) => {
    expect(known[name].examples.length).toBeGreaterThan(0)
    for (const { setting, inputs, answers } of known[name].examples) {
      const found = TASKS[name].answers(inputs, setting)
      expect(found.length).toBe(answers.length)
      found.forEach((answer, t) => {
        expect(answer).toBeCloseTo(answers[t]!, 3)
      })
    }
  })

  it.each(names)('%s: draws sequences as long, and asks them at the same steps, as Python', (name) => {
    const random = seeded(1)
    for (const { setting, inputs, answers } of known[name].examples) {
      const drawn = TASKS[name].draw(random, setting)
      expect(shape(known[name], drawn, TASKS[name].answers(drawn, setting))).toEqual(
        shape(known[name], inputs, answers),
      )
    }
  })

  it.each(names.filter((name) => known[name].inputs === 0))(
    '%s: symbols of the alphabet, answers as even as chance says',
    (name) => {
      const { symbols, chance, tests } = known[name]
      const random = seeded(2)
      const counts = new Map<number, number>()
      for (let n = 0; n < 1500; n++) {
        const inputs = TASKS[name].draw(random, tests[0]!)
        expect(inputs.every((symbol) => Number.isInteger(symbol) && symbol >= 0 && symbol < symbols)).toBe(true)
        for (const answer of TASKS[name].answers(inputs, tests[0]!))
          if (answer !== NONE) counts.set(answer, (counts.get(answer) ?? 0) + 1)
      }
      const total = [...counts.values()].reduce((a, b) => a + b)
      expect(counts.size).toBe(Math.round(1 / chance))
      expect(Math.max(...counts.values()) / total).toBeLessThan(chance * 1.6)
    },
  )

  it('needle: the depth says how much of the filler comes first', () => {
    const places = [0, 0.5, 1].map((depth) =>
      TASKS.needle.draw(seeded(3), { length: 64, filler: 'random', depth }).indexOf(16),
    )
    expect(places).toEqual([0, 28, 55])
  })

  it('the same seed draws the same sequence, another seed another', () => {
    const draw = (seed: number) => TASKS.recall.draw(seeded(seed), { pairs: 16 })
    expect(draw(4)).toEqual(draw(4))
    expect(draw(4)).not.toEqual(draw(5))
  })

  it('a setting that lacks its number is named', () => {
    expect(() => TASKS.parity.draw(seeded(1), { noise: 60 })).toThrow('length')
  })
})
