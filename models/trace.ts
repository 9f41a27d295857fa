/**
 * The one currency of the notebook. An engine produces frames, a figure draws a trace at a playhead, and
 * recorded files, exports and tests hold the same two types. Nothing here knows of ONNX, React or pictures.
 *
 * Letters, as in the lessons: L layers, H heads, K key width, V value width of a head, N symbols of the alphabet.
 */

/** What one model exposes at one token. Absent keys were not recorded; a figure says so instead of guessing. */
export interface Probes {
  /** Distribution over the next symbol at temperature 1, shape [N], sums to 1. */
  next?: Float32Array
  /**
   * Decay alpha of every key row, shape [L, H, K], of every head, [L, H, 1], or of every channel, [L, 1, D]: 1 keeps all, near
   * 0 forgets. In (0, 1], but for a signed minGRU, where it lies in (-1, 1). L counts the layers that the catalog names.
   */
  decay?: Float32Array
  /** Keys k_t of the heads in `Trace.heads`, shape [heads, K]. */
  key?: Float32Array
  /** Values v_t of the heads in `Trace.heads`, shape [heads, V]. */
  value?: Float32Array
  /** Queries q_t, scaled by 1/sqrt(K) as the model reads with them, of the heads in `Trace.heads`, shape [heads, K]. */
  query?: Float32Array
  /** Delta rule: the share beta that is written, shape [L, H, 1]. */
  beta?: Float32Array
  /** Vector states: what is added to h at this token, shape [L, 1, D]; h follows from it and from `decay`. */
  write?: Float32Array
  /** S6: how far time moves, dt, shape [L, 1, D]. */
  step?: Float32Array
  /** LSTM: its input gate i and output gate o, and its cells c, shape [L, 1, D] each; its forget gate f is `decay`. */
  input?: Float32Array
  output?: Float32Array
  cell?: Float32Array
  /**
   * Attention: how each head spreads its weight over the tokens, shape [L, H, W] with W > t: tokens 0 to t, then zeros. L counts
   * the layers that attend. On WebAssembly alone.
   */
  attention?: Float32Array
}

/** One token, and what the model really computed while reading it. */
export interface Frame {
  /** Position in the sequence, from 0. */
  readonly t: number
  /** Symbol id that was read at t (see models/runtime/tokenizer.ts). */
  readonly token: number
  /** Whether the reader gave this token or the model sampled it. */
  readonly origin: 'prompt' | 'model'
  /** -log2 of the probability that the model gave this token one step earlier; null for the first token. */
  readonly bits: number | null
  /**
   * Wall-clock milliseconds of the step, with what had to be done for it first: a larger cache, a window that slides. For a token read in a
   * batch, the batch divided by its length.
   */
  readonly ms: number
  /** Bytes of memory (state or cache) that the model holds after this token, summed over its tensors. */
  readonly bytes: number
  readonly probes: Probes
}

/** The four things that a gate can be; the first three are trained networks, the last is an intervention. */
export type GateSetting = 'none' | 'fixed' | 'data-dependent' | 'lesion'

export interface HeadRef {
  readonly layer: number
  readonly head: number
}

/** Where a trace came from. A figure's caption shows it. */
export type Provenance =
  | { readonly kind: 'live'; readonly backend: Backend }
  | { readonly kind: 'recorded'; readonly backend: Backend; readonly commit: string; readonly machine: string }
  /** Opened from a reader's own file: nothing here vouches for it. */
  | { readonly kind: 'file'; readonly backend: Backend; readonly file: string }

export type Backend = 'wasm' | 'webgpu'

export interface Trace {
  /** Id in public/models/catalog.json. */
  readonly model: string
  /** null for a model without a recurrence (the Transformer). */
  readonly gate: GateSetting | null
  readonly prompt: string
  readonly seed: number
  readonly provenance: Provenance
  /** [L, H, K, V] of the decay, key and value probes; null when the model has none. */
  readonly shape: {
    readonly layers: number
    readonly heads: number
    readonly keys: number
    readonly values: number
  } | null
  /** The heads that key, value, query and attention rows stand for, in order. */
  readonly heads: readonly HeadRef[]
  /** Frame t at index t. Live traces grow at the end and never change before it. */
  readonly frames: readonly Frame[]
}
