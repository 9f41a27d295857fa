/** The models of one worker, each loaded once however many ask for it, and freed when the last of them lets go. */

import type { Progress } from './api'
import type { ReadFile } from './loaded'
import type { Device } from './session'

interface Shared<M> {
  readonly model: Promise<M>
  readonly controller: AbortController
  readonly listeners: Set<(progress: Progress) => void>
  holders: number
}

/** How a model is loaded from what names it: `LoadedModel.load`, `TaskNetwork.load`. */
type Load<P, M> = (
  device: Device,
  plan: P,
  read: ReadFile,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<M>

export class SharedModels<P extends { readonly id: string }, M extends { release(): Promise<void> }> {
  private readonly models = new Map<string, Shared<M>>()

  constructor(private readonly open: Load<P, M>) {}

  /** Loads a model or joins the load that is under way. An abort ends the load only when nobody else waits for it. */
  async load(
    device: Device,
    entry: P,
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

  private begin(device: Device, entry: P, read: ReadFile): Shared<M> {
    const controller = new AbortController()
    const listeners: Shared<M>['listeners'] = new Set()
    const report = (progress: Progress) => {
      for (const listener of listeners) listener(progress)
    }
    const model = this.open(device, entry, read, report, controller.signal)
    const shared = { model, controller, listeners, holders: 0 }
    this.models.set(entry.id, shared)
    model.catch(() => this.models.get(entry.id) === shared && this.models.delete(entry.id))
    return shared
  }

  get(id: string): Promise<M> {
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
