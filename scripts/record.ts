/**
 * `npm run record [-- --only NAME]`: runs the catalog's models on the plans of recordings.ts, or on those whose name is or begins with NAME, and writes public/traces. Times are those of this machine, on WebAssembly; the provenance names it and the commit.
 */

import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { ofFamily, parseCatalog } from '../models/catalog'
import { encodeRecording } from '../models/recording'
import type { Engine } from '../models/runtime/api'
import { createNodeEngine } from '../models/runtime/node'
import type { Frame, HeadRef, Trace } from '../models/trace'
import { fail, readArguments } from './arguments'
import { plans, type RecordingPlan } from './recordings'

const root = join(import.meta.dirname, '..')
/** Heads whose states a figure can rebuild: as many as a page can wait for. */
const HEADS = 4

const options = readArguments('npm run record -- [--only NAME] [--models FOLDER] [--out FOLDER]', {
  only: { type: 'string' },
  models: { type: 'string', default: join(root, 'public', 'models') },
  out: { type: 'string', default: join(root, 'public', 'traces') },
})
const only = options.only && String(options.only)
const wanted = plans.filter(({ name }) => !only || name === only || name.startsWith(`${only}-`))
if (wanted.length === 0) fail(`There is no plan ${only}.`)
const out = String(options.out)
await mkdir(out, { recursive: true })
const { models } = parseCatalog(JSON.parse(await readFile(join(String(options.models), 'catalog.json'), 'utf8')))
const engine = createNodeEngine(String(options.models))
let heads: readonly HeadRef[] | null = null
for (const plan of wanted) {
  const trace = await record(engine, plan)
  // The four readings of a text keep the same heads: those whose decay the token moves most, in the gated network.
  if (plan.probes.includes('key')) heads ??= await chooseHeads(engine)
  // Attention is small enough that every head is kept.
  const kept = plan.probes.includes('attention') ? trace.heads : plan.probes.length > 0 ? heads! : []
  const file = await encodeRecording(trace, kept, plan.probes)
  await writeFile(join(out, `${plan.name}.bin`), file)
  console.log(`${plan.name}: ${trace.frames.length} tokens, ${file.length} bytes`)
}
process.exit(0)

function modelOf(family: string): string {
  return ofFamily(models, family)?.id ?? fail(`The catalog has no ${family}.`)
}

async function record(engine: Engine, plan: RecordingPlan): Promise<Trace> {
  const model = await engine.load(modelOf(plan.family))
  // Once without keeping anything, so that the times are those of a warm machine.
  for await (const _ of model.run(plan.prompt, { maxTokens: 16, probes: plan.probes.length > 0 }));
  const frames: Frame[] = []
  const { gate, prompt, seed, temperature, probes } = plan
  const maxTokens = plan.length - prompt.length
  for await (const frame of model.run(prompt, { gate, seed, temperature, maxTokens, probes: probes.length > 0 }))
    frames.push(frame)
  const { layers, heads, keys, values } = model.entry.architecture
  await model.release()
  return {
    model: model.entry.id,
    gate: gate === 'lesion' ? 'lesion' : model.entry.gate,
    prompt,
    seed,
    provenance: { kind: 'recorded', backend: model.backend, commit: commit(), machine: machine() },
    shape: model.entry.mixer === 'attention' ? null : { layers, heads, keys, values },
    heads: Array.from({ length: layers * heads }, (_, i) => ({ layer: Math.floor(i / heads), head: i % heads })),
    frames,
  }
}

/** Heads of the gated network whose mean decay varies most over the text, in their order in the network. */
async function chooseHeads(engine: Engine): Promise<HeadRef[]> {
  const plan = plans.find(({ name }) => name === 'gate-data-dependent')!
  const { frames, heads, shape } = await record(engine, plan)
  const variance = heads.map((_, i) => {
    const means = frames.map(({ probes }) => {
      const row = probes.decay!.subarray(i * shape!.keys, (i + 1) * shape!.keys)
      return row.reduce((a, b) => a + b, 0) / row.length
    })
    const mean = means.reduce((a, b) => a + b, 0) / means.length
    return means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / means.length
  })
  const most = [...variance.keys()].sort((a, b) => variance[b]! - variance[a]!).slice(0, HEADS)
  return most.sort((a, b) => a - b).map((i) => heads[i]!)
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
}

/** The processor, as the reader may compare it with their own. */
function machine(): string {
  return `${cpus()[0]?.model.trim() ?? process.arch}, one thread, Node ${process.versions.node.split('.')[0]}`
}
