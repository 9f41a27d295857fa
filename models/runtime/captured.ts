/**
 * One symbol a call, as commands that the runtime recorded once and replays: what a small model waits for on a graphics
 * device is the encoding of some hundred operators. onnxruntime-web asks for shapes and buffers that stay, so this is a
 * session of its own, with T fixed to 1, whose inputs are buffers of ours and whose outputs are copied out after each call.
 */

import type * as Ort from 'onnxruntime-web'
import type { CatalogModel } from '../catalog'
import { attended } from './attend'
import type { Memory } from './memory'
import type { Device, Step } from './session'
import { SYMBOLS } from './tokenizer'

/** A tensor in a buffer that stays. */
interface Fixed {
  readonly buffer: GPUBuffer
  readonly bytes: number
  readonly tensor: Ort.Tensor
}

const LOGIT_BYTES = 4 * SYMBOLS

export class CapturedSession {
  private readonly inputs = new Map<string, Fixed>()
  private readonly logits: GPUBuffer

  private constructor(
    private readonly device: Device,
    private readonly gpu: GPUDevice,
    private readonly session: Ort.InferenceSession,
    entry: CatalogModel,
  ) {
    this.input('tokens', 'int32', [1, 1])
    for (const { name, shape } of entry.state) this.input(`past.${name}`, 'float32', shape)
    if (session.inputNames.includes('lesion')) this.input('lesion', 'bool', [1])
    this.logits = gpu.createBuffer({ size: LOGIT_BYTES, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ })
  }

  /**
   * Compiles `graph`, of a model whose memory is of states alone, and tries it. The weights lie on the device once more.
   * @throws Error where the runtime or the device cannot replay it
   */
  static create(device: Device, entry: CatalogModel, graph: Uint8Array, weights: Uint8Array): Promise<CapturedSession> {
    const { ort, gpu, lock } = device
    if (!gpu) throw new Error('Only a graphics device has commands to capture.')
    return lock.run(async () => {
      const scopes = ['validation', 'internal', 'out-of-memory'] as const
      // An error here is a reason to go without, not to give up the device.
      for (const scope of scopes) gpu.pushErrorScope(scope)
      let made: CapturedSession | undefined
      const tried = await (async () => {
        const session = await ort.InferenceSession.create(graph, {
          executionProviders: [{ name: 'webgpu', device: gpu }],
          enableGraphCapture: true,
          preferredOutputLocation: 'gpu-buffer',
          freeDimensionOverrides: { T: 1 },
          logSeverityLevel: 3,
          externalData: [{ path: 'weights.f32', data: weights }],
        })
        made = new CapturedSession(device, gpu, session, entry)
        await made.tryOut()
      })().catch((error: unknown) => error)
      const errors = await Promise.all(scopes.map(() => gpu.popErrorScope()))
      const failure = tried ?? errors.find((error) => error !== null)
      if (!failure && made) return made
      await made?.free().catch(() => undefined)
      throw new Error(reason(failure))
    })
  }

  /** The numbers of a replay are those of the call that was recorded, and follow what is in the buffers. */
  private async tryOut(): Promise<void> {
    const states = new Map<string, GPUBuffer>()
    const [first, other, again] = [
      await this.replay(1, false, states),
      await this.replay(2, false, states),
      await this.replay(1, false, states),
    ]
    if (!first.every((x, i) => x === again[i])) throw new Error('A replay gave other numbers than the first call.')
    if (first.every((x, i) => x === other[i])) throw new Error('A replay did not read its input.')
  }

  /** Of the buffers that stay: inputs, the outputs of the same sizes, and where logits are read. */
  get bytes(): number {
    let bytes = 2 * LOGIT_BYTES
    for (const [name, input] of this.inputs) bytes += name.startsWith('past.') ? 2 * input.bytes : input.bytes
    return bytes
  }

  /**
   * Reads one symbol after what `memory` holds, whose `onDevice` is not null, and moves it on. Where the call of the graph
   * fails the memory is as it was; the reading of logits after it fails only with the device.
   */
  step(memory: Memory, token: number, lesion: boolean): Promise<Step> {
    return this.device.lock.run(async () => {
      const start = performance.now()
      const states = new Map([...memory.onDevice!].map(([name, tensor]) => [name, tensor.gpuBuffer as GPUBuffer]))
      const logits = await this.replay(token, lesion, states)
      memory.advance()
      return { logits, probes: {}, ms: performance.now() - start }
    })
  }

  /** Logits after `token`, [N]. `states` by name go in and come out changed; without them, the inputs are as they were. */
  private async replay(token: number, lesion: boolean, states: ReadonlyMap<string, GPUBuffer>): Promise<Float32Array> {
    const { inputs, gpu } = this
    gpu.queue.writeBuffer(inputs.get('tokens')!.buffer, 0, Int32Array.of(token))
    const held = inputs.get('lesion')
    if (held) gpu.queue.writeBuffer(held.buffer, 0, Uint32Array.of(Number(lesion)))
    if (states.size)
      this.copy((encoder) => {
        for (const [name, state] of states) {
          const { buffer, bytes } = inputs.get(`past.${name}`)!
          encoder.copyBufferToBuffer(state, 0, buffer, 0, bytes)
        }
      })
    const outputs = await this.session.run(Object.fromEntries([...inputs].map(([name, { tensor }]) => [name, tensor])))
    this.copy((encoder) => {
      encoder.copyBufferToBuffer(outputs.logits!.gpuBuffer as GPUBuffer, 0, this.logits, 0, LOGIT_BYTES)
      for (const [name, state] of states) {
        const { bytes } = inputs.get(`past.${name}`)!
        encoder.copyBufferToBuffer(outputs[`present.${name}`]!.gpuBuffer as GPUBuffer, 0, state, 0, bytes)
      }
    })
    // The session keeps the buffers; what a call gives are only holders of them.
    for (const output of Object.values(outputs)) output.dispose()
    await attended(gpu, this.logits.mapAsync(GPUMapMode.READ))
    const logits = new Float32Array(this.logits.getMappedRange().slice(0))
    this.logits.unmap()
    return logits
  }

  private copy(write: (encoder: GPUCommandEncoder) => void): void {
    const encoder = this.gpu.createCommandEncoder()
    write(encoder)
    this.gpu.queue.submit([encoder.finish()])
  }

  private input(name: string, dataType: 'float32' | 'int32' | 'bool', dims: readonly number[]): void {
    const bytes = 4 * dims.reduce((a, b) => a * b, 1)
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST
    const buffer = this.gpu.createBuffer({ size: Math.ceil(bytes / 16) * 16, usage })
    const tensor = this.device.ort.Tensor.fromGpuBuffer(buffer, { dataType, dims: [...dims] }) as Ort.Tensor
    this.inputs.set(name, { buffer, bytes, tensor })
  }

  release(): Promise<void> {
    return this.device.lock.run(() => this.free())
  }

  private async free(): Promise<void> {
    await this.session.release()
    for (const { buffer } of this.inputs.values()) buffer.destroy()
    this.logits.destroy()
  }
}

const reason = (error: unknown) =>
  error && typeof error === 'object' && 'message' in error ? String(error.message) : String(error)
