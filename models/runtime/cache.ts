/** Caches that are written in place: [..., positions, ...], seen as `blocks` runs of positions of `row` numbers each. */

import type * as Ort from 'onnxruntime-web'
import { CACHE_POSITIONS } from './limits'
import type { Cache } from './memory'

const product = (sizes: readonly number[]) => sizes.reduce((a, b) => a * b, 1)

/** Shape and room of a cache. Room doubles when it runs out, so that a position is moved about once on average. */
abstract class Room {
  protected readonly blocks: number
  protected readonly row: number
  protected capacity = 0

  constructor(
    protected readonly shape: readonly number[],
    private readonly grows: number,
  ) {
    this.blocks = product(shape.slice(0, grows))
    this.row = product(shape.slice(grows + 1))
  }

  get room(): number {
    return this.capacity
  }

  get bytesReserved(): number {
    return 4 * this.numbers(this.capacity)
  }

  reserve(held: number, positions: number): void {
    if (positions <= this.capacity) return
    const before = this.capacity
    this.capacity = Math.max(CACHE_POSITIONS, before)
    while (this.capacity < positions) this.capacity *= 2
    this.move(held, before)
  }

  /** Moves `held` positions into the new room, from room for `before`. */
  protected abstract move(held: number, before: number): void

  protected numbers = (positions: number) => this.blocks * positions * this.row

  protected dims = (positions: number) => this.shape.map((size, axis) => (axis === this.grows ? positions : size))
}

/** Numbers of the positions held lie at the front without gaps, as a graph on the processor wants them. */
export class ProcessorCache extends Room implements Cache {
  readonly inPlace = false
  private numbersHeld = new Float32Array(0)

  constructor(
    private readonly ort: typeof Ort,
    shape: readonly number[],
    grows: number,
  ) {
    super(shape, grows)
  }

  protected move(held: number): void {
    const moved = new Float32Array(this.numbers(this.capacity))
    moved.set(this.numbersHeld.subarray(0, this.numbers(held)))
    this.numbersHeld = moved
  }

  past(held: number): Ort.Tensor {
    return new this.ort.Tensor('float32', this.numbersHeld.subarray(0, this.numbers(held)), this.dims(held))
  }

  append(held: number, tokens: number, rows: Ort.Tensor): void {
    const { row, blocks, numbersHeld } = this
    const data = rows.data as Float32Array
    // From the last block on: each moves up by the rows that the blocks before it gain.
    for (let block = blocks - 1; block >= 0; block--) {
      const to = block * (held + tokens) * row
      numbersHeld.copyWithin(to, block * held * row, (block + 1) * held * row)
      numbersHeld.set(data.subarray(block * tokens * row, (block + 1) * tokens * row), to + held * row)
    }
  }

  async read(held: number): Promise<Float32Array> {
    return this.numbersHeld.slice(0, this.numbers(held))
  }

  dispose(): void {
    this.numbersHeld = new Float32Array(0)
  }
}

/** One buffer of the graphics device that attention reads and writes; each block has room for `capacity` positions. */
export class GpuCache extends Room implements Cache {
  readonly inPlace = true
  private buffer: GPUBuffer | null = null
  private tensor: Ort.Tensor | null = null

  constructor(
    private readonly ort: typeof Ort,
    private readonly gpu: GPUDevice,
    shape: readonly number[],
    grows: number,
  ) {
    super(shape, grows)
  }

  protected move(held: number, before: number): void {
    const buffer = this.gpu.createBuffer({
      size: this.bytesReserved,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
    })
    const { buffer: old } = this
    if (old) this.submit((encoder) => this.copy(encoder, old, before, buffer, this.capacity, held))
    this.dispose()
    this.buffer = buffer
    this.tensor = this.ort.Tensor.fromGpuBuffer(buffer, { dataType: 'float32', dims: this.dims(this.capacity) })
  }

  private copy(
    encoder: GPUCommandEncoder,
    from: GPUBuffer,
    stride: number,
    to: GPUBuffer,
    newStride: number,
    held: number,
  ): void {
    for (let block = 0; held > 0 && block < this.blocks; block++)
      encoder.copyBufferToBuffer(
        from,
        4 * block * stride * this.row,
        to,
        4 * block * newStride * this.row,
        4 * held * this.row,
      )
  }

  private submit(write: (encoder: GPUCommandEncoder) => void): void {
    const encoder = this.gpu.createCommandEncoder()
    write(encoder)
    this.gpu.queue.submit([encoder.finish()])
  }

  /** Copies `held` positions out to a buffer with room for `room`, or in from it. */
  exchange(encoder: GPUCommandEncoder, other: GPUBuffer, room: number, held: number, way: 'out' | 'in'): void {
    if (way === 'out') this.copy(encoder, this.buffer!, this.capacity, other, room, held)
    else this.copy(encoder, other, room, this.buffer!, this.capacity, held)
  }

  past(): Ort.Tensor {
    return this.tensor!
  }

  append(): void {}

  async read(held: number): Promise<Float32Array> {
    const target = this.gpu.createBuffer({
      size: 4 * this.numbers(held),
      usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
    })
    this.submit((encoder) => this.copy(encoder, this.buffer!, this.capacity, target, held, held))
    await target.mapAsync(GPUMapMode.READ)
    const numbers = new Float32Array(target.getMappedRange().slice(0))
    target.destroy()
    return numbers
  }

  dispose(): void {
    this.tensor?.dispose()
    this.buffer?.destroy()
    this.tensor = null
    this.buffer = null
  }
}
