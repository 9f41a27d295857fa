/** The models of one worker, each loaded once however many ask for it, and freed when the last of them lets go. */

import type { CatalogModel } from '../catalog'
import type { Progress } from './api'
import { LoadedModel, type ReadFile } from './loaded'
import type { Device } from './session'

interface Shared {
  readonly model: Promise<LoadedModel>
  readonly controller: AbortController
  readonly listeners: Set<(progress: Progress) => void>
  holders: number
}

export class SharedModels {
  private readonly models = new Map<string, Shared>()

  /** Loads a model or joins the load that is under way. An abort ends the load only when nobody else waits for it. */
  async load(
    device: Device,
    entry: CatalogModel,
    read: ReadFile,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<void> {
    signal.throwIfAborted()
    const shared = this.models.get(entry.id) ?? this.begin(device, entry, read)
    shared.holders++
    shared.listeners.add(onProgress)
    const abort = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    })
    try {
      await Promise.race([shared.model, abort])
    } catch (error) {
      await this.release(entry.id, shared)
      throw error
    } finally {
      shared.listeners.delete(onProgress)
    }
  }

  private begin(device: Device, entry: CatalogModel, read: ReadFile): Shared {
    const controller = new AbortController()
    const listeners: Shared['listeners'] = new Set()
    const report = (progress: Progress) => {
      for (const listener of listeners) listener(progress)
    }
    const model = LoadedModel.load(device, entry, read, report, controller.signal)
    const shared = { model, controller, listeners, holders: 0 }
    this.models.set(entry.id, shared)
    model.catch(() => this.models.get(entry.id) === shared && this.models.delete(entry.id))
    return shared
  }

  get(id: string): Promise<LoadedModel> {
    const shared = this.models.get(id)
    if (!shared) throw new Error(`The model ${id} was released.`)
    return shared.model
  }

  /** One holder fewer; the last frees the sessions. */
  async release(id: string, shared = this.models.get(id)): Promise<void> {
    if (!shared || --shared.holders > 0) return
    if (this.models.get(id) === shared) this.models.delete(id)
    shared.controller.abort(new DOMException('Nobody waits for this model.', 'AbortError'))
    // A load that fails has nothing to free.
    await shared.model.then(
      (model) => model.release(),
      () => undefined,
    )
  }
}
