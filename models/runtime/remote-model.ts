/** A model that runs in a worker, as the page sees it. */

import type { CatalogModel } from '../catalog'
import type { Backend, Frame } from '../trace'
import type { Ledger, Model, RunOptions, Score, ScoreOptions } from './api'
import { type FrameBlock, framesOf } from './blocks'
import type { Channel } from './channel'
import { defaults } from './decode'
import { scoring } from './score'
import type { Speed } from './speeds'

/** A second worker for a model whose first one died. */
export type Revive = () => Promise<RemoteModel>

export class RemoteModel implements Model {
  private released = false
  private reviving: Promise<void> | null = null

  constructor(
    private channel: Channel,
    readonly entry: CatalogModel,
    public backend: Backend,
    public backendReason: string,
    private readonly revive: Revive,
  ) {}

  /** Resumes once where the worker or its device dies: the same prompt and seed write the same text again, unseen. */
  async *run(prompt: string, { signal, ...options }: RunOptions = {}): AsyncGenerator<Frame, void, undefined> {
    let given = 0
    for (const last of [false, true])
      try {
        for await (const frame of this.attempt(prompt, options, signal)) {
          if (frame.t < given) continue
          given = frame.t + 1
          yield frame
        }
        return
      } catch (error) {
        if (last || !this.channel.dead || this.channel.closed || signal?.aborted) throw error
      }
  }

  private async *attempt(prompt: string, options: Omit<RunOptions, 'signal'>, signal: AbortSignal | undefined) {
    if (signal?.aborted) return
    const channel = await this.alive()
    const blocks: FrameBlock[] = []
    let wake = () => {}
    let over = false
    let failure: unknown = null
    const { id, answer } = channel.call<null>(
      { kind: 'run', model: this.entry.id, prompt, options: withDefaults(options) },
      (message) => {
        if ('block' in message) blocks.push(message.block)
        wake()
      },
      signal,
    )
    answer
      .catch((error: unknown) => {
        failure = error
      })
      .finally(() => {
        over = true
        wake()
      })
    try {
      for (;;) {
        const block = blocks.shift()
        if (block) {
          for (const frame of framesOf(block)) {
            if (signal?.aborted) return
            yield frame
          }
          channel.post({ call: id, used: block.tokens.length })
        } else if (over) break
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
      // An aborted run has simply ended; its frames stay true.
      if (failure && !signal?.aborted) throw failure
    } finally {
      if (!over) channel.post({ call: id, cancel: true })
    }
  }

  async score(text: string, { signal, ...options }: ScoreOptions = {}): Promise<Score> {
    const request = { kind: 'score', model: this.entry.id, text, options: scoring(options) } as const
    const channel = await this.alive()
    return channel.call<Score>(request, undefined, signal).answer
  }

  async calibrate(): Promise<Speed> {
    return (await this.alive()).call<Speed>({ kind: 'calibrate', model: this.entry.id }).answer
  }

  async ledger(): Promise<Ledger> {
    return (await this.alive()).call<Ledger>({ kind: 'ledger', model: this.entry.id }).answer
  }

  async release(): Promise<void> {
    if (this.released || this.channel.dead) return
    this.released = true
    await this.channel.call({ kind: 'release', model: this.entry.id }).answer
  }

  /** The channel of a worker that lives; a dead one is replaced, once for all who ask. */
  private async alive(): Promise<Channel> {
    if (this.channel.dead && !this.channel.closed && !this.released) {
      this.reviving ??= this.revive()
        .then((model) => {
          this.channel = model.channel
          this.backend = model.backend
          this.backendReason = model.backendReason
        })
        .finally(() => {
          this.reviving = null
        })
      await this.reviving
    }
    return this.channel
  }
}

/** Options with the defaults in place of what is missing or undefined. */
export function withDefaults(options: Omit<RunOptions, 'signal'>): typeof defaults {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return { ...defaults, ...given }
}
