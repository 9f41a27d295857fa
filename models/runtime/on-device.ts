/**
 * Weights on a graphics device, and their end. onnxruntime-web 1.30 lets go of a session's weights when the session is released, but the buffers
 * stay as long as any other session does: 1.5 MB more with each load and release of a model of 0.11M parameters, while another is open. So what
 * was copied while a session was made is noted, and destroyed after the session. The runtime gives these buffers to nobody else: a model that
 * is loaded again gets new ones.
 */

import type * as Ort from 'onnxruntime-web'

/**
 * `make`s a session on `gpu`; only its own copies may be under way meanwhile. `release` ends it, and the buffers that its weights lie in. Without
 * a graphics device there is nothing to note.
 */
export async function withWeights(
  gpu: GPUDevice | null,
  make: () => Promise<Ort.InferenceSession>,
): Promise<{ readonly session: Ort.InferenceSession; readonly release: () => Promise<void> }> {
  const weights = new Set<GPUBuffer>()
  if (gpu) gpu.createCommandEncoder = (options) => noting(encoderOf(gpu, options), weights)
  try {
    const session = await make()
    const release = async () => {
      await session.release()
      for (const buffer of weights) buffer.destroy()
    }
    return { session, release }
  } finally {
    if (gpu) Reflect.deleteProperty(gpu, 'createCommandEncoder')
  }
}

const encoderOf = (gpu: GPUDevice, options?: GPUCommandEncoderDescriptor) =>
  GPUDevice.prototype.createCommandEncoder.call(gpu, options)

/** An encoder that adds what it copies into to `targets`. */
function noting(encoder: GPUCommandEncoder, targets: Set<GPUBuffer>): GPUCommandEncoder {
  const copy = encoder.copyBufferToBuffer as (...copied: unknown[]) => undefined
  // (from, to, bytes) or (from, offset, to, offset, bytes)
  encoder.copyBufferToBuffer = (...copied: unknown[]) => {
    targets.add((copied[1] instanceof GPUBuffer ? copied[1] : copied[2]) as GPUBuffer)
    return copy.apply(encoder, copied)
  }
  return encoder
}
