/**
 * `npm run profile -- [--model ID] [--symbols 1] [--steps 200]`: in which operators a call of the play graph spends its time, on
 * WebAssembly with one thread in Node, after a prompt of 100 symbols. By the runtime's own clock, which costs a little
 * itself; the last line has the same calls without it. Of each operator the time that a quarter of its calls stay below:
 * what else the machine does lengthens some calls a great deal.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CatalogModel } from '../models/catalog'
import { Memory } from '../models/runtime/memory'
import { nodeDevice, readCatalog } from '../models/runtime/node'
import { unpackWeights } from '../models/runtime/weights'
import { fail, readArguments } from './arguments'

const options = readArguments('npm run profile -- [--model ID] [--symbols 1] [--steps 200]', {
  model: { type: 'string', default: 'vector-gate' },
  symbols: { type: 'string', default: '1' },
  steps: { type: 'string', default: '200' },
  /** In the process that it starts: the runtime prints its profile past the console. */
  clocked: { type: 'boolean' },
})
const [symbols, steps] = [Number(options.symbols), Number(options.steps)]
const folder = join(import.meta.dirname, '..', 'public', 'models')
const { models } = await readCatalog(folder)
const entry =
  models.find(({ id }) => id === options.model) ??
  fail(`There is no model "${options.model}". There are: ${models.map(({ id }) => id).join(', ')}.`)

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const quarter = (values: readonly number[]) => sorted(values)[values.length >> 2]!

/** Milliseconds of each call. The first of them warm up and are left out. */
async function calls({ files, state, lesion }: CatalogModel, enableProfiling: boolean): Promise<number[]> {
  const device = nodeDevice()
  const { Tensor, InferenceSession } = device.ort
  const weights = unpackWeights(await readFile(join(folder, files.weights.path)))
  const session = await InferenceSession.create(await readFile(join(folder, (files.processor ?? files.play).path)), {
    executionProviders: ['wasm'],
    externalData: [{ path: 'weights.f32', data: weights }],
    enableProfiling,
  })
  const memory = new Memory(state, device)
  const call = async (tokens: number) => {
    const { feeds, fetches } = memory.next(tokens)
    feeds.tokens = new Tensor('int32', new Int32Array(tokens).fill(65), [1, tokens])
    if (lesion) feeds.lesion = new Tensor('bool', [false], [1])
    const start = performance.now()
    const outputs = await session.run(feeds, { ...fetches, logits: null })
    const ms = performance.now() - start
    memory.accept(outputs, tokens)
    return ms
  }
  await call(100)
  const times: number[] = []
  for (let n = 0; n < steps + 20; n++) times.push(await call(symbols))
  if (enableProfiling) session.endProfiling()
  return times.slice(20)
}

if (options.clocked) {
  await calls(entry, true)
  process.exit(0)
}

/** What the runtime prints of one node in one call. */
interface Event {
  readonly cat: string
  readonly name: string
  /** Microseconds. */
  readonly dur: number
  readonly args: { readonly op_name: string }
}

const plain = await calls(entry, false)
const { execPath, execArgv, argv } = process
const scratch = mkdtempSync(join(tmpdir(), 'unrolled-profile-'))
const printed = join(scratch, 'events.json')
// Into a file: to a pipe that is full, the runtime does not print again.
const { status } = spawnSync(execPath, [...execArgv, ...argv.slice(1), '--clocked'], {
  stdio: ['ignore', openSync(printed, 'w'), 'inherit'],
})
if (status !== 0) fail('The runtime could not be profiled.')
const all = JSON.parse(await readFile(printed, 'utf8')) as Event[]
rmSync(scratch, { recursive: true })
const nodes = new Map<string, Event[]>()
for (const event of all)
  if (event.cat === 'Node' && event.name.endsWith('_kernel_time'))
    nodes.set(event.name, [...(nodes.get(event.name) ?? []), event])
const operators = new Map<string, { count: number; us: number }>()
for (const events of nodes.values()) {
  const kind = events[0]!.args.op_name
  const { count, us } = operators.get(kind) ?? { count: 0, us: 0 }
  const times = events.slice(-steps).map(({ dur }) => dur)
  operators.set(kind, { count: count + 1, us: us + quarter(times) })
}
const total = [...operators.values()].reduce((sum, { us }) => sum + us, 0)
console.log(`| ${entry.id}, ${symbols} a call | operators | microseconds | share |\n|---|---|---|---|`)
for (const [name, { count, us }] of [...operators].sort(([, a], [, b]) => b.us - a.us))
  console.log(`| ${name} | ${count} | ${us.toFixed(0)} | ${((100 * us) / total).toFixed(1)} % |`)
console.log(`| all | ${nodes.size} | ${total.toFixed(0)} | |\n`)
const [fastest, median] = [sorted(plain)[0]!, sorted(plain)[plain.length >> 1]!].map((ms) => ms.toFixed(2))
console.log(
  `Without the clock, ms a call: fastest ${fastest}, a quarter below ${quarter(plain).toFixed(2)}, median ${median}.`,
)
process.exit(0)
