/** The inputs of a session whose commands are captured: tensors in buffers that stay where they are. */

import type * as Ort from 'onnxruntime-web'
import type { CatalogModel } from '../catalog'
import { IDENTITY } from './identity'

interface Fixed {
  readonly buffer: GPUBuffer
  readonly bytes: number
  readonly tensor: Ort.Tensor
  /** Whether the buffer is the runtime's, to be given back and not destroyed. */
  readonly borrowed: boolean
}

type Runtime = typeof Ort

export class FixedInputs {
  private readonly all = new Map<string, Fixed>()
  private caches: OwnBuffers | null = null

  constructor(
    private readonly ort: Runtime,
    private readonly gpu: GPUDevice,
  ) {}

  /** Makes every input of a graph that reads one symbol, with zeros in it; caches have room for `room` positions. */
  async make(names: readonly string[], entry: CatalogModel, room: number): Promise<void> {
    this.add('tokens', 'int32', [1, 1])
    if (room) this.caches = await OwnBuffers.open(this.ort, this.gpu)
    for (const { name, shape, grows } of entry.state) {
      const dims = shape.map((size, axis) => (axis === grows ? room : size))
      this.add(`past.${name}`, 'float32', dims, grows === null ? undefined : await this.caches!.make(dims))
    }
    if (names.includes('lesion')) this.add('lesion', 'bool', [1])
    if (names.includes('seqlens_k')) this.add('seqlens_k', 'int32', [1, 1])
    if (names.includes('total_sequence_length')) this.add('total_sequence_length', 'int32', [1])
  }

  private add(name: string, dataType: 'float32' | 'int32' | 'bool', dims: readonly number[], made?: GPUBuffer): void {
    const bytes = 4 * dims.reduce((a, b) => a * b, 1)
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST
    const buffer = made ?? this.gpu.createBuffer({ size: Math.ceil(bytes / 16) * 16, usage })
    const tensor = this.ort.Tensor.fromGpuBuffer(buffer, { dataType, dims: [...dims] }) as Ort.Tensor
    this.all.set(name, { buffer, bytes, tensor, borrowed: made !== undefined })
  }

  /** Writes a whole number into an input of one number; an input that the graph lacks is passed over. */
  write(name: string, value: number): void {
    const input = this.all.get(name)
    if (input) this.gpu.queue.writeBuffer(input.buffer, 0, Int32Array.of(value))
  }

  get(name: string): Fixed {
    return this.all.get(name)!
  }

  get feeds(): Record<string, Ort.Tensor> {
    return Object.fromEntries([...this.all].map(([name, { tensor }]) => [name, tensor]))
  }

  get bytes(): number {
    return [...this.all.values()].reduce((sum, { bytes }) => sum + bytes, 0)
  }

  async release(): Promise<void> {
    for (const { buffer, borrowed } of this.all.values()) if (!borrowed) buffer.destroy()
    await this.caches?.release()
  }
}

/**
 * Buffers of zeros that the runtime made itself. It knows a buffer of ours only while a call uses it, and a replay of captured commands looks
 * for what was bound when they were recorded; what it gave as an output it knows for good.
 */
class OwnBuffers {
  private readonly tensors: Ort.Tensor[] = []

  private constructor(
    private readonly ort: Runtime,
    private readonly gpu: GPUDevice,
    private readonly session: Ort.InferenceSession,
  ) {}

  static async open(ort: Runtime, gpu: GPUDevice): Promise<OwnBuffers> {
    const session = await ort.InferenceSession.create(IDENTITY, {
      executionProviders: [{ name: 'webgpu', device: gpu }],
      preferredOutputLocation: 'gpu-buffer',
    })
    return new OwnBuffers(ort, gpu, session)
  }

  /** float32, `dims`. */
  async make(dims: readonly number[]): Promise<GPUBuffer> {
    const size = dims.reduce((a, b) => a * b, 4)
    const zeros = this.gpu.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC })
    const x = this.ort.Tensor.fromGpuBuffer(zeros, { dataType: 'float32', dims: [...dims] }) as Ort.Tensor
    const { y } = await this.session.run({ x })
    zeros.destroy()
    this.tensors.push(y!)
    return y!.gpuBuffer as GPUBuffer
  }

  async release(): Promise<void> {
    for (const tensor of this.tensors) tensor.dispose()
    await this.session.release()
  }
}
