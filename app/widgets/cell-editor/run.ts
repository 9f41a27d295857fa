/** Runs a program in a worker of its own, which ends with it: nothing that a run did is there for the next. */

import { type Program, type Run, SECONDS } from './program'
import type { Answer } from './worker'

/** The interpreter's own clock stops typed code; this one is for an interpreter that hangs or does not arrive. */
const PATIENCE = 30_000

/** @throws Error in plain words where the interpreter cannot run; AbortError where the signal ends it. */
export function runInWorker(program: Program, signal: AbortSignal): Promise<Run> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  let timer = 0
  return new Promise<Run>((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error(`The code could not be run (${why}). What you typed is kept; run it again.`))
    timer = window.setTimeout(() => fail('the interpreter gave no answer'), SECONDS * 1000 + PATIENCE)
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.onerror = () => fail('the interpreter did not arrive')
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if ('run' in data) resolve(data.run)
      else fail(data.failure)
    }
    worker.postMessage(program)
  }).finally(() => {
    clearTimeout(timer)
    worker.terminate()
  })
}
