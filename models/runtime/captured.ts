/**
 * One symbol a call, as commands that the runtime recorded once and replays: what a small model waits for on a graphics
 * device is the encoding of some hundred operators. onnxruntime-web asks for shapes and buffers that stay, so this is a
 * session of its own, with T fixed to 1 and room for a fixed number of positions, whose inputs are buffers of ours. A run lends it
 * its memory: that is copied in once and stays, until another run writes or something else wants to read it.
 */

import type * as Ort from 'onnxruntime-web'
import type { CatalogModel } from '../catalog'
import { attended } from './attend'
import { FixedInputs } from './fixed-inputs'
import { release } from './let-go'
import type { Keeper, Memory } from './memory'
import type { Device, Step } from './session'
import { SYMBOLS } from './tokenizer'

const LOGIT_BYTES = 4 * SYMBOLS

export class CapturedSession implements Keeper {
  private readonly inputs: FixedInputs
  private readonly logits: GPUBuffer
  private recorded = false
  /** Whose numbers lie in the inputs. */
  private held: Memory | null = null

  private constructor(
    private readonly device: Device,
    private readonly gpu: GPUDevice,
    private readonly session: Ort.InferenceSession,
    private readonly entry: CatalogModel,
    /** Positions that a cache here has room for; 0 where memory is of states alone. */
    readonly room: number,
  ) {
    this.inputs = new FixedInputs(device.ort, gpu)
    this.logits = gpu.createBuffer({ size: LOGIT_BYTES, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ })
  }

  /**
   * Compiles `graph` for caches of `room` positions and tries it. The weights lie on the device once more.
   * @throws Error where the runtime or the device cannot replay it
   */
  static create(
    device: Device,
    entry: CatalogModel,
    graph: Uint8Array,
    weights: Uint8Array,
    room: number,
  ): Promise<CapturedSession> {
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
          freeDimensionOverrides: { T: 1, ...(room && { P: room, 'P+T': room }) },
          logSeverityLevel: 3,
          externalData: [{ path: 'weights.f32', data: weights }],
        })
        made = new CapturedSession(device, gpu, session, entry, room)
        await made.inputs.make(session.inputNames, entry, room)
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
    const [first, other, again] = [
      await this.replay(1, false, 0),
      await this.replay(2, false, 0),
      await this.replay(1, false, 0),
    ]
    if (!first.every((x, i) => x === again[i])) throw new Error('A replay gave other numbers than the first call.')
    if (first.every((x, i) => x === other[i])) throw new Error('A replay did not read its input.')
  }

  /** Of the buffers that stay: inputs, the outputs of the same sizes (a cache is both), and where logits are read. */
  get bytes(): number {
    let bytes = 2 * LOGIT_BYTES + this.inputs.bytes
    for (const { name, grows } of this.entry.state) if (grows === null) bytes += this.inputs.get(`past.${name}`).bytes
    return bytes
  }

  /**
   * Reads one symbol after what `memory` holds, whose `onDevice` is not null and which needs no more than `room`, and moves it on. Where the
   * call of the graph fails the memory is as it was; the reading of logits after it fails only with the device.
   */
  step(memory: Memory, token: number, lesion: boolean): Promise<Step> {
    return this.device.lock.run(async () => {
      const start = performance.now()
      this.hold(memory)
      const logits = await this.replay(token, lesion, memory.position, () => memory.advance())
      return { logits, probes: {}, ms: performance.now() - start }
    })
  }

  /** Brings the numbers of `memory` here, those of another back to where they were. */
  private hold(memory: Memory): void {
    if (this.held === memory) return
    this.giveBack()
    this.copy((encoder) => memory.copy(encoder, this.past, this.room, 'out'))
    this.held = memory
    memory.keeper = this
  }

  /** The memory that lies here is again where its run has it. */
  giveBack(): void {
    const memory = this.held
    if (!memory) return
    this.forget()
    this.copy((encoder) => memory.copy(encoder, this.past, this.room, 'in'))
  }

  /** Nobody wants the numbers any more that lie here. */
  forget(): void {
    if (this.held) this.held.keeper = null
    this.held = null
  }

  /**
   * What a call gives. Caches are written in place, so in the first call, which is recorded, their inputs are outputs as well; afterwards the
   * runtime asks for names alone. Of the others it makes its own buffers.
   */
  private fetches(): Record<string, Ort.Tensor | null> {
    const fetches: Record<string, Ort.Tensor | null> = { logits: null }
    for (const { name, grows } of this.entry.state)
      fetches[`present.${name}`] = grows === null || this.recorded ? null : this.inputs.get(`past.${name}`).tensor
    return fetches
  }

  private past = (name: string) => this.inputs.get(`past.${name}`).buffer

  /**
   * Logits after `token` at `position`, [N]. With `accept`, which is called as soon as the graph has run, the states go on to what it gave;
   * without, the inputs stay as they were.
   */
  private async replay(token: number, lesion: boolean, position: number, accept?: () => void): Promise<Float32Array> {
    const { inputs, gpu } = this
    inputs.write('tokens', token)
    inputs.write('lesion', Number(lesion))
    inputs.write('seqlens_k', position)
    inputs.write('total_sequence_length', position + 1)
    const fetches = this.fetches()
    const outputs = await this.session.run(inputs.feeds, fetches)
    this.recorded = true
    this.copy((encoder) => {
      encoder.copyBufferToBuffer(outputs.logits!.gpuBuffer as GPUBuffer, 0, this.logits, 0, LOGIT_BYTES)
      if (!accept) return
      for (const { name, grows } of this.entry.state) {
        if (grows !== null) continue
        const { buffer, bytes } = inputs.get(`past.${name}`)
        encoder.copyBufferToBuffer(outputs[`present.${name}`]!.gpuBuffer as GPUBuffer, 0, buffer, 0, bytes)
      }
    })
    accept?.()
    // The session keeps the buffers; what a call gives are only holders of them.
    for (const [name, output] of Object.entries(outputs)) if (!fetches[name]) output.dispose()
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

  release(): Promise<void> {
    return this.device.lock.run(() => this.free())
  }

  private async free(): Promise<void> {
    this.giveBack()
    await release(this.device, this.session)
    await this.inputs.release()
    this.logits.destroy()
  }
}

const reason = (error: unknown) =>
  error && typeof error === 'object' && 'message' in error ? String(error.message) : String(error)
