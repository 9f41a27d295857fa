/** One sequence to step through: what is read and asked at each step, and what the networks say there. */

import { seeded } from '../../../models/runtime/rng'
import { NONE, TASKS } from '../../../models/tasks'
import { choiceAt } from '../../../models/tasks/score'
import type { Board } from './board'
import { settingAt, wordsOf } from './words'

export interface Example {
  /** As the network reads them: a symbol a step, or all real numbers of a step, then the next step's. */
  readonly inputs: readonly number[]
  /** For each step the right answer, or NONE. */
  readonly answers: readonly number[]
  readonly steps: number
}

/** The example of a seed at a length. Parity is asked at every step, so that it shows where a network loses it. */
export function exampleOf({ shown, task }: Pick<Board, 'shown' | 'task'>, length: number, seed: number): Example {
  const setting = { ...settingAt(shown, length), ...wordsOf(shown).example }
  const inputs = TASKS[shown].draw(seeded(seed), setting)
  return { inputs, answers: TASKS[shown].answers(inputs, setting), steps: inputs.length / (task.inputs || 1) }
}

/** What a network says at a step where it is asked. */
export interface Said {
  readonly text: string
  readonly right: boolean
  /** Of a symbol; null for a real answer. */
  readonly probability: number | null
}

/** How far a real answer may lie off and be called right: a tenth, of sums between 0 and 2. */
export const CLOSE = 0.1

/** Null where nothing is asked. */
export function saidAt(
  board: Pick<Board, 'shown' | 'task' | 'real'>,
  example: Example,
  logits: Float32Array,
  t: number,
): Said | null {
  const answer = example.answers[t]!
  if (answer === NONE) return null
  if (board.real) {
    const said = logits[t]!
    return { text: said.toFixed(2), right: Math.abs(said - answer) <= CLOSE, probability: null }
  }
  const { symbol, probability } = choiceAt(logits, board.task.symbols, t)
  return { text: wordsOf(board.shown).shown(symbol), right: symbol === answer, probability }
}

/** How many of the steps up to t that asked were answered rightly. */
export function rightSoFar(
  board: Board,
  example: Example,
  logits: Float32Array,
  t: number,
): { right: number; asked: number } {
  let right = 0
  let asked = 0
  for (let at = 0; at <= t; at += 1) {
    const said = saidAt(board, example, logits, at)
    if (!said) continue
    asked += 1
    if (said.right) right += 1
  }
  return { right, asked }
}

/** The first step at which an answer was wrong, or null. */
export function firstWrong(board: Board, example: Example, logits: Float32Array): number | null {
  for (let t = 0; t < example.steps; t += 1) if (saidAt(board, example, logits, t)?.right === false) return t
  return null
}
