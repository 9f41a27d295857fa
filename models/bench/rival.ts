/**
 * transformers.js generating with a Transformer of equal size and shape (a Llama with random weights, exported the usual
 * way), in this page on the same backend. Its files are made by `models/bench/rival/make.sh` and are part of a build with
 * --mode bench only where that has run; without them the comparison is left out.
 */

import type { Backend } from '../trace'
import { type Times, timesOf } from './clock'

/** The few names of transformers.js that are used. It is fetched by address: the notebook does not depend on it. */
interface TransformersJs {
  readonly env: {
    allowRemoteModels: boolean
    allowLocalModels: boolean
    localModelPath: string
    useBrowserCache: boolean
    backends: { onnx: { wasm: { numThreads: number; wasmPaths: string } } }
  }
  readonly AutoModelForCausalLM: { from_pretrained(id: string, options: object): Promise<Causal> }
  readonly Tensor: new (type: string, data: BigInt64Array, dims: number[]) => unknown
  readonly BaseStreamer: new () => { put(value: unknown): void; end(): void }
}

interface Causal {
  generate(options: object): Promise<unknown>
  dispose(): Promise<unknown>
}

export interface Rival {
  readonly at: readonly { readonly position: number; readonly decode: Times }[]
  readonly firstTokenMs: number
}

/** null where the build has no rival. */
export async function measureRival(
  backend: Backend,
  positions: readonly number[],
  symbols: number,
): Promise<Rival | null> {
  const folder = new URL('rival/', document.baseURI).href
  if (!(await fetch(`${folder}llama/config.json`)).headers.get('content-type')?.includes('json')) return null
  const library: TransformersJs = await import(/* @vite-ignore */ `${folder}transformers.js`)
  const { env, AutoModelForCausalLM, Tensor, BaseStreamer } = library
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = folder
  env.backends.onnx.wasm.numThreads = 1
  env.backends.onnx.wasm.wasmPaths = folder
  const start = performance.now()
  const model = await AutoModelForCausalLM.from_pretrained('llama', { device: backend, dtype: 'fp32' })
  const generate = async (length: number, count: number) => {
    const ids = BigInt64Array.from({ length }, (_, i) => BigInt(1 + ((i * 31) % 95)))
    const moments: number[] = []
    class Clock extends BaseStreamer {
      override put() {
        moments.push(performance.now())
      }
      override end() {}
    }
    await model.generate({
      input_ids: new Tensor('int64', ids, [1, length]),
      attention_mask: new Tensor(
        'int64',
        ids.map(() => 1n),
        [1, length],
      ),
      max_new_tokens: count,
      min_new_tokens: count,
      do_sample: false,
      streamer: new Clock(),
    })
    // The first moment is the prompt handed over, the second the first new symbol, which includes the prefill.
    return moments.slice(2).map((moment, i) => moment - moments[i + 1]!)
  }
  await generate(1, 2)
  const firstTokenMs = Math.round(performance.now() - start)
  const at = []
  for (const position of positions) {
    await generate(position, 4)
    at.push({ position, decode: timesOf(await generate(position, symbols)) })
  }
  await model.dispose()
  return { at, firstTokenMs }
}
