/** What the rest of the notebook may ask of the runtime. engine.ts implements it over a worker, node.ts without one. */

import type { CatalogModel } from '../catalog'
import type { Answering } from '../tasks/measure'
import type { Backend, Frame } from '../trace'
import type { TaskNetworkPlan } from './task-network'

export interface Progress {
  readonly phase: 'runtime' | 'weights' | 'session'
  readonly loaded: number
  readonly total: number
}

export interface LoadOptions {
  /** Default 'auto': WebGPU where there is an adapter, else WASM. A backend that was asked for by name and is missing is an error. */
  readonly backend?: Backend | 'auto'
  /** Whether the first run asks for probes: then the graph that has them is compiled at once, and the other when it is first needed. */
  readonly probes?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface RunOptions {
  /** Seed of the sampler. Same model, prompt, options and seed: same text. Default 1. */
  readonly seed?: number
  /** 0 takes the most likely symbol. Default 0.8. */
  readonly temperature?: number
  /** Keep the k most likely symbols; 0 keeps all. Default 0. */
  readonly topK?: number
  /** Keep the smallest set of symbols with at least this probability. Default 1. */
  readonly topP?: number
  /** 'lesion' holds a data-dependent gate at its mean; only where the catalog says so. Default 'own'. */
  readonly gate?: 'own' | 'lesion'
  /** Symbols to sample after the prompt; 0 reads the prompt and stops. Default 200. */
  readonly maxTokens?: number
  /**
   * What a model with a cache does when its positions are used up. 'slide' forgets all but the last SLIDE_KEEPS symbols and reads
   * these again as a text of their own; the next frame's ms has that in it. Default 'stop', which is an error.
   */
  readonly beyond?: 'stop' | 'slide'
  /** Whether frames carry what the catalog's `probes` name; with attention a run has at most 512 symbols. Default false. `next` is always there. */
  readonly probes?: boolean
  readonly signal?: AbortSignal
}

export interface Score {
  readonly bytes: number
  readonly bitsPerByte: number
  /** Bits of each symbol given those before it; index 0 is log2(96), the cost of the first symbol without context. */
  readonly bits: Float32Array
  readonly ms: number
  /** Milliseconds of every call of the graph, in order; their sum is `ms`. */
  readonly calls: Float32Array
  /** Logits after the last symbol, [N]. */
  readonly last: Float32Array
}

export interface ScoreOptions {
  readonly gate?: 'own' | 'lesion'
  /** Symbols that one call of the graph reads, 1 to 512: the same network, step by step or in larger pieces. Default: as many as suit the backend. */
  readonly chunk?: number
  readonly signal?: AbortSignal
}

/** Exact bytes by purpose, from the tensors that the session holds now. */
export interface Ledger {
  /** Of one copy. */
  readonly weights: number
  /** Sessions that hold a copy: one for each graph in use, and one more for captured steps. */
  readonly copies: number
  /**
   * Of WebAssembly's memory that the runtime has made for itself, for all models of this backend together: on the processor their
   * weights, and everywhere its room to compute in. It only grows.
   */
  readonly heap: number
  /** Inputs and outputs that stay where they are so that a captured step can be replayed; 0 before the first. */
  readonly captured: number
  /** Why single symbols are not captured commands; null where they are, or will be from the first on. */
  readonly uncaptured: string | null
  readonly memory: readonly {
    readonly name: string
    readonly kind: string
    /** Of the numbers in it. */
    readonly bytes: number
    /** Set aside for it: a cache doubles its room when it runs out. */
    readonly reserved: number
    readonly shape: readonly number[]
  }[]
}

export interface Model {
  readonly entry: CatalogModel
  readonly backend: Backend
  /** One sentence for the reader: why this backend. */
  readonly backendReason: string
  /** Frames of the prompt first (read in batches), then one for each sampled symbol. Stops within one token of an abort. */
  run(prompt: string, options?: RunOptions): AsyncIterable<Frame>
  score(text: string, options?: ScoreOptions): Promise<Score>
  ledger(): Promise<Ledger>
  release(): Promise<void>
}

/** A network of a small task. */
export interface TaskModel extends Answering {
  readonly plan: TaskNetworkPlan
  /** False once its worker is gone: load it again. */
  readonly alive: boolean
  release(): Promise<void>
}

export interface Engine {
  load(id: string, options?: LoadOptions): Promise<Model>
  /** A network of a small task, by its id in public/tasks/catalog.json. Always on the processor: it is small, and its steps are many. */
  loadTask(id: string, options?: Omit<LoadOptions, 'backend'>): Promise<TaskModel>
  dispose(): void
}

/** An error whose message is written for the reader: what happened, what still works, what to do. */
export class RuntimeError extends Error {
  constructor(
    readonly code:
      | 'unknown-model'
      | 'download'
      | 'damaged'
      | 'no-webgpu'
      | 'empty-prompt'
      | 'prompt-too-long'
      | 'unknown-symbol'
      | 'context-full'
      | 'session'
      | 'memory'
      | 'runtime'
      | 'worker',
    message: string,
  ) {
    super(message)
    this.name = 'RuntimeError'
  }
}
