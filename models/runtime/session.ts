/** One graph of one model in onnxruntime-web, and the memory that a run carries through it. */

import type * as Ort from 'onnxruntime-web'
import { type CatalogModel, keepsTokens, type StateTensor } from '../catalog'
import { bytesAt } from './ledger'
import type { Lock } from './lock'
import { SYMBOLS } from './tokenizer'

/** What a worker (or Node) computes with. */
export interface Device {
  readonly ort: typeof Ort
  /** null on WASM. */
  readonly gpu: GPUDevice | null
  readonly lock: Lock
}

/** What the graph gave for T tokens. */
export interface Step {
  /** [T, N] */
  readonly logits: Float32Array
  /** By the catalog's probe name, [T, L, H, width]. */
  readonly probes: Readonly<Record<string, Float32Array>>
  /** Wall-clock milliseconds from the call to the last output. */
  readonly ms: number
}

/** The memory of one run: its state tensors after `position` tokens. Give it back with `dispose`. */
export class Memory {
  position = 0
  tensors: Map<string, Ort.Tensor>

  constructor(
    private readonly state: readonly StateTensor[],
    ort: typeof Ort,
  ) {
    this.tensors = new Map(
      state.map(({ name, shape }) => {
        const size = shape.reduce((a, b) => a * b, 1)
        return [name, new ort.Tensor('float32', new Float32Array(size), [...shape])]
      }),
    )
  }

  /** Takes the tensors of the next position and frees the ones before: on a GPU nothing else would. */
  replace(tensors: Map<string, Ort.Tensor>, tokens: number): void {
    for (const tensor of this.tensors.values()) tensor.dispose()
    this.tensors = tensors
    this.position += tokens
  }

  /** Exact bytes after `position` tokens, which must lie within what was read last. */
  bytes(position: number): number {
    return bytesAt(this.state, this.tensors, position)
  }

  /** Numbers of every tensor, downloaded. For parity checks; a run never needs them. */
  async read(): Promise<Map<string, { readonly dims: readonly number[]; readonly data: Float32Array }>> {
    const out = new Map<string, { dims: readonly number[]; data: Float32Array }>()
    for (const [name, tensor] of this.tensors)
      out.set(name, { dims: tensor.dims, data: (await tensor.getData()) as Float32Array })
    return out
  }

  dispose(): void {
    for (const tensor of this.tensors.values()) tensor.dispose()
    this.tensors = new Map()
  }
}

export class Session {
  private constructor(
    private readonly device: Device,
    private readonly entry: CatalogModel,
    private readonly session: Ort.InferenceSession,
  ) {}

  /** Compiles `graph`, an ONNX file without weights, over `weights` (the file weights.f32 that it names). */
  static async create(device: Device, entry: CatalogModel, graph: Uint8Array, weights: Uint8Array): Promise<Session> {
    const { ort, gpu, lock } = device
    const providers: Ort.InferenceSession.SessionOptions = gpu
      ? {
          // The object form passes our own device, so that its loss is ours to notice.
          executionProviders: [{ name: 'webgpu', device: gpu }],
          // Memory never leaves the device; what is drawn or sampled from comes back.
          preferredOutputLocation: locations(entry),
        }
      : { executionProviders: ['wasm'] }
    const session = await lock.run(() =>
      ort.InferenceSession.create(graph, {
        ...providers,
        // Errors alone: as warnings the console would hear of every Shape node, which belongs on the processor.
        logSeverityLevel: 3,
        // A byte view: a Float32Array would be measured by its number of elements.
        externalData: [{ path: 'weights.f32', data: weights }],
      }),
    )
    return new Session(device, entry, session)
  }

  /** Reads `tokens` after what `memory` holds, and moves it on. */
  step(memory: Memory, tokens: Int32Array, lesion: boolean): Promise<Step> {
    return this.device.lock.run(() => this.stepAlone(memory, tokens, lesion))
  }

  private async stepAlone(memory: Memory, tokens: Int32Array, lesion: boolean): Promise<Step> {
    const { Tensor } = this.device.ort
    const { entry, session } = this
    const end = memory.position + tokens.length
    const feeds: Record<string, Ort.Tensor> = { tokens: new Tensor('int32', tokens, [1, tokens.length]) }
    for (const [name, tensor] of memory.tensors) feeds[`past.${name}`] = tensor
    if (entry.lesion) feeds.lesion = new Tensor('bool', [lesion], [1])
    if (keepsTokens(entry)) {
      feeds.seqlens_k = new Tensor('int32', [end - 1], [1, 1])
      feeds.total_sequence_length = new Tensor('int32', [end], [1])
    }
    const start = performance.now()
    const outputs = await session.run(feeds)
    const ms = performance.now() - start
    const next = new Map<string, Ort.Tensor>()
    for (const name of memory.tensors.keys()) next.set(name, outputs[`present.${name}`]!)
    memory.replace(next, tokens.length)
    const probes: Record<string, Float32Array> = {}
    for (const { name } of entry.probes) {
      const probe = outputs[`probe.${name}`]
      if (probe) probes[name] = probe.data as Float32Array
    }
    const logits = outputs.logits!.data as Float32Array
    if (logits.length !== tokens.length * SYMBOLS) throw new Error(`logits have ${logits.length} numbers`)
    return { logits, probes, ms }
  }

  release(): Promise<void> {
    return this.device.lock.run(() => this.session.release())
  }
}

/** Where each output stays: present.* on the GPU, everything that a reader sees on the CPU. */
function locations(entry: CatalogModel): Record<string, 'cpu' | 'gpu-buffer'> {
  const out: Record<string, 'cpu' | 'gpu-buffer'> = { logits: 'cpu' }
  for (const { name } of entry.state) out[`present.${name}`] = 'gpu-buffer'
  for (const { name } of entry.probes) out[`probe.${name}`] = 'cpu'
  return out
}
