/** onnxruntime-web on WebGPU for browsers that suspend WebAssembly themselves: 10 MB smaller, and nothing is instrumented. */

export * as ort from 'onnxruntime-web/jspi'
export { default as wasmUrl } from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url'
