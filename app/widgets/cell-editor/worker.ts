/** The worker of one run: a program comes in, how it ended goes out. */

import type { Program, Run } from './program'
import { runProgram } from './sandbox'

export type Answer = { readonly run: Run } | { readonly failure: string }

self.onmessage = async ({ data }: MessageEvent<Program>) => {
  const send = (answer: Answer) => self.postMessage(answer)
  try {
    send({ run: await runProgram(data) })
  } catch (error) {
    send({ failure: error instanceof Error ? error.message : String(error) })
  }
}
