/**
 * The end of a session on a graphics device. onnxruntime-web 1.30 puts the buffers of a released session's weights on a list, which it empties
 * only when a session that is being made packs a weight of its own (`WebGpuKernel::PrePack` in its source flushes the manager of initializers).
 * None of our graphs does, so without more they would stay as long as any session lives. A convolution does.
 */

import type * as Ort from 'onnxruntime-web'
import type { Device } from './session'

/** y = x * w as an ONNX file: one Conv of float32 with a constant w [1, 1, 2, 2] of ones, x [1, 1, 3, 3], opset 21. */
const CONVOLUTION = Uint8Array.of(
  ...[8, 10, 58, 111, 10, 15, 10, 1, 120, 10, 1, 119, 18, 1, 121, 34, 4, 67, 111, 110, 118, 18, 1, 103, 42, 31, 8, 1],
  ...[8, 1, 8, 2, 8, 2, 16, 1, 66, 1, 119, 74, 16, 0, 0, 128, 63, 0, 0, 128, 63, 0, 0, 128, 63, 0, 0, 128, 63, 90, 27],
  ...[10, 1, 120, 18, 22, 10, 20, 8, 1, 18, 16, 10, 2, 8, 1, 10, 2, 8, 1, 10, 2, 8, 3, 10, 2, 8, 3, 98, 27, 10, 1, 121],
  ...[18, 22, 10, 20, 8, 1, 18, 16, 10, 2, 8, 1, 10, 2, 8, 1, 10, 2, 8, 2, 10, 2, 8, 2, 66, 4, 10, 0, 16, 21],
)

/** Releases `session`, and the buffers that its weights lie in. To be called while nothing else uses the runtime. */
export async function release({ ort, gpu }: Device, session: Ort.InferenceSession): Promise<void> {
  await session.release()
  if (gpu) await packOne(ort, gpu).catch(() => undefined) // A device that was lost has let go of everything.
}

/** Makes and releases a session that packs a weight. */
async function packOne(ort: Device['ort'], gpu: GPUDevice): Promise<void> {
  const session = await ort.InferenceSession.create(CONVOLUTION, {
    executionProviders: [{ name: 'webgpu', device: gpu }],
    logSeverityLevel: 3,
  })
  await session.release()
}
