/** A model that runs in a worker, as the page sees it. */

import type { CatalogModel } from '../catalog'
import type { Backend, Frame } from '../trace'
import type { Ledger, Model, RunOptions, Score } from './api'
import { type FrameBlock, framesOf } from './blocks'
import type { Channel } from './channel'
import { defaults } from './decode'

export class RemoteModel implements Model {
  private released = false

  constructor(
    private readonly channel: Channel,
    readonly entry: CatalogModel,
    readonly backend: Backend,
    readonly backendReason: string,
  ) {}

  async *run(prompt: string, { signal, ...options }: RunOptions = {}): AsyncGenerator<Frame, void, undefined> {
    if (signal?.aborted) return
    const blocks: FrameBlock[] = []
    let wake = () => {}
    let over = false
    let failure: unknown = null
    const { id, answer } = this.channel.call<null>(
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
          this.channel.post({ call: id, used: block.tokens.length })
        } else if (over) break
        else
          await new Promise<void>((resolve) => {
            wake = resolve
          })
      }
      // An aborted run has simply ended; its frames stay true.
      if (failure && !signal?.aborted) throw failure
    } finally {
      if (!over) this.channel.post({ call: id, cancel: true })
    }
  }

  score(text: string, { gate = 'own', signal }: Parameters<Model['score']>[1] = {}): Promise<Score> {
    return this.channel.call<Score>({ kind: 'score', model: this.entry.id, text, gate }, undefined, signal).answer
  }

  ledger(): Promise<Ledger> {
    return this.channel.call<Ledger>({ kind: 'ledger', model: this.entry.id }).answer
  }

  async release(): Promise<void> {
    if (this.released || this.channel.dead) return
    this.released = true
    await this.channel.call({ kind: 'release', model: this.entry.id }).answer
  }
}

/** Options with the defaults in place of what is missing or undefined. */
export function withDefaults(options: Omit<RunOptions, 'signal'>): typeof defaults {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined))
  return { ...defaults, ...given }
}
