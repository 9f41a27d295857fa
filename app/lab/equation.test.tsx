import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { type CatalogModel, parseCatalog } from '../../models/catalog'
import { collect, modelFolder, testEngine } from '../../models/testing'
import type { Trace } from '../../models/trace'
import { recurrenceLine } from '../figures/equations'
import { recurrenceOf } from '../widgets/gate/recurrence'
import { drawnOf, insideOf } from './inside'

const { models } = parseCatalog(JSON.parse(await readFile(join(modelFolder, 'catalog.json'), 'utf8')))

/** What the lab draws the decays of a network from. */
async function insideTrace(model: CatalogModel, gate: 'own' | 'lesion'): Promise<Trace> {
  const loaded = await testEngine().load(model.id)
  const frames = await collect(loaded.run('A frog.', { maxTokens: 0, probes: true, gate }))
  const trace = {
    model: model.id,
    gate: gate === 'lesion' ? ('lesion' as const) : model.gate,
    prompt: 'A frog.',
    seed: 1,
    provenance: { kind: 'live' as const, backend: 'wasm' as const },
    ...drawnOf(model),
    frames,
  }
  return insideOf(trace, model)!.trace
}

/** The line as it is read: an index after a mark, and what is marked in brackets. */
async function lineOf(id: string, gate: 'own' | 'lesion' = 'own'): Promise<string> {
  const model = models.find((one) => one.id === id)!
  const line = recurrenceLine(recurrenceOf(await insideTrace(model, gate), model), 'decay')
  return renderToStaticMarkup(line)
    .replaceAll('<sub>', '_')
    .replaceAll('<sup>', '^')
    .replaceAll('<mark>', '[')
    .replaceAll('</mark>', ']')
    .replaceAll(/<[^>]*>/g, '')
}

it.each([
  ['linear-attention-nano', 'own', 'S_t = S_t−1 + k_t v_t^⊤'],
  ['fixed-decay-nano', 'own', 'S_t = [diag(α)] S_t−1 + k_t v_t^⊤'],
  ['vector-gate-nano', 'own', 'S_t = [diag(α_t)] S_t−1 + k_t v_t^⊤'],
  ['vector-gate-nano', 'lesion', 'S_t = [diag(α)] S_t−1 + k_t v_t^⊤'],
  ['delta', 'own', 'S_t = (I − β_t k_t k_t^⊤) S_t−1 + β_t k_t v_t^⊤'],
  ['gated-delta', 'own', 'S_t = [α_t] (I − β_t k_t k_t^⊤) S_t−1 + β_t k_t v_t^⊤'],
  ['gated-delta', 'lesion', 'S_t = [α] (I − β_t k_t k_t^⊤) S_t−1 + β_t k_t v_t^⊤'],
  ['hybrid', 'own', 'S_t = [α_t] (I − β_t k_t k_t^⊤) S_t−1 + β_t k_t v_t^⊤'],
  ['min-gru', 'own', 'h_t = [α_t] ⊙ h_t−1 + w_t'],
  ['min-gru-fixed', 'own', 'h_t = [α] ⊙ h_t−1 + w_t'],
  ['lstm-2015-nano', 'own', 'c_t = [α_t] ⊙ c_t−1 + w_t'],
] as const)('beside the decays of %s (%s) stands its own recurrence', async (id, gate, line) => {
  expect(await lineOf(id, gate)).toBe(line)
})

it('a share that is written always has no index', async () => {
  const model = { ...models.find(({ id }) => id === 'gated-delta')!, write: 'fixed' as const }
  expect(recurrenceOf(await insideTrace(model, 'own'), model).write).toBe('fixed')
})
