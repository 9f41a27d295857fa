/** A network of a small task in a worker or in Node: its graph, its weights, and answers to whole sequences. */

import { type CatalogTask, type TaskCatalog, type TaskNetworkEntry, taskOf } from '../task-catalog'
import { RuntimeError } from './api'
import { failed } from './failed'
import type { ReadFile } from './loaded'
import { Memory } from './memory'
import { type Device, Session } from './session'
import { unpackWeights } from './weights'

/** What has to be known of a network to run it. */
export interface TaskNetworkPlan {
  readonly id: string
  readonly entry: TaskNetworkEntry
  readonly task: Pick<CatalogTask, 'symbols' | 'inputs'>
}

/** @throws RuntimeError 'unknown-model' */
export function planOf(catalog: TaskCatalog, id: string): TaskNetworkPlan {
  const entry = catalog.networks.find((network) => network.id === id)
  if (entry) {
    const { symbols, inputs } = taskOf(catalog, entry.task)
    return { id, entry, task: { symbols, inputs } }
  }
  const ids = catalog.networks.map((network) => network.id).join(', ')
  throw new RuntimeError('unknown-model', `There is no task network "${id}". There are: ${ids}.`)
}

export class TaskNetwork {
  private constructor(
    private readonly device: Device,
    private readonly plan: TaskNetworkPlan,
    private readonly session: Session,
  ) {}

  /** Its device has to be the processor: the one graph of a network has its attention in parts. */
  static async load(
    device: Device,
    plan: TaskNetworkPlan,
    read: ReadFile,
    _onProgress?: unknown,
    signal?: AbortSignal,
  ): Promise<TaskNetwork> {
    const { files, name, state } = plan.entry
    const [graph, packed] = await Promise.all([read(files.graph, { signal }), read(files.weights, { signal })])
    const ends = { state, probes: [], ...plan.task }
    const session = await Session.create(device, ends, graph, unpackWeights(packed)).catch((error: unknown) => {
      throw failed(`The runtime could not start ${name}`, error)
    })
    return new TaskNetwork(device, plan, session)
  }

  /**
   * Reads a whole sequence from an empty memory: symbols, or the real numbers of each step after the other. In pieces where
   * `pieces` says so, which changes nothing but rounding. Logits [T, symbols], and the memory as it is then.
   */
  async read(inputs: readonly number[], pieces?: readonly number[]): Promise<{ logits: Float32Array; memory: Memory }> {
    const { task } = this.plan
    const width = task.inputs || 1
    const data = task.inputs ? Float32Array.from(inputs) : Int32Array.from(inputs)
    const memory = new Memory(this.plan.entry.state, this.device)
    const rows: Float32Array[] = []
    let at = 0
    for (const steps of pieces ?? [data.length / width]) {
      const piece = data.slice(at, at + steps * width)
      rows.push((await this.session.step(memory, piece, false)).logits.slice())
      at += piece.length
    }
    return { logits: Float32Array.from(rows.flatMap((row) => [...row])), memory }
  }

  /** Logits [T, symbols] of a sequence; see `read`. */
  async answer(inputs: readonly number[]): Promise<Float32Array> {
    const { logits, memory } = await this.read(inputs)
    memory.dispose()
    return logits
  }

  release(): Promise<void> {
    return this.session.release()
  }
}
