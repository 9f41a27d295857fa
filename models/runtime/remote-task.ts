/** A network of a small task that runs in a worker, as the page sees it. */

import type { TaskModel } from './api'
import type { Channel } from './channel'
import type { TaskNetworkPlan } from './task-network'

export class RemoteTask implements TaskModel {
  private released = false

  constructor(
    private readonly channel: Channel,
    readonly plan: TaskNetworkPlan,
  ) {}

  get alive(): boolean {
    return !this.channel.dead && !this.released
  }

  answer(inputs: readonly number[], signal?: AbortSignal): Promise<Float32Array> {
    return this.channel.call<Float32Array>({ kind: 'answer', network: this.plan.id, inputs }, undefined, signal).answer
  }

  async release(): Promise<void> {
    if (!this.alive) return
    this.released = true
    await this.channel.call({ kind: 'release-task', network: this.plan.id }).answer
  }
}
