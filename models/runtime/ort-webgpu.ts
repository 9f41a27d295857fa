/** onnxruntime-web on WebGPU (its native execution provider). A module of its own: fetched only where it runs. */
export { default as wasmUrl } from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url'
export * as ort from 'onnxruntime-web/webgpu'
