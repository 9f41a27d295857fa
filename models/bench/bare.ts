/**
 * onnxruntime-web without the engine: `session.run` in a loop over the play graph, as anybody would write it, outputs
 * handed back as inputs. And what a graphics device asks for an empty round trip, below which no step can be.
 */

import type * as Ort from 'onnxruntime-web'
import { type CatalogModel, keepsTokens } from '../catalog'
import type { Device } from '../runtime/session'
import { type Times, timesOf } from './clock'

export interface Bare {
  /** Writes `symbols` symbols from position 0 on, taking always the same one. */
  run(symbols: number): Promise<Times>
  release(): Promise<void>
}

/** A session of its own over `graph`. `state` says where the memory stays between steps. */
export async function bareLoop(
  { ort, gpu, lock }: Device,
  entry: CatalogModel,
  graph: Uint8Array,
  weights: Uint8Array,
): Promise<Bare> {
  const locations = Object.fromEntries(entry.state.map(({ name }) => [`present.${name}`, 'gpu-buffer' as const]))
  const session = await lock.run(() =>
    ort.InferenceSession.create(graph, {
      ...(gpu
        ? {
            executionProviders: [{ name: 'webgpu', device: gpu }],
            preferredOutputLocation: { logits: 'cpu', ...locations },
          }
        : { executionProviders: ['wasm'] }),
      logSeverityLevel: 3,
      externalData: [{ path: 'weights.f32', data: weights }],
    }),
  )
  const step = async (state: Map<string, Ort.Tensor>, position: number): Promise<Map<string, Ort.Tensor>> => {
    const feeds: Record<string, Ort.Tensor> = { tokens: new ort.Tensor('int32', [65], [1, 1]) }
    for (const [name, tensor] of state) feeds[`past.${name}`] = tensor
    if (entry.lesion) feeds.lesion = new ort.Tensor('bool', [false], [1])
    if (keepsTokens(entry)) {
      feeds.seqlens_k = new ort.Tensor('int32', [position], [1, 1])
      feeds.total_sequence_length = new ort.Tensor('int32', [position + 1], [1])
    }
    const outputs = await session.run(feeds)
    for (const tensor of state.values()) tensor.dispose()
    return new Map(entry.state.map(({ name }) => [name, outputs[`present.${name}`]!]))
  }
  return {
    async run(symbols) {
      let state = new Map(
        entry.state.map(({ name, shape }) => {
          const size = shape.reduce((a, b) => a * b, 1)
          return [name, new ort.Tensor('float32', new Float32Array(size), [...shape]) as Ort.Tensor]
        }),
      )
      const times: number[] = []
      for (let position = 0; position < symbols; position++) {
        const start = performance.now()
        state = await lock.run(() => step(state, position))
        times.push(performance.now() - start)
      }
      for (const tensor of state.values()) tensor.dispose()
      return timesOf(times)
    },
    release: () => lock.run(() => session.release()),
  }
}

/** An empty submit and the read-back of 1 KiB: the floor of any step that gives something to the processor. */
export async function emptyRoundTrip(gpu: GPUDevice, rounds = 50): Promise<Times> {
  const usage = GPUBufferUsage
  const source = gpu.createBuffer({ size: 1024, usage: usage.STORAGE | usage.COPY_SRC })
  const target = gpu.createBuffer({ size: 1024, usage: usage.MAP_READ | usage.COPY_DST })
  const times: number[] = []
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    const encoder = gpu.createCommandEncoder()
    encoder.copyBufferToBuffer(source, 0, target, 0, 1024)
    gpu.queue.submit([encoder.finish()])
    await target.mapAsync(GPUMapMode.READ)
    target.unmap()
    times.push(performance.now() - start)
  }
  source.destroy()
  target.destroy()
  return timesOf(times.slice(5))
}
