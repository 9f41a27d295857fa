/** One graph of one model in onnxruntime-web. */

import type * as Ort from 'onnxruntime-web'
import { type CatalogModel, probesOn } from '../catalog'
import type { Lock } from './lock'
import type { Memory } from './memory'
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
    const { feeds, fetches } = memory.next(tokens.length)
    feeds.tokens = new Tensor('int32', tokens, [1, tokens.length])
    if (session.inputNames.includes('lesion')) feeds.lesion = new Tensor('bool', [lesion], [1])
    if (session.inputNames.includes('seqlens_k')) {
      feeds.seqlens_k = new Tensor('int32', [end - 1], [1, 1])
      feeds.total_sequence_length = new Tensor('int32', [end], [1])
    }
    for (const name of session.outputNames) if (!/^(past|present|new)\./.test(name)) fetches[name] = null
    const start = performance.now()
    const outputs = await session.run(feeds, fetches)
    const ms = performance.now() - start
    memory.accept(outputs, tokens.length)
    const probes: Record<string, Float32Array> = {}
    for (const { name } of probesOn(entry, this.device.gpu ? 'webgpu' : 'wasm')) {
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
  for (const { name } of probesOn(entry, 'webgpu')) out[`probe.${name}`] = 'cpu'
  return out
}
