/** The memory that the runtime makes for itself: weights on the processor, and room to compute in. It tells nobody of it, so it is seen being made. */

const made: WebAssembly.Memory[] = []

WebAssembly.Memory = class extends WebAssembly.Memory {
  constructor(descriptor: WebAssembly.MemoryDescriptor) {
    super(descriptor)
    made.push(this)
  }
}

/** Bytes of it now, of all models of this worker. WebAssembly's memory only grows: what is free again in it stays in it. */
export const heapBytes = (): number => made.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)
