/** Networks on fresh sequences, one after the other, for as long as the caller asks for more. */

import { seeded } from '../runtime/rng'
import type { CatalogTask } from '../task-catalog'
import { TASKS } from '.'
import { judge } from './score'
import type { Setting } from './task'

/** What reads a sequence and answers at each step, logits [T, symbols]. */
export interface Answering {
  answer(inputs: readonly number[], signal?: AbortSignal): Promise<Float32Array>
}

/** One sequence, answered by one network. */
export interface Measured {
  /** Index into the settings. */
  readonly setting: number
  /** Index into the networks. */
  readonly network: number
  readonly score: number
}

/** Sequences that wait for their answers, beyond the one that is handed out: what answers, in a worker, need not wait for us. */
const AHEAD = 2

/**
 * Draws a sequence of each setting by turns and lets every network answer it, all the same one: what differs between them is
 * then not the luck of the draw. Sequences depend on `seed` and on their setting alone, never on the other settings.
 */
export async function* measure(
  task: CatalogTask,
  settings: readonly Setting[],
  networks: readonly Answering[],
  seed: number,
  rounds: number,
  signal?: AbortSignal,
): AsyncGenerator<Measured, void, undefined> {
  const { draw, answers } = TASKS[task.name]
  const randoms = settings.map((setting) => seeded(seedOf(seed, JSON.stringify(setting))))
  const ask = (n: number): Promise<Measured[]> => {
    const at = n % settings.length
    const setting = settings[at]!
    const inputs = draw(randoms[at]!, setting)
    const wanted = answers(inputs, setting)
    const asked = networks.map(async (network, j) => {
      const logits = await network.answer(inputs, signal)
      return { setting: at, network: j, score: judge(logits, wanted, task.symbols, task.inputs > 0).score }
    })
    return Promise.all(asked)
  }
  const waiting: Promise<Measured[]>[] = []
  for (let n = 0; n < rounds * settings.length + AHEAD; n++) {
    if (signal?.aborted) return
    if (n < rounds * settings.length) {
      const answered = ask(n)
      // Whoever stops listening has no use for the failure of what was asked ahead.
      answered.catch(() => undefined)
      waiting.push(answered)
    }
    if (n >= AHEAD) yield* await waiting.shift()!
  }
}

/** FNV-1a over the seed and a name: settings of one seed have sequences of their own. */
function seedOf(seed: number, name: string): number {
  let hash = 0x811c9dc5
  for (const char of `${seed} ${name}`) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  return hash >>> 0
}
