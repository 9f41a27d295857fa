/**
 * Two things that a step on a graphics device might gain from, each tried on a bare loop: the build of the runtime that
 * waits without unwinding its stack, and graph capture, which records the commands of a step once and replays them.
 * A captured session has T = 1 and fixed buffers; its outputs are copied into its inputs between steps.
 */

import type * as Ort from 'onnxruntime-web'
import type { CatalogModel } from '../catalog'
import { openDevice } from '../runtime/device'
import type { Device } from '../runtime/session'
import { bareLoop } from './bare'
import { type Times, timesOf } from './clock'

interface Files {
  readonly graph: Uint8Array
  readonly weights: () => Uint8Array
}

/** Times of a bare step by what was tried; a text where it failed. For models whose state does not grow. */
export async function variants(
  entry: CatalogModel,
  files: Files,
  symbols: number,
): Promise<Record<string, Times | string>> {
  const out: Record<string, Times | string> = {}
  for (const suspending of [false, true]) {
    if (suspending && !('Suspending' in WebAssembly)) continue
    const name = suspending ? 'suspending' : 'unwinding'
    const device = await openDevice(
      'webgpu',
      () => undefined,
      () => undefined,
      { suspending },
    )
    const loop = await bareLoop(device, entry, files.graph, files.weights())
    await loop.run(8)
    out[name] = await loop.run(symbols)
    await loop.release()
    out[`${name}, captured`] = await captured(device, entry, files, symbols).catch((error) => String(error))
    device.gpu?.destroy()
  }
  return out
}

async function captured({ ort, gpu }: Device, entry: CatalogModel, { graph, weights }: Files, symbols: number) {
  const device = gpu!
  const session = await ort.InferenceSession.create(graph, {
    executionProviders: [{ name: 'webgpu', device }],
    enableGraphCapture: true,
    preferredOutputLocation: 'gpu-buffer',
    freeDimensionOverrides: { T: 1 },
    logSeverityLevel: 3,
    externalData: [{ path: 'weights.f32', data: weights() }],
  })
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST
  const fixed = (dataType: 'float32' | 'int32' | 'bool', dims: readonly number[]) => {
    const bytes = 4 * dims.reduce((a, b) => a * b, 1)
    const buffer = device.createBuffer({ size: Math.ceil(bytes / 16) * 16, usage })
    return { buffer, bytes, tensor: ort.Tensor.fromGpuBuffer(buffer, { dataType, dims: [...dims] }) as Ort.Tensor }
  }
  const tokens = fixed('int32', [1, 1])
  const states = new Map(entry.state.map(({ name, shape }) => [name, fixed('float32', shape)]))
  const feeds: Record<string, Ort.Tensor> = { tokens: tokens.tensor }
  for (const [name, { tensor }] of states) feeds[`past.${name}`] = tensor
  if (entry.lesion) feeds.lesion = fixed('bool', [1]).tensor
  device.queue.writeBuffer(tokens.buffer, 0, Int32Array.of(65))
  const logitBytes = 4 * 96
  const target = device.createBuffer({ size: logitBytes, usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ })
  const times: number[] = []
  let first = ''
  for (let i = 0; i < symbols + 8; i++) {
    const start = performance.now()
    const outputs = await session.run(feeds)
    const encoder = device.createCommandEncoder()
    for (const [name, { buffer, bytes }] of states)
      encoder.copyBufferToBuffer(outputs[`present.${name}`]!.gpuBuffer, 0, buffer, 0, bytes)
    encoder.copyBufferToBuffer(outputs.logits!.gpuBuffer, 0, target, 0, logitBytes)
    device.queue.submit([encoder.finish()])
    await target.mapAsync(GPUMapMode.READ)
    const logits = new Float32Array(target.getMappedRange().slice(0))
    target.unmap()
    times.push(performance.now() - start)
    if (i < 3) first += `${logits[5]!.toFixed(4)} `
  }
  await session.release()
  console.log('captured logits', first)
  return timesOf(times.slice(8))
}
