/**
 * The small tasks, for the browser: the same definitions as models/training/tasks, one sequence at a time. tasks.json, which
 * Python writes, has alphabets, test settings, chance levels and examples with answers.
 */

/** Stands in `answers` at a step that asks nothing. */
export const NONE = -1

/** What one test varies: the keys differ by task. */
export type Setting = Readonly<Record<string, number | string | boolean>>

export interface Task {
  /** The inputs of one sequence: a symbol a step, or for real numbers all of a step's numbers, then the next step's. */
  draw(random: () => number, setting: Setting): number[]
  /** For each step what the network has to say there, from what it has read up to and including that step, or NONE. */
  answers(inputs: readonly number[], setting: Setting): number[]
}

/** A whole number from 0 to n - 1. */
export const below = (random: () => number, n: number): number => Math.floor(random() * n)

/** `count` such numbers, each drawn anew. */
export const letters = (random: () => number, n: number, count: number): number[] =>
  Array.from({ length: count }, () => below(random, n))

/** `count` different numbers of 0 to n - 1, in random order: the first places of a shuffled row. */
export function choose(random: () => number, n: number, count: number): number[] {
  const row = Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < count; i++) {
    const j = i + below(random, n - i)
    ;[row[i], row[j]] = [row[j]!, row[i]!]
  }
  return row.slice(0, count)
}

/** A setting that has to be a number. */
export function number(setting: Setting, key: string): number {
  const value = setting[key]
  if (typeof value !== 'number')
    throw new Error(`This task needs a number for ${key}; its setting is ${JSON.stringify(setting)}.`)
  return value
}
