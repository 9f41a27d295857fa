/**
 * bench.html?models=a,b&backend=wasm,webgpu: times models through the engine that readers use, beside a bare loop of
 * onnxruntime-web and beside transformers.js, and holds each to its PyTorch fixture. `models=all` takes the whole catalog,
 * no `models` none. One report a model and backend; the last has the key `done`.
 *
 *     parts=decode,bare,verify,rival   by default; `variants` tries other ways of a step on WebGPU, `ways` reads a text in
 *                     steps, chunks and all at once; `soak` writes a long text and loads all models by turns, and tells what is held
 *     tokens=100      symbols timed at each position; rounds=2: each comparison runs so often, the faster counts
 *     subgroups=1     bare loop and verification on a device with subgroups, which the engine does without
 *     turns=3         how often each model is taken by `soak`
 *     at=100,4000     positions instead of the model's own
 *
 * Fixtures and rival are part of `npm run build -- --mode bench` only.
 */

import { type CatalogModel, keepsTokens, loadCatalog } from '../catalog'
import type { Model } from '../runtime/api'
import { createEngine, ModelPool } from '../runtime/engine'
import { fetchFile } from '../runtime/files'
import type { ReadFile } from '../runtime/loaded'
import { unpackWeights } from '../runtime/weights'
import type { Backend } from '../trace'
import { MOST_SYMBOLS, readInWays } from '../ways'
import { bareLoop, emptyRoundTrip } from './bare'
import { variants } from './capture'
import { faster, round, type Times } from './clock'
import { decodeAt, firstToken, positionsOf, textOf } from './measure'
import { pageDevice } from './page-device'
import { measureRival } from './rival'
import { longRun, rounds } from './soak'
import { verify } from './verify'

const query = new URLSearchParams(location.search)
const list = (name: string, otherwise: string) => (query.get(name) ?? otherwise).split(',').filter(Boolean)
const parts = new Set(list('parts', 'decode,bare,verify,rival'))
const tokens = Number(query.get('tokens') ?? 100)
const comparisons = Number(query.get('rounds') ?? 2)
const catalogUrl = new URL('models/catalog.json', document.baseURI).href
const read: ReadFile = (file, options) => fetchFile(new URL(file.path, catalogUrl).href, file, options)
const began = performance.now()

/** The engine, for measurements by hand from the console and for the end-to-end tests. */
Object.assign(globalThis, { bench: { createEngine, ModelPool } })

/** Shows a result and posts it; a host that does not collect reports answers 404, which is fine. */
async function report(result: Record<string, unknown>): Promise<void> {
  const line = JSON.stringify({ ...result, pageSeconds: Math.round((performance.now() - began) / 1000) })
  document.querySelector('#log')!.textContent += `${line}\n`
  await fetch('./report', { method: 'POST', body: line, headers: { 'content-type': 'application/json' } }).catch(
    () => undefined,
  )
}

/** Every number of one model on one backend. */
async function measure(entry: CatalogModel, backend: Backend): Promise<Record<string, unknown>> {
  const engine = createEngine(catalogUrl)
  try {
    const { model, firstTokenMs, firstWrittenMs } = await firstToken(() => engine.load(entry.id, { backend }))
    const decode = []
    for (const position of list('at', positionsOf(entry).join()).map(Number)) {
      if (decode.length === 0) await decodeAt(model, position, 8)
      decode.push({ position, ...(await decodeAt(model, position, tokens)), ...(await bytesOf(model)) })
    }
    await decodeAt(model, 100, 8, true)
    const probed = await decodeAt(model, 100, tokens, true)
    return {
      reason: model.backendReason,
      firstTokenMs,
      firstWrittenMs,
      uncaptured: (await model.ledger()).uncaptured,
      decode,
      probes: probed.model,
      ...(parts.has('bare') ? await againstBare(model, entry, backend) : {}),
    }
  } finally {
    engine.dispose()
  }
}

async function waysOf(entry: CatalogModel, backend: Backend) {
  const engine = createEngine(catalogUrl)
  try {
    return await readInWays(await engine.load(entry.id, { backend }), textOf(MOST_SYMBOLS), () => undefined)
  } finally {
    engine.dispose()
  }
}

/** The first of the models whose memory does not grow writes `tokens` symbols, then all are taken by turns. */
async function soak(entries: readonly CatalogModel[], backend: Backend) {
  const endless = entries.find((entry) => !keepsTokens(entry))
  const ids = entries.map(({ id }) => id)
  const engine = createEngine(catalogUrl)
  try {
    if (endless) await longRun(engine, endless.id, backend, tokens, report)
    await rounds(engine, new ModelPool(4), ids, backend, Number(query.get('turns') ?? 3), report)
  } finally {
    engine.dispose()
  }
}

async function bytesOf(model: Model) {
  const { memory, weights } = await model.ledger()
  return { memoryBytes: memory.reduce((sum, { bytes }) => sum + bytes, 0), weightBytes: weights }
}

/** The engine and the bare loop by turns, from position 0, so that both see the same machine. */
async function againstBare(model: Model, entry: CatalogModel, backend: Backend) {
  const weights = await read(entry.files.weights, {})
  const bare = await bareLoop(
    await pageDevice(backend),
    entry,
    await read(entry.files.play, {}),
    unpackWeights(weights),
  )
  await bare.run(8)
  let loop: Times | undefined
  let ownMs = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < comparisons; turn++) {
    ownMs = Math.min(ownMs, (await decodeAt(model, 1, tokens)).wallMs ?? ownMs)
    loop = faster(await bare.run(tokens), loop)
  }
  await bare.release()
  return { bare: loop, engineMs: ownMs, engineOverBare: round(ownMs / loop!.meanMs) }
}

try {
  const { models } = await loadCatalog(catalogUrl)
  const wanted = list('models', '')
  const ids = wanted[0] === 'all' ? models.map((model) => model.id) : wanted
  for (const backend of list('backend', 'wasm') as Backend[]) {
    if (backend === 'webgpu' && ids.length && parts.has('bare'))
      await report({ backend, emptyRoundTrip: await emptyRoundTrip((await pageDevice(backend)).gpu!) })
    for (const id of ids) {
      const entry = models.find((model) => model.id === id)
      if (!entry) throw new Error(`There is no model ${id}.`)
      if (parts.has('ways')) await report({ model: id, backend, ways: await waysOf(entry, backend) })
      if (parts.has('decode')) await report({ model: id, backend, ...(await measure(entry, backend)) })
      if (parts.has('variants') && backend === 'webgpu' && entry.state.every(({ grows }) => grows === null)) {
        const [graph, weights] = await Promise.all([read(entry.files.play, {}), read(entry.files.weights, {})])
        await report({
          model: id,
          backend,
          variants: await variants(entry, { graph, weights: () => unpackWeights(weights) }, tokens),
        })
      }
      if (parts.has('verify')) await report({ model: id, backend, ...(await verify(entry, backend, catalogUrl, read)) })
    }
    if (parts.has('soak'))
      await soak(
        models.filter(({ id }) => ids.includes(id)),
        backend,
      )
    const rival = ids.length && parts.has('rival') ? await measureRival(backend, [100, 1000], tokens) : null
    if (rival) await report({ rival: 'transformers.js, Llama of 4.67M parameters', backend, ...rival })
  }
  await report({ done: ids.length })
} catch (error) {
  await report({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
}
