/**
 * `npm run soak -- [--model vector-gate-nano] [--symbols 200000]`: writes many symbols in one run and prints what the run
 * held on the way, in JSON lines: bytes of state by the ledger, the JavaScript heap after a collection, the whole process.
 * Then loads and releases every nano model many times. Ends with status 1 where a state changed its size, or heap or
 * process grew by more than 2 % between a tenth of the way and the end.
 */

import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createNodeEngine, readCatalog } from '../models/runtime/node'
import { readArguments } from './arguments'

const options = readArguments('npm run soak -- [--model ID] [--symbols 200000] [--loads 40]', {
  model: { type: 'string', default: 'vector-gate-nano' },
  symbols: { type: 'string', default: '200000' },
  loads: { type: 'string', default: '40' },
})
const folder = join(import.meta.dirname, '..', 'public', 'models')
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const engine = createNodeEngine(folder)
let failed = false

/** The heap without garbage, and the process with WebAssembly's memory, in bytes. */
function held() {
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapUsed, rss }
}

/** Fails the soak where `what` grew by more than 2 %. */
function compare(what: string, before: number, after: number, limit = 1.02): void {
  const growth = after / before
  const passed = growth <= limit
  failed ||= !passed
  console.log(JSON.stringify({ what, before, after, growth: Math.round(growth * 10_000) / 10_000, passed }))
}

const symbols = Number(options.symbols)
const model = await engine.load(String(options.model))
const stateBytes = async () => (await model.ledger()).memory.reduce((sum, { bytes }) => sum + bytes, 0)
let early: { state: number; heapUsed: number; rss: number } | null = null
let last = { state: 0, heapUsed: 0, rss: 0 }
let written = 0
for await (const _ of model.run('O', { maxTokens: symbols, temperature: 1, seed: 5 }))
  if (++written % Math.ceil(symbols / 10) === 0) {
    last = { state: await stateBytes(), ...held() }
    early ??= last
    console.log(JSON.stringify({ written, ...last }))
  }
compare('state', early!.state, last.state, 1)
compare('heap', early!.heapUsed, last.heapUsed)
compare('process', early!.rss, last.rss)
await model.release()

const ids = (await readCatalog(folder)).models.filter(({ size }) => size === 'nano').map(({ id }) => id)
const loads = Number(options.loads)
let warm: ReturnType<typeof held> | null = null
for (let n = 0; n < loads; n++) {
  const loaded = await engine.load(ids[n % ids.length]!)
  for await (const _ of loaded.run('Once upon a time', { maxTokens: 20, probes: true }));
  await loaded.release()
  if (n === Math.floor(loads / 2)) warm = held()
}
const end = held()
compare(`heap after ${loads} loads, against half of them`, warm!.heapUsed, end.heapUsed)
compare(`process after ${loads} loads, against half of them`, warm!.rss, end.rss)
process.exit(failed ? 1 : 0)
