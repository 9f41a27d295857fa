/**
 * The memory that a run carries through a graph. A state is replaced at each step. A cache has room for more positions than
 * it holds and is written in place, because handing a growing tensor from step to step would copy all of it every time:
 * on a GPU the attention writes into the buffer that it reads, on the processor new rows come out and are appended here.
 */

import type * as Ort from 'onnxruntime-web'
import type { StateTensor } from '../catalog'
import { GpuCache, ProcessorCache } from './cache'
import { bytesAt, type Measured } from './ledger'
import type { Device } from './session'

/** Room for the positions of one growing tensor. */
export interface Cache {
  /** Makes room for `positions` of which `held` are there. */
  reserve(held: number, positions: number): void
  /** What a graph reads as past when `held` positions are there. */
  past(held: number): Ort.Tensor
  /** Takes the rows that a graph gave for `tokens` more positions, where the graph did not write them itself. */
  append(held: number, tokens: number, rows: Ort.Tensor): void
  /** Whether the graph writes into the tensor of `past`. */
  readonly inPlace: boolean
  /** Positions that there is room for. */
  readonly room: number
  readonly bytesReserved: number
  /** Numbers of the positions held, in the shape of the catalog. */
  read(held: number): Promise<Float32Array>
  dispose(): void
}

/** What has the numbers of a memory in buffers of its own for a while. */
export interface Keeper {
  /** Brings them back. */
  giveBack(): void
  /** They are not wanted any more. */
  forget(): void
}

/** The memory of one run: its tensors after `position` tokens. Give it back with `dispose`. */
export class Memory {
  position = 0
  /** Who has the numbers at present; null while they are here. Whatever reads them here has them given back first. */
  keeper: Keeper | null = null
  private states: Map<string, Ort.Tensor>
  private readonly caches = new Map<string, Cache>()

  constructor(
    private readonly state: readonly StateTensor[],
    private readonly device: Device,
  ) {
    this.states = this.emptyStates()
    for (const { name, shape, grows } of state)
      if (grows !== null)
        this.caches.set(
          name,
          device.gpu
            ? new GpuCache(device.ort, device.gpu, shape, grows)
            : new ProcessorCache(device.ort, shape, grows),
        )
  }

  /** Feeds and fetches of a call that reads `tokens` more: inputs `past.*`, and the outputs that go where we say. */
  next(tokens: number): { feeds: Record<string, Ort.Tensor>; fetches: Record<string, Ort.Tensor | null> } {
    this.keeper?.giveBack()
    const feeds: Record<string, Ort.Tensor> = {}
    const fetches: Record<string, Ort.Tensor | null> = {}
    for (const [name, tensor] of this.states) {
      feeds[`past.${name}`] = tensor
      fetches[`present.${name}`] = null
    }
    for (const [name, cache] of this.caches) {
      cache.reserve(this.position, this.position + tokens)
      const past = cache.past(this.position)
      feeds[`past.${name}`] = past
      fetches[cache.inPlace ? `present.${name}` : `new.${name}`] = cache.inPlace ? past : null
    }
    return { feeds, fetches }
  }

  /** Takes what a call gave and frees the states before: on a GPU nothing else would. */
  accept(outputs: Ort.InferenceSession.OnnxValueMapType, tokens: number): void {
    for (const tensor of this.states.values()) tensor.dispose()
    this.states = new Map([...this.states.keys()].map((name) => [name, outputs[`present.${name}`] as Ort.Tensor]))
    for (const [name, cache] of this.caches)
      if (!cache.inPlace) cache.append(this.position, tokens, outputs[`new.${name}`] as Ort.Tensor)
    this.position += tokens
  }

  /** Whether every tensor is in a buffer of the graphics device, as after a first call there. */
  get onDevice(): boolean {
    return (
      this.position > 0 &&
      this.device.gpu !== null &&
      [...this.states.values()].every(({ location }) => location === 'gpu-buffer')
    )
  }

  /** Makes room for one position more. Returns how many the caches have room for; 0 where memory is of states alone. */
  makeRoom(): number {
    const end = this.position + 1
    let room = 0
    for (const cache of this.caches.values()) {
      if (cache.room < end) this.keeper?.giveBack()
      cache.reserve(this.position, end)
      room = cache.room
    }
    return room
  }

  /** Copies every tensor out to buffers of somebody else's, by name, or in from them. Their caches have room for `room` positions. */
  copy(encoder: GPUCommandEncoder, other: (name: string) => GPUBuffer, room: number, way: 'out' | 'in'): void {
    for (const [name, { gpuBuffer, dims }] of this.states) {
      const ends = [gpuBuffer as GPUBuffer, other(name)] as const
      const [from, to] = way === 'out' ? ends : [ends[1], ends[0]]
      encoder.copyBufferToBuffer(from, 0, to, 0, 4 * sizeOf(dims))
    }
    for (const [name, cache] of this.caches)
      if (cache instanceof GpuCache) cache.exchange(encoder, other(name), room, this.position, way)
  }

  /** One symbol more was read, where the numbers are kept. */
  advance(): void {
    this.position++
  }

  /** Forgets everything: as new. */
  restart(): void {
    this.keeper?.forget()
    for (const tensor of this.states.values()) tensor.dispose()
    this.states = this.emptyStates()
    this.position = 0
  }

  private emptyStates(): Map<string, Ort.Tensor> {
    const still = this.state.filter(({ grows }) => grows === null)
    return new Map(
      still.map(({ name, shape }) => [
        name,
        new this.device.ort.Tensor('float32', new Float32Array(sizeOf(shape)), [...shape]),
      ]),
    )
  }

  /** Exact bytes after `position` tokens. */
  bytes(position: number): number {
    return bytesAt(this.measured(), position)
  }

  /** Every tensor as it is now: what holds numbers, and what is set aside. */
  measured(): Measured[] {
    return this.state.flatMap((tensor) => {
      const cache = this.caches.get(tensor.name)
      if (!cache && !this.states.has(tensor.name)) return []
      const shape = tensor.shape.map((size, axis) => (axis === tensor.grows ? this.position : size))
      return [{ tensor, shape, reserved: cache?.bytesReserved ?? 4 * sizeOf(shape) }]
    })
  }

  /** Numbers of every tensor, downloaded. For parity checks; a run never needs them. */
  async read(): Promise<Map<string, Float32Array>> {
    this.keeper?.giveBack()
    const out = new Map<string, Float32Array>()
    for (const [name, tensor] of this.states) out.set(name, (await tensor.getData()) as Float32Array)
    for (const [name, cache] of this.caches) out.set(name, await cache.read(this.position))
    return out
  }

  dispose(): void {
    this.keeper?.forget()
    for (const tensor of this.states.values()) tensor.dispose()
    for (const cache of this.caches.values()) cache.dispose()
    this.states.clear()
    this.caches.clear()
  }
}

const sizeOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)
