/** The one engine of the page and the models it has loaded. Fetched when the first model is asked for, not before. */

import { create } from 'zustand'
import { ofFamily } from '../../models/catalog'
import type { Engine, Model, Progress, TaskModel } from '../../models/runtime/api'
import type { BackendChoice } from '../controls/backend-picker'
import { catalogReady, siteUrl } from './catalog'

let engine: Promise<Engine> | undefined
const models = new Map<string, Promise<Model>>()
/** Keys of `models` that have loaded. */
const loaded = new Set<string>()

/** Why the last model runs where it runs, in the engine's words. */
export const useBackendReason = create<{ readonly reason: string | null }>(() => ({ reason: null }))

function getEngine(): Promise<Engine> {
  if (!engine) {
    engine = import('../../models/runtime/engine').then(({ createEngine }) => createEngine())
    // A failed download may succeed the next time.
    engine.catch(() => {
      engine = undefined
    })
  }
  return engine
}

interface GetModelOptions {
  readonly backend: BackendChoice
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
}

/** The model of a family, loaded once and kept: figures share it. A load that fails or is cancelled is forgotten. */
export async function getModel(family: string, { backend, signal, onProgress }: GetModelOptions): Promise<Model> {
  const id = ofFamily((await catalogReady()).models, family)?.id ?? family
  const key = `${id} ${backend}`
  let loading = models.get(key)
  if (!loading) {
    loading = getEngine().then((ready) => ready.load(id, { backend, signal, onProgress }))
    models.set(key, loading)
    loading.catch(() => models.delete(key))
  }
  const model = await loading
  loaded.add(key)
  useBackendReason.setState({ reason: model.backendReason })
  return model
}

/** Whether the model of a family needs no download: it is loaded, or the browser has kept its weights. */
export async function isAtHand(family: string, backend: BackendChoice): Promise<boolean> {
  const entry = ofFamily((await catalogReady()).models, family)
  if (!entry) return false
  if (loaded.has(`${entry.id} ${backend}`)) return true
  const { isKept } = await import('../../models/runtime/files')
  const { weights } = entry.files
  return isKept(new URL(weights.path, siteUrl('models/catalog.json')).href, weights)
}

const networks = new Map<string, Promise<TaskModel>>()

/** A network of a small task, loaded once and kept. One that failed, was cancelled, or lost its worker is loaded again. */
export async function getTaskNetwork(id: string, options: Omit<GetModelOptions, 'backend'>): Promise<TaskModel> {
  const known = await networks.get(id)
  if (known?.alive) return known
  const loading = getEngine().then((ready) => ready.loadTask(id, options))
  networks.set(id, loading)
  loading.catch(() => networks.delete(id))
  return loading
}
