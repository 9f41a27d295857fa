/**
 * `npm run verify:models`: every model of the catalog in onnxruntime-web (WebAssembly), held to its fixture from PyTorch, and
 * the bytes of its memory to the formula; then every network of the small tasks. models/training/random_models.py makes a
 * folder of every design, untrained. One line a model; the last line is JSON: {"models", "networks", "worst", "failed"}.
 */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryBytes } from '../models/memory/formula'
import { LoadedModel } from '../models/runtime/loaded'
import { fileReader, nodeDevice, readCatalog, readTaskCatalog } from '../models/runtime/node'
import { type Parity, parityOf, TOLERANCE } from '../models/runtime/parity'
import { planOf, TaskNetwork } from '../models/runtime/task-network'
import { TASK_TOLERANCE, taskParityOf } from '../models/runtime/task-parity'
import { readArguments } from './arguments'

const root = join(import.meta.dirname, '..')
const usage = 'npm run verify:models -- [--models FOLDER] [--fixtures FOLDER] [--tasks FOLDER] [--details]'
const options = readArguments(usage, {
  models: { type: 'string', default: join(root, 'public', 'models') },
  fixtures: { type: 'string', default: join(root, 'models', 'fixtures') },
  tasks: { type: 'string', default: join(root, 'public', 'tasks') },
  details: { type: 'boolean' },
})
const folder = String(options.models)
const { models } = await readCatalog(folder)
const device = nodeDevice()
let worst = 0
let failed = 0
for (const entry of models) {
  try {
    const model = await LoadedModel.load(device, entry, fileReader(folder))
    const parity = await parityOf(model, await readFile(join(String(options.fixtures), `${entry.id}.bin`)))
    const held = await heldAfter(model, 3)
    await model.release()
    if (held !== memoryBytes(entry, 3))
      throw new Error(`holds ${held} bytes after 3 symbols; the formula says ${memoryBytes(entry, 3)}`)
    report(entry.id, parity, TOLERANCE)
  } catch (error) {
    reportFailure(entry.id, error)
  }
}
const catalog = await readTaskCatalog(String(options.tasks))
for (const { id, task, model, seed } of catalog.networks) {
  try {
    const network = await TaskNetwork.load(device, planOf(catalog, id), fileReader(String(options.tasks)))
    const fixture = join(String(options.fixtures), 'tasks', `${task}-${model}-${seed}.bin`)
    report(id, await taskParityOf(network, await readFile(fixture)), TASK_TOLERANCE)
    await network.release()
  } catch (error) {
    reportFailure(id, error)
  }
}
// A catalog without models proves nothing.
if (models.length === 0 || catalog.networks.length === 0) failed++
console.log(JSON.stringify({ models: models.length, networks: catalog.networks.length, worst, failed }))
process.exit(failed ? 1 : 0)

function report(id: string, parity: Parity, tolerance: number): void {
  const largest = Math.max(...Object.values(parity))
  worst = Math.max(worst, largest)
  if (!(largest <= tolerance)) failed++
  console.log(
    `${largest <= tolerance ? 'ok    ' : 'FAILED'} ${id}  worst ${largest.toExponential(1)}  ${worstOf(parity)}`,
  )
  if (options.details)
    for (const [what, d] of Object.entries(parity)) console.log(`         ${d.toExponential(1)}  ${what}`)
}

function reportFailure(id: string, error: unknown): void {
  failed++
  console.log(`FAILED ${id}  ${error instanceof Error ? error.message : String(error)}`)
}

/** Bytes of the memory after so many symbols, counted from its tensors. */
async function heldAfter(model: LoadedModel, symbols: number): Promise<number> {
  const memory = model.newMemory()
  await (await model.session('play')).step(memory, new Int32Array(symbols), false)
  const bytes = memory.bytes(symbols)
  memory.dispose()
  return bytes
}

function worstOf(parity: Parity): string {
  const [what] = Object.entries(parity).reduce((a, b) => (b[1] > a[1] ? b : a))
  return `(${what}; ${Object.keys(parity).length} comparisons)`
}
