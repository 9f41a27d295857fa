/** Holds a task network to its fixture: what PyTorch computed from the same packed weights, in float64. */

import { difference, type Parity } from './parity'
import type { TaskNetwork } from './task-network'
import { unpackTensors } from './weights'

/**
 * Every difference must stay below this. Logits go up to 20 here, and a network that a task was too hard for is touchy: PyTorch's
 * own float32 lies up to 3e-4 from its float64.
 */
export const TASK_TOLERANCE = 1e-3

/** One sequence, whole, step by step and in pieces: logits, and the memory that is left. Returns the largest differences. */
export async function taskParityOf(network: TaskNetwork, fixture: Uint8Array): Promise<Parity> {
  const expected = unpackTensors(fixture)
  const sequence = (expected.get('tokens') ?? expected.get('inputs'))!
  const inputs = [...sequence.data]
  const steps = sequence.shape[0]!
  const stride = expected.get('stride')!.data[0]!
  const worst: Record<string, number> = {}
  for (const [way, pieces] of Object.entries({
    whole: [steps],
    steps: new Array<number>(steps).fill(1),
    pieces: [5, steps - 6, 1],
  })) {
    const { logits, memory } = await network.read(inputs, pieces)
    worst[`${way} logits`] = difference(logits, expected.get('logits')!.data)
    const held = await memory.read()
    memory.dispose()
    const wanted = [...expected.keys()].filter((name) => name.startsWith('present.'))
    if (wanted.length !== held.size) worst[`${way} states`] = Number.POSITIVE_INFINITY
    for (const name of wanted) {
      const got = held.get(name.replace('present.', ''))?.filter((_, i) => i % stride === 0)
      worst[`${way} ${name}`] = difference(got ?? [], expected.get(name)!.data)
    }
  }
  return worst
}
