/**
 * Weights on a graphics device, and their end. onnxruntime-web 1.30 lets go of a session's weights when the session is released, but the buffers
 * stay as long as any other session does: 1.5 MB more with each load and release of a model of 0.11M parameters, while another is open. So what
 * was uploaded while a session was made is noted, and destroyed after the session. The runtime gives these buffers to nobody else: a model that
 * is loaded again gets new ones.
 */

import type * as Ort from 'onnxruntime-web'

/** `make`s a session on `gpu`. `release` ends it, and the buffers that its weights lie in. Without a graphics device there is nothing to note. */
export async function withWeights(
  gpu: GPUDevice | null,
  make: () => Promise<Ort.InferenceSession>,
): Promise<{ readonly session: Ort.InferenceSession; readonly release: () => Promise<void> }> {
  const weights = new Set<GPUBuffer>()
  if (gpu) {
    const encoder = gpu.createCommandEncoder.bind(gpu)
    gpu.createCommandEncoder = (options) => noting(encoder(options), weights)
  }
  try {
    const session = await make()
    const release = async () => {
      await session.release()
      for (const buffer of weights) buffer.destroy()
    }
    return { session, release }
  } finally {
    // Off the device itself, which has its prototype's again.
    if (gpu) Reflect.deleteProperty(gpu, 'createCommandEncoder')
  }
}

/** An encoder that adds to `targets` what it uploads into: copies out of mapped memory, which runs, whose memory also moves meanwhile, never make. */
function noting(encoder: GPUCommandEncoder, targets: Set<GPUBuffer>): GPUCommandEncoder {
  const copy = encoder.copyBufferToBuffer as (...copied: unknown[]) => undefined
  // (from, to, bytes) or (from, offset, to, offset, bytes)
  encoder.copyBufferToBuffer = (...copied: unknown[]) => {
    const from = copied[0] as GPUBuffer
    if (from.usage & GPUBufferUsage.MAP_WRITE)
      targets.add((typeof copied[1] === 'object' ? copied[1] : copied[2]) as GPUBuffer)
    return copy.apply(encoder, copied)
  }
  return encoder
}
