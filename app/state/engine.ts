/** The one engine of the page and the models it has loaded. Fetched when the first model is asked for, not before. */

import { create } from 'zustand'
import { ofFamily } from '../../models/catalog'
import type { Engine, Model, Progress, TaskModel } from '../../models/runtime/api'
import type { ModelPool } from '../../models/runtime/pool'
import type { BackendChoice } from '../controls/backend-picker'
import { catalogReady, siteUrl } from './catalog'

/** Models that stay loaded while no figure runs them: a lab full of lanes, or the networks of a lesson. */
const KEPT = 4

let engine: Promise<{ readonly engine: Engine; readonly pool: ModelPool }> | undefined

/** Why the last model runs where it runs, in the engine's words. */
export const useBackendReason = create<{ readonly reason: string | null }>(() => ({ reason: null }))

function getEngine() {
  if (!engine) {
    engine = import('../../models/runtime/engine').then(({ createEngine, ModelPool }) => ({
      engine: createEngine(),
      pool: new ModelPool(KEPT),
    }))
    // A failed download may succeed the next time.
    engine.catch(() => {
      engine = undefined
    })
  }
  return engine
}

interface GetModelOptions {
  readonly backend: BackendChoice
  /** Whether the first run asks for probes. */
  readonly probes?: boolean
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The model of a family: figures share it, and those that were used last stay loaded. */
export async function getModel(family: string, { backend, ...options }: GetModelOptions): Promise<Model> {
  const id = ofFamily((await catalogReady()).models, family)?.id ?? family
  const { engine, pool } = await getEngine()
  for (;;)
    try {
      const model = await pool.get(`${id} ${backend}`, () => engine.load(id, { backend, ...options }))
      useBackendReason.setState({ reason: model.backendReason })
      return model
    } catch (error) {
      // A figure that waited for the load of another, which was cancelled, loads it itself.
      if (options.signal.aborted || (error as Error).name !== 'AbortError') throw error
    }
}

/** Loads a model before a run asks for it. A run that comes meanwhile shares the load and hears of its progress. */
export async function prepareModel(
  family: string,
  { backend, probes }: Pick<GetModelOptions, 'backend' | 'probes'>,
): Promise<void> {
  const id = ofFamily((await catalogReady()).models, family)?.id ?? family
  const key = `${id} ${backend}`
  const { engine, pool } = await getEngine()
  if (pool.isLoaded(key)) return
  // Beside the pool: a run that waited for a load of the pool would not hear how far it is. The worker has it once.
  const model = await engine.load(id, { backend, ...(probes !== undefined && { probes }) })
  let handed = false
  const hand = async () => {
    handed = true
    return model
  }
  await pool.get(key, hand).finally(() => (handed ? undefined : model.release()))
}

/** Whether the model of a family needs no download: it is loaded, or the browser has kept its weights. */
export async function isAtHand(family: string, backend: BackendChoice): Promise<boolean> {
  const entry = ofFamily((await catalogReady()).models, family)
  if (!entry) return false
  if ((await engine)?.pool.isLoaded(`${entry.id} ${backend}`)) return true
  const { isKept } = await import('../../models/runtime/files')
  const { weights } = entry.files
  return isKept(new URL(weights.path, siteUrl('models/catalog.json')).href, weights)
}

const networks = new Map<string, Promise<TaskModel>>()

/** A network of a small task, loaded once and kept. One that failed, was cancelled, or lost its worker is loaded again. */
export async function getTaskNetwork(
  id: string,
  options: Omit<GetModelOptions, 'backend' | 'probes'>,
): Promise<TaskModel> {
  const known = await networks.get(id)
  if (known?.alive) return known
  const loading = getEngine().then((ready) => ready.engine.loadTask(id, options))
  networks.set(id, loading)
  loading.catch(() => networks.delete(id))
  return loading
}
