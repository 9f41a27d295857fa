/**
 * `npm run soak -- [--symbols 200000] [--rounds 8] [--browser wasm|webgpu]`: what memory does in the long run, in JSON lines. First one
 * run of so many symbols; then every model of the catalog and every network of the tasks is loaded, used and released, so many
 * times over. Ends with status 1 where a state changed its size, a session stayed open, or heap or process grew by more than 2 %.
 * With --browser, instead: all models by turns, or those of --models, through the notebook's pool, in the built site in Chromium (soak-browser.ts).
 * --settle says after how many rounds the comparison begins: a runtime that keeps buffers for later has to have as many as it keeps.
 */

import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createNodeEngine, nodeDevice, readCatalog, readTaskCatalog } from '../models/runtime/node'
import { taskOf } from '../models/task-catalog'
import { fail, readArguments } from './arguments'

const USAGE =
  'npm run soak -- [--model ID] [--symbols 200000] [--rounds 8] [--settle 1] [--browser wasm|webgpu [--models a,b]]'
const options = readArguments(USAGE, {
  model: { type: 'string', default: 'vector-gate-nano' },
  symbols: { type: 'string', default: '200000' },
  rounds: { type: 'string', default: '8' },
  settle: { type: 'string', default: '1' },
  browser: { type: 'string' },
  models: { type: 'string' },
})
const folder = join(import.meta.dirname, '..', 'public', 'models')
const rounds = Number(options.rounds)
const settle = Number(options.settle)
if (!(settle >= 1 && rounds >= settle + 2))
  fail('Two rounds at least after those of --settle: the second half of them is held to the first half.')
if (options.models !== undefined && options.browser === undefined) fail('--models goes with --browser.')
let failed = false

/** Fails the soak where `what` grew beyond `limit`. */
function compare(what: string, before: number, after: number, limit = 1.02): void {
  const growth = after / before
  const passed = after <= before * limit
  failed ||= !passed
  console.log(JSON.stringify({ what, before, after, growth: Math.round(growth * 10_000) / 10_000, passed }))
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!

/**
 * The same for what was held after each round: the median of the second half against that of the first, without the rounds of --settle.
 * What waits to be collected comes and goes by more than what is compared.
 */
function compareHalves(what: string, values: readonly number[]): void {
  const half = Math.ceil((values.length + settle) / 2)
  compare(
    `${what}, median after ${settle + 1} to ${half} rounds and after`,
    median(values.slice(settle, half)),
    median(values.slice(half)),
  )
}

if (options.browser !== undefined) {
  const backend = String(options.browser)
  if (backend !== 'wasm' && backend !== 'webgpu') fail('--browser is wasm or webgpu.')
  // Not above: what it imports is five times the heap that is measured below.
  const { soakBrowser } = await import('./soak-browser')
  const only = options.models === undefined ? null : String(options.models).split(',')
  const held = await soakBrowser(backend, only, rounds, (line) => console.log(JSON.stringify(line)))
  for (const [what, values] of Object.entries(held)) compareHalves(what, values)
  process.exit(failed ? 1 : 0)
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const engine = createNodeEngine(folder)

/** The heap without garbage, and the process with WebAssembly's memory, in bytes. */
function held() {
  collect()
  const { heapUsed, rss } = process.memoryUsage()
  return { heapUsed, rss }
}

const symbols = Number(options.symbols)
if (symbols > 0) {
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
}

/** Sessions that were made and not released. */
let open = 0
const { InferenceSession } = nodeDevice().ort
const create = InferenceSession.create as (...args: unknown[]) => ReturnType<typeof InferenceSession.create>
Object.assign(InferenceSession, {
  create: async (...args: unknown[]) => {
    const session = await create.apply(InferenceSession, args)
    open++
    const release = session.release.bind(session)
    session.release = () => {
      open--
      return release()
    }
    return session
  },
})

const models = (await readCatalog(folder)).models.map(({ id }) => id)
const tasks = await readTaskCatalog(join(folder, '..', 'tasks'))
let loads = 0
let most = 0
const after: ReturnType<typeof held>[] = []
for (let round = 1; round <= rounds; round++) {
  for (const id of models) {
    const loaded = await engine.load(id)
    for await (const _ of loaded.run('Once upon a time', { maxTokens: 20, probes: true }));
    for await (const _ of loaded.run('Once upon a time', { maxTokens: 20 }));
    most = Math.max(most, open)
    await loaded.release()
    loads++
  }
  for (const { id, task } of tasks.networks) {
    const network = await engine.loadTask(id)
    const { inputs } = taskOf(tasks, task)
    await network.answer(new Array(16 * (inputs || 1)).fill(0))
    await network.release()
    loads++
  }
  after.push(held())
  console.log(JSON.stringify({ round, loads, open, most, ...after.at(-1) }))
}
compare('sessions that stayed open', 0, open)
compareHalves(
  'heap',
  after.map(({ heapUsed }) => heapUsed),
)
compareHalves(
  'process',
  after.map(({ rss }) => rss),
)
process.exit(failed ? 1 : 0)
