/** The one engine of the page and the models it has loaded. Fetched when the first model is asked for, not before. */

import { create } from 'zustand'
import type { Engine, Model, Progress } from '../../models/runtime/api'
import type { BackendChoice } from '../controls/backend-picker'

let engine: Promise<Engine> | undefined
const models = new Map<string, Promise<Model>>()

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

/** A model, loaded once and kept: figures on one page share it. A load that fails or is cancelled is forgotten. */
export async function getModel(id: string, { backend, signal, onProgress }: GetModelOptions): Promise<Model> {
  const key = `${id} ${backend}`
  let loading = models.get(key)
  if (!loading) {
    loading = getEngine().then((ready) => ready.load(id, { backend, signal, onProgress }))
    models.set(key, loading)
    loading.catch(() => models.delete(key))
  }
  const model = await loading
  useBackendReason.setState({ reason: model.backendReason })
  return model
}
