/**
 * The soak in the page itself, for a graphics device on a machine that has a browser and nothing else: one long run, then every model of the
 * catalog by turns through a pool as the notebook has it. `scripts/soak-browser.ts` does the same from outside, where a process can be looked at.
 */

import type { Engine } from '../runtime/api'
import type { ModelPool } from '../runtime/pool'
import type { Backend } from '../trace'
import { textOf } from './measure'

/** Live buffers of the graphics device, [number, bytes], as a worker tells that counts them; null where none answers. */
const buffers = () =>
  new Promise<[number, number] | null>((resolve) => {
    const channel = new BroadcastChannel('buffers')
    channel.onmessage = ({ data }) => Array.isArray(data) && resolve(data as [number, number])
    channel.postMessage('count')
    setTimeout(() => resolve(null), 1000)
  })

/** Bytes of the page's own JavaScript, garbage included; null where the browser does not tell. */
const heap = () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? null

const held = async () => ({ buffers: await buffers(), heap: heap() })

/** Writes `symbols` symbols in one run. Reports after each tenth of them. */
export async function longRun(
  engine: Engine,
  id: string,
  backend: Backend,
  symbols: number,
  report: (line: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  const model = await engine.load(id, { backend })
  let written = 0
  for await (const frame of model.run(textOf(100), { maxTokens: symbols, seed: 7 }))
    if (frame.origin === 'model' && ++written % Math.ceil(symbols / 10) === 0)
      await report({ model: id, backend, written, bytes: frame.bytes, ...(await held()) })
}

/** Loads, uses and releases every model, `rounds` times over. Reports after each round. */
export async function rounds(
  engine: Engine,
  pool: ModelPool,
  ids: readonly string[],
  backend: Backend,
  count: number,
  report: (line: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  for (let round = 1; round <= count; round++) {
    for (const id of ids) {
      const model = await pool.get(id, () => engine.load(id, { backend }))
      for await (const _ of model.run(textOf(16), { maxTokens: 8 }));
    }
    await report({ round, runs: round * ids.length, backend, ...(await held()) })
  }
}
