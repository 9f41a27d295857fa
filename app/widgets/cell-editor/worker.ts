/** The worker of one run: a program comes in, how it ended goes out. */

import type { Ended, Program } from './program'
import { runProgram } from './sandbox'

export type Answer = { readonly ended: Ended } | { readonly failure: string }

self.onmessage = async ({ data }: MessageEvent<Program>) => {
  const send = (answer: Answer) => self.postMessage(answer)
  try {
    send({ ended: await runProgram(data) })
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) })
  }
}
