/** The token loop: the prompt in batches, then one sampled symbol at a time. */

import { type CatalogModel, keepsTokens } from '../catalog'
import { type RunOptions, RuntimeError } from './api'
import type { Column, FrameBlock } from './blocks'
import { ATTENTION_POSITIONS, ATTENTION_SHOWN, CHUNK, PROMPT_LIMIT, SLIDE_KEEPS } from './limits'
import type { Memory } from './memory'
import type { Reader } from './player'
import { seeded } from './rng'
import { bitsOf, sample, softmax } from './sampler'
import type { Step } from './session'
import { encode, SYMBOLS } from './tokenizer'

/** RunOptions with every default filled in. */
export type Decoding = Required<Omit<RunOptions, 'signal'>>

export const defaults: Decoding = {
  seed: 1,
  temperature: 0.8,
  topK: 0,
  topP: 1,
  gate: 'own',
  maxTokens: 200,
  beyond: 'stop',
  probes: false,
}

/** Positions that a model has; unbounded where memory is a state. */
export const positionsOf = (entry: CatalogModel) =>
  keepsTokens(entry) ? ATTENTION_POSITIONS : Number.POSITIVE_INFINITY

const contextFull = ({ name }: CatalogModel) =>
  new RuntimeError(
    'context-full',
    `${name} knows ${ATTENTION_POSITIONS.toLocaleString('en')} positions and they are used up; what it has written so ` +
      `far stays. Start again with a shorter prompt, let its window slide (it then forgets all but its last ${SLIDE_KEEPS.toLocaleString('en')} symbols), ` +
      'or take a recurrent model, which has no such end.',
  )

/** Ids of a prompt that `entry` can read, int32 [T]. @throws RuntimeError that says what is wrong with it. */
export function readable(prompt: string, entry: CatalogModel, beyond: Decoding['beyond']): Int32Array {
  if (prompt.length === 0) throw new RuntimeError('empty-prompt', 'The prompt is empty. Type at least one character.')
  if (prompt.length > PROMPT_LIMIT)
    throw new RuntimeError(
      'prompt-too-long',
      `The prompt has ${prompt.length.toLocaleString('en')} characters; at most ${PROMPT_LIMIT.toLocaleString('en')} can be read ` +
        'here. Shorten it, or score the text instead of continuing it.',
    )
  const ids = encode(prompt)
  if (beyond === 'stop' && ids.length > positionsOf(entry)) throw contextFull(entry)
  return ids
}

/** @throws RuntimeError where a run of `symbols` is too long for its attention to be kept. */
export function showable(symbols: number, { name }: CatalogModel): void {
  if (symbols > ATTENTION_SHOWN)
    throw new RuntimeError(
      'prompt-too-long',
      `${name} would look at ${symbols.toLocaleString('en')} symbols; each look of every head is kept for at most ${ATTENTION_SHOWN}. ` +
        'Shorten the text, or run it without its attention.',
    )
}

/** Whether the run holds the gate at its mean. @throws RuntimeError where the model has no gate to hold. */
export function lesionOf(entry: CatalogModel, gate: Decoding['gate']): boolean {
  if (gate === 'lesion' && !entry.lesion)
    throw new RuntimeError(
      'session',
      `${entry.name} has no gate that could be held at its mean; only a data-dependent gate has one.`,
    )
  return gate === 'lesion'
}

/**
 * Reads `prompt`, `size` symbols a call, and samples `maxTokens` symbols, one block for each call of the graph. Ends quietly when
 * `signal` fires, within one call. The caller owns `memory`.
 */
export async function* decodeBlocks(
  reader: Reader,
  memory: Memory,
  entry: CatalogModel,
  prompt: Int32Array,
  size: number,
  options: Decoding,
  signal?: AbortSignal,
): AsyncGenerator<FrameBlock, void, undefined> {
  const lesion = lesionOf(entry, options.gate)
  const random = seeded(options.seed)
  const positions = positionsOf(entry)
  /** What a window that slides may have to read again: the text so far, where positions end. */
  const text: number[] = []
  /** Logits after the last token read, [N]; null before the first. */
  let last: Float32Array | null = null
  let start = 0
  const read = async (tokens: Int32Array, origin: 'prompt' | 'model') => {
    let slidingMs = 0
    if (memory.position + tokens.length > positions) {
      if (options.beyond === 'stop') throw contextFull(entry)
      slidingMs = await slide(reader, memory, Int32Array.from(text.slice(-SLIDE_KEEPS)), lesion)
    }
    const step = await reader.step(memory, tokens, lesion)
    const block = blockOf({ ...step, ms: step.ms + slidingMs }, tokens, origin, start, last, memory)
    last = step.logits.slice(-SYMBOLS)
    start += tokens.length
    if (Number.isFinite(positions)) text.push(...tokens)
    return block
  }
  for (let at = 0; at < prompt.length; at += size) {
    if (signal?.aborted) return
    yield await read(prompt.slice(at, at + size), 'prompt')
  }
  for (let n = 0; n < options.maxTokens; n++) {
    if (signal?.aborted) return
    yield await read(Int32Array.of(sample(last!, options, random)), 'model')
  }
}

/** Leaves `memory` with `tokens` and nothing before them. Returns the milliseconds that it took. */
async function slide(reader: Reader, memory: Memory, tokens: Int32Array, lesion: boolean): Promise<number> {
  memory.restart()
  let ms = 0
  for (let at = 0; at < tokens.length; at += CHUNK)
    ms += (await reader.step(memory, tokens.slice(at, at + CHUNK), lesion)).ms
  return ms
}

/** One call of the graph as a block. `before`: logits of the token before the first, [N]. */
function blockOf(
  { logits, probes, ms }: Step,
  tokens: Int32Array,
  origin: FrameBlock['origin'],
  start: number,
  before: Float32Array | null,
  memory: Memory,
): FrameBlock {
  const n = tokens.length
  const row = (i: number) => (i < 0 ? before : logits.subarray(i * SYMBOLS, (i + 1) * SYMBOLS))
  const bits = new Float32Array(n)
  const bytes = new Float64Array(n)
  const next = new Float32Array(n * SYMBOLS)
  for (let i = 0; i < n; i++) {
    const predicted = row(i - 1)
    bits[i] = predicted ? bitsOf(predicted, tokens[i]!) : Number.NaN
    bytes[i] = memory.bytes(memory.position - n + i + 1)
    next.set(softmax(row(i)!), i * SYMBOLS)
  }
  const columns: { -readonly [name in keyof FrameBlock['columns']]: FrameBlock['columns'][name] } = { next }
  const { log_decay, ...others } = probes
  if (log_decay) columns.decay = Float32Array.from(log_decay, Math.exp)
  // Copies: the outputs may be views of memory that onnxruntime owns, and these buffers are given away.
  for (const [name, probe] of Object.entries(others)) columns[name as Column] = new Float32Array(probe)
  return { start, origin, tokens: new Int32Array(tokens), bits, ms: ms / n, bytes, columns }
}
