import type * as Ort from 'onnxruntime-web'
import { expect, it, vi } from 'vitest'
import { withWeights } from './on-device'

vi.stubGlobal('GPUBufferUsage', { MAP_WRITE: 2, COPY_SRC: 4, COPY_DST: 8, STORAGE: 128 })

/** As much of a device as copies need: there is none in Node. */
class Device {
  createCommandEncoder() {
    return { copyBufferToBuffer: () => undefined }
  }
}

const buffer = (usage: number) => {
  const made = {
    usage,
    ended: false,
    destroy() {
      made.ended = true
    },
  }
  return made as typeof made & GPUBuffer
}
const session = { release: async () => undefined } as Ort.InferenceSession

it('ends with a session what was uploaded for it, and nothing that a run copied meanwhile', async () => {
  const gpu = new Device() as unknown as GPUDevice
  const staging = buffer(GPUBufferUsage.MAP_WRITE | GPUBufferUsage.COPY_SRC)
  const state = buffer(GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC)
  const [weights, memory, later] = [buffer(0), buffer(0), buffer(0)]
  const { release } = await withWeights(gpu, async () => {
    gpu.createCommandEncoder().copyBufferToBuffer(staging, 0, weights, 0, 4)
    await null
    // Another model's cache has outgrown its room: its run does not wait for this session.
    gpu.createCommandEncoder().copyBufferToBuffer(state, 0, memory, 0, 4)
    return session
  })
  gpu.createCommandEncoder().copyBufferToBuffer(staging, later)
  expect(weights.ended).toBe(false)
  await release()
  expect([weights.ended, memory.ended, later.ended]).toEqual([true, false, false])
})
