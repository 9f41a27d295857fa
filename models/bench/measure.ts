/** Times of one model, through the worker and the engine as a reader has them. */

import type { CatalogModel } from '../catalog'
import type { Model } from '../runtime/api'
import { round, type Times, timesOf } from './clock'

const sentence = 'The old house stood at the end of the road, and nobody had lived there for a long time. '

/** The first `length` symbols of a text. */
export const textOf = (length: number) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length)

/** The positions at which a symbol is timed: where a cache hurts, and where a state should not. */
export const positionsOf = (entry: CatalogModel) =>
  entry.state.some(({ grows }) => grows !== null) ? [100, 1000, 4000] : [100, 16_000]

export interface Run {
  /** The model's own time for each sampled symbol. */
  readonly model: Times
  /** What a reader waits for each, on the whole: sampling, the worker's messages and the frames included. null after a
   * long prompt, whose frames are still on their way when the first symbols are sampled. */
  readonly wallMs: number | null
  /** Symbols a second of the prompt; null where it is too short to say. */
  readonly prefill: number | null
}

/** Writes `symbols` symbols after a prompt of `at`. The first call of a length compiles its kernels: warm up before. */
export async function decodeAt(model: Model, at: number, symbols: number, probes = false): Promise<Run> {
  let read = 0
  const own: number[] = []
  const start = performance.now()
  for await (const frame of model.run(textOf(at), { maxTokens: symbols, probes, seed: 7 }))
    if (frame.origin === 'prompt') read += frame.ms
    else own.push(frame.ms)
  // Frames come in bundles when the page is slower to wake than the model to compute, so the whole is divided.
  const wallMs = at < 512 ? round((performance.now() - start - read) / symbols) : null
  return { model: timesOf(own), wallMs, prefill: at >= 512 ? Math.round((1000 * at) / read) : null }
}

/**
 * Milliseconds from the call of `load` to the first frame, files from the network or its cache; and from a first run's start to the
 * first symbol that it writes, which is when captured commands are made.
 */
export async function firstToken(load: () => Promise<Model>) {
  const start = performance.now()
  const model = await load()
  for await (const _ of model.run('O', { maxTokens: 0 })) break
  const loaded = performance.now()
  for await (const _ of model.run('O', { maxTokens: 1 }));
  return {
    model,
    firstTokenMs: Math.round(loaded - start),
    firstWrittenMs: Math.round(performance.now() - loaded),
  }
}
