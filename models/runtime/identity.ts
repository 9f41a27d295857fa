/** A graph of one operator, and what it is good for. */

import type * as Ort from 'onnxruntime-web'

/** y = x as an ONNX file: one Identity of float32, opset 21. */
export const IDENTITY = Uint8Array.of(
  ...[8, 10, 58, 43, 10, 16, 10, 1, 120, 18, 1, 121, 34, 8, 73, 100, 101, 110, 116, 105, 116, 121, 18, 1, 103, 90, 9],
  ...[10, 1, 120, 18, 4, 10, 2, 8, 1, 98, 9, 10, 1, 121, 18, 4, 10, 2, 8, 1, 66, 2, 16, 21],
)

/**
 * Buffers of zeros that the runtime made itself. It knows a buffer of ours only while a call uses it, and a replay of captured commands looks
 * for what was bound when they were recorded; what it gave as an output it knows for good.
 */
export class OwnBuffers {
  private readonly tensors: Ort.Tensor[] = []

  private constructor(
    private readonly ort: typeof Ort,
    private readonly gpu: GPUDevice,
    private readonly session: Ort.InferenceSession,
  ) {}

  static async open(ort: typeof Ort, gpu: GPUDevice): Promise<OwnBuffers> {
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
