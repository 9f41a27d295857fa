/** Which backend a model runs on, and one sentence for the reader that says why. */

import type { Backend } from '../trace'

export interface Choice {
  readonly backend: Backend
  readonly reason: string
}

/** iOS and iPadOS (which calls itself a Macintosh, with fingers): WebGPU there leaks with this runtime until the page dies. */
const isIos = () =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

/** WebGPU where there is an adapter, else WebAssembly. */
export async function chooseBackend(): Promise<Choice> {
  const wasm = (why: string): Choice => ({
    backend: 'wasm',
    reason: `${why}, so the model runs on the processor (WebAssembly).`,
  })
  if (isIos()) return wasm('WebGPU on iOS and iPadOS runs out of memory with this runtime')
  if (!navigator.gpu) return wasm('This browser has no WebGPU')
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' }).catch(() => null)
  if (!adapter) return wasm('This browser has WebGPU, but no graphics adapter for it')
  const { vendor, description, architecture } = adapter.info ?? {}
  const name = description || [vendor, architecture].filter(Boolean).join(' ')
  return {
    backend: 'webgpu',
    reason: `The browser offers a graphics adapter${name ? ` (${name})` : ''}, so the model runs on WebGPU.`,
  }
}
