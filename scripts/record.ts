/**
 * `npm run record [-- --only NAME]`: runs the catalog's models on the plans of recordings.ts, or on those whose name is or begins with NAME, and writes public/traces. Times are those of this machine, on WebAssembly; the provenance names it and the commit.
 */

import { execFileSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { spreadOver } from '../app/widgets/memory/reads'
import { ofFamily, parseCatalog } from '../models/catalog'
import { encodeRecording } from '../models/recording'
import type { Engine } from '../models/runtime/api'
import { createNodeEngine } from '../models/runtime/node'
import type { Frame, HeadRef, Trace } from '../models/trace'
import { type RecordedWays, readInWays, type Ways } from '../models/ways'
import { fail, readArguments } from './arguments'
import { plans, type RecordingPlan, waysPlan } from './recordings'

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
const withWays = !only || only === waysPlan.name
if (wanted.length === 0 && !withWays) fail(`There is no plan ${only}.`)
const out = String(options.out)
await mkdir(out, { recursive: true })
const { models } = parseCatalog(JSON.parse(await readFile(join(String(options.models), 'catalog.json'), 'utf8')))
const engine = createNodeEngine(String(options.models))
const chosen = new Map<string, readonly HeadRef[]>()
for (const plan of wanted) {
  const trace = await record(engine, plan)
  const kept = await keptHeads(plan, trace)
  const file = await encodeRecording(trace, kept, plan.probes)
  await writeFile(join(out, `${plan.name}.bin`), file)
  console.log(`${plan.name}: ${trace.frames.length} tokens, ${file.length} bytes`)
}
if (withWays) {
  const ways: Ways[] = []
  for (const family of waysPlan.families) {
    const model = await engine.load(modelOf(family))
    ways.push(await readInWays(model, waysPlan.text, () => undefined))
    await model.release()
  }
  const file: RecordedWays = { commit: commit(), machine: machine(), text: waysPlan.text, ways }
  await writeFile(join(out, `${waysPlan.name}.json`), `${JSON.stringify(file)}\n`)
  console.log(`${waysPlan.name}: ${ways.length} networks`)
}
process.exit(0)

/** Attention is small enough that every head is kept. Where queries are read and no heads named, from the narrowest reads to the widest. */
async function keptHeads({ probes, heads }: RecordingPlan, trace: Trace): Promise<readonly HeadRef[]> {
  if (probes.includes('attention')) return trace.heads
  if (heads) return headsOf(trace, heads)
  return probes.includes('query') ? spreadOver(trace, HEADS) : []
}

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

/** The heads of a layer, or those in which the mean of a probe varies most over a plan's text, in their order in the network. */
async function headsOf(trace: Trace, which: NonNullable<RecordingPlan['heads']>): Promise<readonly HeadRef[]> {
  if ('layer' in which) return trace.heads.filter(({ layer }) => layer === which.layer)
  const { plan: name, by } = which
  const known = chosen.get(name)
  if (known) return known
  const { frames, heads } = await record(engine, plans.find((plan) => plan.name === name)!)
  const variance = heads.map((_, i) => {
    const means = frames.map(({ probes }) => {
      const width = probes[by]!.length / heads.length
      const row = probes[by]!.subarray(i * width, (i + 1) * width)
      return row.reduce((a, b) => a + b, 0) / row.length
    })
    const mean = means.reduce((a, b) => a + b, 0) / means.length
    return means.reduce((sum, x) => sum + (x - mean) ** 2, 0) / means.length
  })
  const most = [...variance.keys()].sort((a, b) => variance[b]! - variance[a]!).slice(0, HEADS)
  const found = most.sort((a, b) => a - b).map((i) => heads[i]!)
  chosen.set(name, found)
  return found
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
}

/** The processor, as the reader may compare it with their own. */
function machine(): string {
  return `${cpus()[0]?.model.trim() ?? process.arch}, one thread, Node ${process.versions.node.split('.')[0]}`
}
