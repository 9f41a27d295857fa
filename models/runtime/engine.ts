/** The engine of the page: one worker for each backend, started when a model first needs it. */

import { type CatalogModel, loadCatalog } from '../catalog'
import { loadTaskCatalog } from '../task-catalog'
import type { Backend } from '../trace'
import { type Engine, type LoadOptions, type Model, RuntimeError } from './api'
import { AutoModel, Machine } from './auto-model'
import { type Choice, chooseBackend } from './backend'
import { Channel } from './channel'
import { Kept } from './kept'
import { aborted } from './protocol'
import { RemoteModel } from './remote-model'
import { RemoteTask } from './remote-task'
import { planOf } from './task-network'

export { ModelPool } from './pool'

const beside = (path: string) => new URL(path, document.baseURI).href

/** @param catalog address of catalog.json, and of that of the tasks; by default beside the page. */
export function createEngine(catalog = beside('models/catalog.json'), tasks = beside('tasks/catalog.json')): Engine {
  return new BrowserEngine(catalog, tasks)
}

class BrowserEngine implements Engine {
  private readonly channels = new Map<Backend, Channel>()
  private readonly machine = new Machine()
  private readonly models = new Kept(() => listed(loadCatalog(this.catalog)))
  private readonly networks = new Kept(() => listed(loadTaskCatalog(this.tasks)))

  constructor(
    private readonly catalog: string,
    private readonly tasks: string,
  ) {}

  async load(id: string, options: LoadOptions = {}): Promise<Model> {
    const { backend = 'auto', signal } = options
    if (signal?.aborted) throw aborted()
    const entry = await this.entry(id, signal)
    const asked = 'This backend was asked for.'
    if (backend !== 'auto') return this.loadOn({ backend, reason: asked }, entry, options)
    const first = await this.loadFirst(entry, options)
    if (first.backend === 'wasm') return first
    const processor = () => this.loadOn({ backend: 'wasm', reason: 'It is the faster one here.' }, entry, {})
    return new AutoModel(first, processor, this.machine)
  }

  /** On the graphics device where there is one that works, else on the processor. */
  private async loadFirst(entry: CatalogModel, options: LoadOptions): Promise<RemoteModel> {
    const choice = await chooseBackend()
    try {
      return await this.loadOn(choice, entry, options)
    } catch (error) {
      // What WebAssembly cannot mend is not tried on it: a missing file is missing there too.
      const mendable =
        error instanceof RuntimeError && ['session', 'memory', 'worker', 'no-webgpu'].includes(error.code)
      if (choice.backend === 'wasm' || !mendable) throw error
      const reason = `WebGPU was tried and failed (${error.message}), so the model runs on the processor (WebAssembly).`
      return this.loadOn({ backend: 'wasm', reason }, entry, options)
    }
  }

  async loadTask(id: string, { signal, onProgress }: Omit<LoadOptions, 'backend'> = {}): Promise<RemoteTask> {
    if (signal?.aborted) throw aborted()
    const plan = planOf(await this.networks.get(signal), id)
    const channel = this.channel('wasm')
    const { answer } = channel.call(
      { kind: 'load-task', plan, base: this.tasks },
      (message) => 'progress' in message && onProgress?.(message.progress),
      signal,
    )
    await filesOf(this.networks, answer)
    return new RemoteTask(channel, plan)
  }

  dispose(): void {
    for (const channel of this.channels.values()) channel.close()
    this.channels.clear()
  }

  private async entry(id: string, signal?: AbortSignal): Promise<CatalogModel> {
    const { models } = await this.models.get(signal)
    const entry = models.find((model) => model.id === id)
    if (entry) return entry
    throw new RuntimeError(
      'unknown-model',
      `There is no model "${id}". There are: ${models.map((m) => m.id).join(', ')}.`,
    )
  }

  private async loadOn({ backend, reason }: Choice, entry: CatalogModel, options: LoadOptions): Promise<RemoteModel> {
    const channel = this.channel(backend)
    const plan = { id: entry.id, entry, probes: options.probes ?? false }
    const { answer } = channel.call(
      { kind: 'load', backend, plan, base: this.catalog },
      (message) => 'progress' in message && options.onProgress?.(message.progress),
      options.signal,
    )
    await filesOf(this.models, answer)
    const revive = () =>
      backend === 'wasm' || options.backend === 'webgpu'
        ? this.loadOn({ backend, reason }, entry, { ...options, onProgress: undefined, signal: undefined })
        : this.loadFirst(entry, {})
    return new RemoteModel(channel, entry, backend, reason, revive)
  }

  /** The worker of a backend. A dead one is replaced: the next load starts afresh. */
  private channel(backend: Backend): Channel {
    const known = this.channels.get(backend)
    if (known && !known.dead) return known
    const channel = new Channel(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: backend }))
    this.channels.set(backend, channel)
    return channel
  }
}

/** A list of the site's. @throws RuntimeError 'download' where it does not arrive */
const listed = <T>(list: Promise<T>): Promise<T> =>
  list.catch((error: Error) => {
    throw new RuntimeError('download', error.message)
  })

/** Files that `list` names. Where they fail the site may have been renewed since: the next load asks for the list again. */
async function filesOf(list: Kept<unknown>, files: Promise<unknown>): Promise<void> {
  await files.catch((error: unknown) => {
    if (error instanceof RuntimeError && ['download', 'damaged'].includes(error.code)) list.forget()
    throw error
  })
}
