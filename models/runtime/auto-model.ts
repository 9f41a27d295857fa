/** A model on a machine with a graphics device, each job on the backend that does it sooner. */

import type { CatalogModel } from '../catalog'
import type { Backend, Frame } from '../trace'
import type { Ledger, Model, RunOptions, Score } from './api'
import { defaults } from './decode'
import type { RemoteModel } from './remote-model'
import { explained, type Job, type Speeds, soonest } from './speeds'

/**
 * What a page knows of its machine. One for all models: networks that are set side by side then run on the same backend,
 * and their times can be compared.
 */
export class Machine {
  speeds: Speeds | null = null
  private measuring: Promise<void> | null = null

  /** Measures with the first model that offers itself. Where the processor cannot run it, the graphics device stays. */
  measure(graphics: RemoteModel, processor: () => Promise<RemoteModel>): Promise<void> {
    this.measuring ??= (async () => {
      const wasm = await (await processor()).calibrate()
      this.speeds = { wasm, webgpu: await graphics.calibrate() }
    })().catch(() => undefined)
    return this.measuring
  }
}

export class AutoModel implements Model {
  private processor: Promise<RemoteModel> | null = null
  private released = false
  /** The one that the latest job went to. */
  private latest: RemoteModel

  constructor(
    private readonly graphics: RemoteModel,
    private readonly openProcessor: () => Promise<RemoteModel>,
    private readonly machine: Machine,
  ) {
    this.latest = graphics
  }

  get entry(): CatalogModel {
    return this.graphics.entry
  }

  get backend(): Backend {
    return this.latest.backend
  }

  get backendReason(): string {
    return this.machine.speeds ? explained(this.machine.speeds) : this.graphics.backendReason
  }

  async *run(prompt: string, options: RunOptions = {}): AsyncGenerator<Frame, void, undefined> {
    const model = await this.take({ read: prompt.length, write: options.maxTokens ?? defaults.maxTokens })
    yield* model.run(prompt, options)
    this.measure()
  }

  async score(text: string, options: Parameters<Model['score']>[1] = {}): Promise<Score> {
    const score = await (await this.take({ read: text.length, write: 0 })).score(text, options)
    this.measure()
    return score
  }

  /** Of the latest run; copies, captured buffers and what the runtimes made for themselves are those of both backends. */
  async ledger(): Promise<Ledger> {
    const open = [this.graphics, await this.processor?.catch(() => null)].filter((model) => !!model)
    const ledgers = await Promise.all(open.map((model) => model.ledger()))
    const sum = (of: (ledger: Ledger) => number) => ledgers.reduce((total, ledger) => total + of(ledger), 0)
    const latest = ledgers[open.indexOf(this.latest)]!
    return {
      ...latest,
      copies: sum(({ copies }) => copies),
      heap: sum(({ heap }) => heap),
      captured: sum(({ captured }) => captured),
    }
  }

  async release(): Promise<void> {
    this.released = true
    await Promise.all([
      this.graphics.release(),
      this.processor?.then((model) => model.release()).catch(() => undefined),
    ])
  }

  /** The model for a job. Nothing is known before the first one has ended, so that it does not wait for a measurement. */
  private async take(job: Job): Promise<RemoteModel> {
    const { speeds } = this.machine
    this.latest = this.graphics
    // Where the processor cannot take it, the graphics device does.
    if (speeds && soonest(speeds, job) === 'wasm') this.latest = await this.onProcessor().catch(() => this.graphics)
    return this.latest
  }

  private onProcessor(): Promise<RemoteModel> {
    this.processor ??= this.openProcessor()
    this.processor.catch(() => {
      this.processor = null
    })
    return this.processor
  }

  private measure(): void {
    if (!this.released) void this.machine.measure(this.graphics, () => this.onProcessor())
  }
}
