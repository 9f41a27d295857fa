/** onnxruntime-web on the processor. A module of its own, so that it is fetched only where it runs. */
export { default as wasmUrl } from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
export * as ort from 'onnxruntime-web/wasm'
