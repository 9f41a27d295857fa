/**
 * The memory that published models keep for one text, from their configurations alone (real-models.json).
 * Keys and values are held in 2 bytes a number, recurrent states in 4, as these models are usually run.
 */

import data from './real-models.json' with { type: 'json' }

/** Layers of one kind. `bytes` is what one stored number takes. */
export type Component =
  /** Attention over all tokens: a key and a value for each key-value head. */
  | { type: 'full'; layers: number; kvHeads: number; headDim: number; bytes: number }
  /** Attention through a window: the same, for the last `window` tokens. */
  | { type: 'sliding'; layers: number; kvHeads: number; headDim: number; window: number; bytes: number }
  /** Latent attention (MLA): one compressed vector and one positional key a token. */
  | { type: 'mla'; layers: number; kvLora: number; ropeDim: number; bytes: number }
  /** A recurrent state of fixed size, or the last inputs of a short convolution. */
  | { type: 'state' | 'conv'; layers: number; floats: number; bytes: number }

export interface RealModel {
  readonly id: string
  readonly name: string
  /** Thousand millions of parameters, as its makers round them. */
  readonly billions: number
  /** How it remembers, in words. */
  readonly how: string
  readonly components: readonly Component[]
  /** Where the configuration was read. */
  readonly source: string
  /** What of it could not be checked. */
  readonly assumed?: string
}

export const realModels = data as readonly RealModel[]

/** Bytes after `tokens` tokens: what came of looking back at tokens, and what has a fixed size. */
export interface Memory {
  readonly cache: number
  readonly state: number
}

/** Bytes that the layers of one kind keep after `n` tokens. */
export function componentBytes(part: Component, n: number): number {
  switch (part.type) {
    case 'full':
      return 2 * part.layers * part.kvHeads * part.headDim * n * part.bytes
    case 'sliding':
      return 2 * part.layers * part.kvHeads * part.headDim * Math.min(n, part.window) * part.bytes
    case 'mla':
      return part.layers * (part.kvLora + part.ropeDim) * n * part.bytes
    case 'state':
    case 'conv':
      return part.layers * part.floats * part.bytes
  }
}

const isFixed = ({ type }: Component): boolean => type === 'state' || type === 'conv'

/** Bytes that a model keeps for one text of `n` tokens. */
export function memoryOf(parts: readonly Component[], n: number): Memory {
  const sum = (some: readonly Component[]) => some.reduce((bytes, part) => bytes + componentBytes(part, n), 0)
  return { cache: sum(parts.filter((part) => !isFixed(part))), state: sum(parts.filter(isFixed)) }
}

export const totalBytes = (parts: readonly Component[], n: number): number => {
  const { cache, state } = memoryOf(parts, n)
  return cache + state
}

/** Bytes that each further token adds once every window is full: 0 for a memory that stops growing. */
export const bytesPerToken = (parts: readonly Component[]): number => {
  const far = Math.max(0, ...parts.map((part) => (part.type === 'sliding' ? part.window : 0)))
  return totalBytes(parts, far + 1) - totalBytes(parts, far)
}

export type Kind = 'attention' | 'windowed' | 'hybrid' | 'recurrent'

/** What a model keeps: tokens, tokens with a bound or compressed, a state and tokens, or a state. */
export function kindOf(parts: readonly Component[]): Kind {
  const has = (type: Component['type']) => parts.some((part) => part.type === type)
  const looksBack = has('full') || has('sliding') || has('mla')
  if (parts.some(isFixed)) return looksBack ? 'hybrid' : 'recurrent'
  return has('sliding') || has('mla') ? 'windowed' : 'attention'
}

/** Tokens after which a cache that keeps growing is larger than `bytes`; null if it never is. */
export function tokensToExceed(parts: readonly Component[], bytes: number): number | null {
  const perToken = bytesPerToken(parts)
  if (perToken === 0) return null
  // Monotone in n, so a binary search finds it whatever windows there are.
  let low = 0
  let high = Math.ceil(bytes / perToken) + 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (memoryOf(parts, middle).cache > bytes) high = middle
    else low = middle
  }
  return high
}
