/** One graph of one model in onnxruntime-web. */

import type * as Ort from 'onnxruntime-web'
import { type CatalogProbe, probesOn, type StateTensor } from '../catalog'
import { attended } from './attend'
import { release } from './let-go'
import type { Lock } from './lock'
import type { Memory } from './memory'
import { SYMBOLS } from './tokenizer'

/** What a worker (or Node) computes with. */
export interface Device {
  readonly ort: typeof Ort
  /** null on WASM. */
  readonly gpu: GPUDevice | null
  readonly lock: Lock
  /** Where the runtime is starting meanwhile: rejected with why it could not. */
  readonly started?: Promise<void>
}

/** What a session has to know of the network whose graph it runs; a model of the catalog says it. */
export interface Ends {
  readonly state: readonly StateTensor[]
  readonly probes: readonly CatalogProbe[]
  /** Numbers in a row of logits. Default: those of the alphabet. */
  readonly symbols?: number
  /** Real numbers that a step reads; 0, the default, where it reads a symbol. */
  readonly inputs?: number
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
    private readonly entry: Ends,
    private readonly session: Ort.InferenceSession,
  ) {}

  /** Compiles `graph`, an ONNX file without weights, over `weights` (the file weights.f32 that it names). */
  static async create(device: Device, entry: Ends, graph: Uint8Array, weights: Uint8Array): Promise<Session> {
    const { ort, gpu, lock } = device
    await device.started
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

  /** Reads `tokens` after what `memory` holds, and moves it on. Real numbers lie a step after the other. */
  step(memory: Memory, tokens: Int32Array | Float32Array, lesion: boolean): Promise<Step> {
    return this.device.lock.run(() => this.stepAlone(memory, tokens, lesion))
  }

  private async stepAlone(memory: Memory, tokens: Int32Array | Float32Array, lesion: boolean): Promise<Step> {
    const { Tensor } = this.device.ort
    const { entry, session } = this
    const { symbols = SYMBOLS, inputs = 0 } = entry
    const steps = tokens.length / (inputs || 1)
    const end = memory.position + steps
    const { feeds, fetches } = memory.next(steps)
    if (tokens instanceof Int32Array) feeds.tokens = new Tensor('int32', tokens, [1, steps])
    else feeds.inputs = new Tensor('float32', tokens, [1, steps, inputs])
    if (session.inputNames.includes('lesion')) feeds.lesion = new Tensor('bool', [lesion], [1])
    if (session.inputNames.includes('seqlens_k')) {
      feeds.seqlens_k = new Tensor('int32', [end - 1], [1, 1])
      feeds.total_sequence_length = new Tensor('int32', [end], [1])
    }
    for (const name of session.outputNames) if (!/^(past|present|new)\./.test(name)) fetches[name] = null
    const start = performance.now()
    const outputs = await attended(this.device.gpu, session.run(feeds, fetches))
    const ms = performance.now() - start
    memory.accept(outputs, steps)
    const probes: Record<string, Float32Array> = {}
    for (const { name } of probesOn(entry, this.device.gpu ? 'webgpu' : 'wasm')) {
      const probe = outputs[`probe.${name}`]
      if (probe) probes[name] = probe.data as Float32Array
    }
    const logits = outputs.logits!.data as Float32Array
    if (logits.length !== steps * symbols) throw new Error(`logits have ${logits.length} numbers`)
    return { logits, probes, ms }
  }

  release(): Promise<void> {
    return this.device.lock.run(() => release(this.device, this.session))
  }
}

/** Where each output stays: present.* on the GPU, everything that a reader sees on the CPU. */
function locations(entry: Ends): Record<string, 'cpu' | 'gpu-buffer'> {
  const out: Record<string, 'cpu' | 'gpu-buffer'> = { logits: 'cpu' }
  for (const { name } of entry.state) out[`present.${name}`] = 'gpu-buffer'
  for (const { name } of probesOn(entry, 'webgpu')) out[`probe.${name}`] = 'cpu'
  return out
}
