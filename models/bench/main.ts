/**
 * bench.html?models=a,b&backend=webgpu|wasm&tokens=200&prefill=2048&verify=1
 * Runs each model (`models=all` takes the whole catalog, no `models` none) through the engine that readers use, times it, and holds it to its PyTorch fixture on this backend.
 * Fixtures are part of `npm run build -- --mode bench` only.
 */

import { loadCatalog } from '../catalog'
import { createEngine } from '../runtime/engine'
import type { Backend } from '../trace'
import { measure } from './measure'
import { verify } from './verify'

const query = new URLSearchParams(location.search)
const backend = (query.get('backend') ?? 'wasm') as Backend
const tokens = Number(query.get('tokens') ?? 200)
const prefill = Number(query.get('prefill') ?? 2048)
const log = document.querySelector('#log')!
const catalogUrl = new URL('models/catalog.json', document.baseURI).href

/** The engine, for measurements by hand from the console and for the end-to-end tests. */
Object.assign(globalThis, { bench: { createEngine } })

/** Shows a result and posts it; a host that does not collect reports answers 404, which is fine. */
async function report(result: Record<string, unknown>): Promise<void> {
  const line = JSON.stringify(result)
  log.textContent += `${line}\n`
  await fetch('./report', { method: 'POST', body: line, headers: { 'content-type': 'application/json' } }).catch(
    () => undefined,
  )
}

try {
  const { models } = await loadCatalog(catalogUrl)
  const wanted = query.get('models') ?? ''
  const ids = wanted === 'all' ? models.map((model) => model.id) : wanted.split(',').filter(Boolean)
  for (const id of ids) {
    const entry = models.find((model) => model.id === id)
    if (!entry) throw new Error(`There is no model ${id}.`)
    const engine = createEngine(catalogUrl)
    await report({ model: id, ...(await measure(engine, id, backend, { tokens, prefill })) })
    engine.dispose()
    if (query.get('verify') !== '0') await report({ model: id, backend, ...(await verify(entry, backend, catalogUrl)) })
  }
  await report({ done: ids.length, backend })
} catch (error) {
  await report({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error), backend })
}
