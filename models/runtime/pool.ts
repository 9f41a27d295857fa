/**
 * Models that stay loaded between runs. A figure that runs again finds its model, and a walk through all of them does not
 * fill the machine: of those that nobody uses, the ones used last stay, and the others are released.
 */

import type { CatalogModel } from '../catalog'
import type { Backend, Frame } from '../trace'
import type { Ledger, Model, RunOptions, Score, ScoreOptions } from './api'

interface Held {
  readonly model: Promise<Model>
  /** Runs and scores that are under way, and callers who wait for it. */
  users: number
  loaded: boolean
}

export class ModelPool {
  /** By key; what was used last stands last. */
  private readonly held = new Map<string, Held>()

  /** @param kept models that stay while nobody uses them */
  constructor(private readonly kept: number) {}

  /**
   * The model of `key`, opened by `open` where it is not held. It may be kept for ever: it is opened again when it was
   * released meanwhile. A load that fails is forgotten.
   */
  async get(key: string, open: () => Promise<Model>): Promise<Model> {
    return this.use(key, open, async (model) => new PooledModel(this, key, open, model))
  }

  /** Does `work` with the model of `key`, which stays as long. */
  async use<T>(key: string, open: () => Promise<Model>, work: (model: Model) => Promise<T>): Promise<T> {
    const model = await this.enter(key, open)
    try {
      return await work(model)
    } finally {
      this.leave(key)
    }
  }

  /** Whether a run with the model of `key` has nothing to wait for. */
  isLoaded(key: string): boolean {
    return this.held.get(key)?.loaded ?? false
  }

  async enter(key: string, open: () => Promise<Model>): Promise<Model> {
    const held = this.held.get(key) ?? { model: open(), users: 0, loaded: false }
    held.users++
    this.held.delete(key)
    this.held.set(key, held)
    try {
      const model = await held.model
      held.loaded = true
      return model
    } catch (error) {
      if (this.held.get(key) === held) this.held.delete(key)
      throw error
    }
  }

  leave(key: string): void {
    const held = this.held.get(key)
    if (held) {
      held.users--
      this.held.delete(key)
      this.held.set(key, held)
    }
    const idle = [...this.held].filter(([, { users }]) => users === 0)
    for (const [key, { model }] of idle.slice(0, Math.max(0, idle.length - this.kept))) {
      this.held.delete(key)
      void model.then((loaded) => loaded.release())
    }
  }
}

class PooledModel implements Model {
  constructor(
    private readonly pool: ModelPool,
    private readonly key: string,
    private readonly open: () => Promise<Model>,
    /** The one that answered last. */
    private latest: Model,
  ) {}

  get entry(): CatalogModel {
    return this.latest.entry
  }

  get backend(): Backend {
    return this.latest.backend
  }

  get backendReason(): string {
    return this.latest.backendReason
  }

  async *run(prompt: string, options?: RunOptions): AsyncGenerator<Frame, void, undefined> {
    this.latest = await this.pool.enter(this.key, this.open)
    try {
      yield* this.latest.run(prompt, options)
    } finally {
      this.pool.leave(this.key)
    }
  }

  score(text: string, options?: ScoreOptions): Promise<Score> {
    return this.with((model) => model.score(text, options))
  }

  ledger(): Promise<Ledger> {
    return this.with((model) => model.ledger())
  }

  /** The pool does. */
  async release(): Promise<void> {}

  private with<T>(work: (model: Model) => Promise<T>): Promise<T> {
    return this.pool.use(this.key, this.open, (model) => {
      this.latest = model
      return work(model)
    })
  }
}
