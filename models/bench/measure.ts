/** Times of one model, through the worker and the engine as a reader has them. */

import type { Engine, Model } from '../runtime/api'
import type { Backend } from '../trace'

const sentence = 'The old house stood at the end of the road, and nobody had lived there for a long time. '

export interface Measured {
  readonly backend: Backend
  readonly reason: string
  /** From the call of `load` to the first frame of a one-symbol prompt, files from the network or its cache. */
  readonly firstTokenMs: number
  /** One symbol after the other: the model's own time, and what a reader waits with sampling and the worker's messages. */
  readonly decode: {
    readonly medianMs: number
    readonly p95Ms: number
    readonly wallMs: number
    readonly symbols: number
  }
  readonly decodeWithProbes: { readonly medianMs: number; readonly p95Ms: number }
  /** A prompt of `Sizes.prefill` symbols, read in batches of 512. */
  readonly prefillSymbolsPerSecond: number
  readonly memoryBytes: number
  readonly weightBytes: number
}

export interface Sizes {
  /** Symbols to sample. */
  readonly tokens: number
  /** Symbols of the long prompt. */
  readonly prefill: number
}

/** Loads and times `id`. Every phase runs once before it is timed, so that kernels are compiled. */
export async function measure(
  engine: Engine,
  id: string,
  backend: Backend,
  { tokens, prefill }: Sizes,
): Promise<Measured> {
  const start = performance.now()
  const model = await engine.load(id, { backend })
  await decode(model, 'O', 0, false)
  const firstTokenMs = performance.now() - start
  await decode(model, sentence, 16, false)
  const from = performance.now()
  const plain = await decode(model, sentence, tokens, false)
  const wallMs = (performance.now() - from) / tokens
  await decode(model, sentence, 16, true)
  const probed = await decode(model, sentence, tokens, true)
  const long = sentence.repeat(Math.ceil(prefill / sentence.length)).slice(0, prefill)
  await decode(model, long, 0, false)
  const prompt = await decode(model, long, 0, false)
  const { memory, weights } = await model.ledger()
  return {
    backend: model.backend,
    reason: model.backendReason,
    firstTokenMs: round(firstTokenMs),
    decode: {
      medianMs: quantile(plain.sampled, 0.5),
      p95Ms: quantile(plain.sampled, 0.95),
      wallMs: round(wallMs),
      symbols: tokens,
    },
    decodeWithProbes: { medianMs: quantile(probed.sampled, 0.5), p95Ms: quantile(probed.sampled, 0.95) },
    prefillSymbolsPerSecond: Math.round((1000 * prompt.read.length) / prompt.read.reduce((a, b) => a + b, 0)),
    memoryBytes: memory.reduce((sum, { bytes }) => sum + bytes, 0),
    weightBytes: weights,
  }
}

/** Milliseconds of every symbol: of the prompt, and sampled. */
async function decode(model: Model, prompt: string, maxTokens: number, probes: boolean) {
  const read: number[] = []
  const sampled: number[] = []
  for await (const frame of model.run(prompt, { maxTokens, probes, seed: 7 }))
    (frame.origin === 'prompt' ? read : sampled).push(frame.ms)
  return { read, sampled }
}

const round = (x: number) => Math.round(x * 1000) / 1000

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN)
}
