/** Brings up onnxruntime-web in a worker: its WebAssembly with progress, and the graphics device where one is wanted. */

import type * as Ort from 'onnxruntime-web'
import unwindingUrl from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'
import suspendingUrl from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url'
import processorUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import type { Backend } from '../trace'
import { type Progress, RuntimeError } from './api'
import './heap'
import { readAll } from './files'
import { IDENTITY } from './identity'
import { MOST_THREADS } from './limits'
import { Lock } from './lock'
import type { Device } from './session'

/** Limits of the adapter that larger models need; the defaults of WebGPU are those of the smallest phone. */
const limits = [
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxStorageBuffersPerShaderStage',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupSizeZ',
] as const

/**
 * A device of our own, so that its loss can be noticed. Without subgroups: with them, the attention of this runtime is wrong
 * for prompts of more than 32 symbols in SwiftShader, whose subgroups are of 4. @throws RuntimeError 'no-webgpu'
 */
async function openGpu(onLost: (why: string) => void, subgroups: boolean): Promise<GPUDevice> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter)
    throw new RuntimeError('no-webgpu', 'This browser offers no WebGPU adapter. The models run on WebAssembly instead.')
  const wanted: GPUFeatureName[] = subgroups ? ['subgroups', 'shader-f16'] : ['shader-f16']
  const device = await adapter.requestDevice({
    requiredFeatures: wanted.filter((name) => adapter.features.has(name)),
    requiredLimits: Object.fromEntries(limits.map((name) => [name, adapter.limits[name]])),
  })
  device.lost.then(({ message }) => onLost(message || 'the device was lost'))
  // An error inside a kernel would leave wrong numbers behind, which is worse than none.
  device.onuncapturederror = ({ error }) => onLost(error.message)
  return device
}

/**
 * Loads the runtime of a backend. Only one backend's is ever fetched by a worker: 14 MB for WASM, 17 or 27 MB for
 * WebGPU (3.7, 4.1 and 6.6 MB over a host that compresses).
 */
export async function openDevice(
  backend: Backend,
  onProgress: (progress: Progress) => void,
  onLost: (why: string) => void,
  { suspending = 'Suspending' in WebAssembly, subgroups = false } = {},
): Promise<Device> {
  // First the adapter: without one the download would be for nothing.
  const gpu = backend === 'webgpu' ? await openGpu(onLost, subgroups) : null
  const { script, wasm } = runtimes[gpu ? (suspending ? 'suspending' : 'unwinding') : 'processor']
  const [ort, binary] = await Promise.all([script(), fetchRuntime(wasm, onProgress)])
  ort.env.wasm.numThreads = threads()
  ort.env.logLevel = 'error'
  ort.env.wasm.wasmPaths = { wasm }
  ort.env.wasm.wasmBinary = binary.buffer
  const device = { ort: ort as typeof Ort, gpu, lock: new Lock() }
  if (gpu) return device
  const started = compile(device)
  // Who makes the first session hears of a failure.
  started.catch(() => undefined)
  return { ...device, started }
}

/** The runtime compiles its WebAssembly when it makes its first session: of next to nothing, while the weights are on their way. */
async function compile({ ort, lock }: Device): Promise<void> {
  const session = await lock.run(() => ort.InferenceSession.create(IDENTITY, { executionProviders: ['wasm'] }))
  await session.release()
}

/** Threads want memory that is shared, which a page may have only where its host isolates it; pages that embed others do not. */
export const threads = (): number =>
  self.crossOriginIsolated ? Math.min(MOST_THREADS, navigator.hardwareConcurrency) : 1

/**
 * The builds of the runtime. Of the two on WebGPU (its native execution provider) one is for browsers that suspend WebAssembly themselves: 10 MB
 * smaller, and nothing is instrumented. The other waits for the device by unwinding its own stack, which every operator pays for.
 */
const runtimes = {
  processor: { script: () => import('onnxruntime-web/wasm'), wasm: processorUrl },
  suspending: { script: () => import('onnxruntime-web/jspi'), wasm: suspendingUrl },
  unwinding: { script: () => import('onnxruntime-web/webgpu'), wasm: unwindingUrl },
} as const

async function fetchRuntime(url: string, onProgress: (progress: Progress) => void): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    // A compressed transfer announces its compressed length, which is not what arrives here: then the total is unknown.
    const length = response.headers.get('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0)
    return await readAll(response, (loaded) => onProgress({ phase: 'runtime', loaded, total: length }))
  } catch (error) {
    throw new RuntimeError(
      'download',
      `The runtime could not be loaded (${error instanceof Error ? error.message : String(error)}). The recorded figures still ` +
        'work. Check the connection and try again.',
    )
  }
}
