/** The short measurement by which a machine's backends are compared. */

import { CALIBRATION_MS, CALIBRATION_READ, CALIBRATION_STEPS } from './limits'
import type { Memory } from './memory'
import type { Reader } from './player'
import type { Speed } from './speeds'

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

/**
 * Reads CALIBRATION_READ symbols twice and then up to CALIBRATION_STEPS single ones, fewer on a device so slow that
 * they take CALIBRATION_MS. The first call of a shape compiles, so it does not count.
 */
export async function calibrate(reader: Reader, newMemory: () => Memory): Promise<Speed> {
  const memory = newMemory()
  try {
    const text = Int32Array.from({ length: CALIBRATION_READ }, (_, i) => 1 + (i % 95))
    await reader.step(memory, text, false)
    const read = (await reader.step(memory, text, false)).ms / text.length
    await reader.step(memory, text.subarray(0, 1), false)
    const steps: number[] = []
    const until = performance.now() + CALIBRATION_MS
    do steps.push((await reader.step(memory, text.subarray(0, 1), false)).ms)
    while (steps.length < CALIBRATION_STEPS && performance.now() < until)
    return { read, write: median(steps) }
  } finally {
    memory.dispose()
  }
}
