/** The worker of one backend: takes calls, runs models, sends what they give. */

import type { RuntimeError } from './api'
import { buffersOf } from './blocks'
import { openDevice } from './device'
import { fetchFile } from './files'
import { FRAMES_IN_FLIGHT, LOSS_NOTICE_MS } from './limits'
import { pause } from './pause'
import { type FromWorker, type Request, type ToWorker, toFailure } from './protocol'
import type { Device } from './session'
import { SharedModels } from './shared-models'

/** A call that is under way. */
interface Call {
  readonly controller: AbortController
  /** Frames that were sent and not used yet. */
  inFlight: number
  wake: () => void
}

const calls = new Map<number, Call>()
const models = new SharedModels()
/** Models by the call that loaded them: a caller who gave up as the answer left is no holder. */
const loads = new Map<number, string>()
let device: Promise<Device> | undefined

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('request' in data) void answer(data.call, data.request)
  const call = calls.get(data.call)
  if (!call) {
    const unwanted = 'cancel' in data && loads.get(data.call)
    if (unwanted && loads.delete(data.call)) void models.release(unwanted)
    return
  }
  if ('cancel' in data) call.controller.abort(new DOMException('The call was aborted.', 'AbortError'))
  if ('used' in data) call.inFlight -= data.used
  call.wake()
}

async function answer(id: number, request: Request): Promise<void> {
  const call: Call = { controller: new AbortController(), inFlight: 0, wake: () => undefined }
  calls.set(id, call)
  try {
    send({ call: id, done: await perform(id, call, request) })
  } catch (error) {
    // What fails because the device is going fails a moment before the device says so, and it is the device that matters.
    const gpu = (await device?.catch(() => undefined))?.gpu
    if (gpu && !call.controller.signal.aborted)
      await Promise.race([gpu.lost, new Promise((resolve) => setTimeout(resolve, LOSS_NOTICE_MS))])
    send({ call: id, failure: toFailure(error) })
  } finally {
    calls.delete(id)
  }
}

async function perform(id: number, call: Call, request: Request): Promise<unknown> {
  const { signal } = call.controller
  switch (request.kind) {
    case 'load': {
      const { entry, base, backend } = request
      const onProgress = (progress: Parameters<Parameters<typeof openDevice>[1]>[0]) => send({ call: id, progress })
      device ??= openDevice(backend, onProgress, (lost) => send({ lost }))
      // A runtime that did not arrive may arrive the next time.
      const ready = await device.catch((error: RuntimeError) => {
        device = undefined
        throw error
      })
      const read: Parameters<SharedModels['load']>[2] = (file, options) =>
        fetchFile(new URL(file.path, base).href, file, options)
      await models.load(ready, entry, read, onProgress, signal)
      loads.set(id, entry.id)
      return null
    }
    case 'run': {
      const model = await models.get(request.model)
      for await (const block of model.run(request.prompt, request.options, signal)) {
        call.inFlight += block.tokens.length
        send({ call: id, block }, buffersOf(block))
        await pause()
        // Back-pressure: a reader who pauses stops the model within FRAMES_IN_FLIGHT frames.
        while (call.inFlight > FRAMES_IN_FLIGHT && !signal.aborted)
          await new Promise<void>((resolve) => {
            call.wake = resolve
          })
      }
      return null
    }
    case 'score': {
      const score = await (await models.get(request.model)).score(request.text, request.options, signal)
      return score
    }
    case 'calibrate':
      return (await models.get(request.model)).calibrate()
    case 'ledger':
      return (await models.get(request.model)).ledger()
    case 'release':
      return models.release(request.model)
  }
}
