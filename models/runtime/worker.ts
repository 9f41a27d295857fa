/** The worker of one backend: takes calls, runs models, sends what they give. */

import type { Backend } from '../trace'
import { type Progress, RuntimeError } from './api'
import { buffersOf } from './blocks'
import { openDevice } from './device'
import { fetchFile } from './files'
import { FRAMES_IN_FLIGHT, LOSS_NOTICE_MS } from './limits'
import { LoadedModel, type ReadFile } from './loaded'
import { pause } from './pause'
import { type FromWorker, type ModelPlan, type Request, type ToWorker, toFailure } from './protocol'
import type { Device } from './session'
import { SharedModels } from './shared-models'
import { TaskNetwork } from './task-network'

/** A call that is under way. */
interface Call {
  readonly controller: AbortController
  /** Frames that were sent and not used yet. */
  inFlight: number
  wake: () => void
}

interface Loaded {
  readonly kind: 'model' | 'network'
  readonly name: string
}

const calls = new Map<number, Call>()
const models = new SharedModels<ModelPlan, LoadedModel>((device, { entry, probes }, read, onProgress, signal) =>
  LoadedModel.load(device, entry, read, onProgress, signal, probes ? 'probe' : 'play'),
)
const networks = new SharedModels(TaskNetwork.load)
/**
 * What a call has loaded, until the page says that the answer arrived: a caller who gave up as the answer left is no holder, and lets go of it.
 * Each is two names, no more: a function here would hold the scope that it was made in, and with it the call, its signal and what fetching hung on that.
 */
const loads = new Map<number, Loaded>()
let device: Promise<Device> | undefined

const send = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ('hold' in data) {
    void navigator.locks.request(data.hold, () => {
      send({ held: data.hold })
      return new Promise(() => undefined)
    })
    return
  }
  if ('taken' in data) {
    loads.delete(data.call)
    return
  }
  if ('request' in data) void answer(data.call, data.request)
  const call = calls.get(data.call)
  if (!call) {
    const loaded = 'cancel' in data && loads.get(data.call)
    if (loaded && loads.delete(data.call)) void letGo(loaded)
    return
  }
  if ('cancel' in data) call.controller.abort(new DOMException('The call was aborted.', 'AbortError'))
  if ('used' in data) call.inFlight -= data.used
  call.wake()
}

const letGo = ({ kind, name }: Loaded) => (kind === 'model' ? models : networks).release(name)

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
    // The runtime keeps for good that it could not start: another worker may.
    if (error instanceof RuntimeError && error.code === 'runtime') send({ lost: error.message })
    send({ call: id, failure: toFailure(error) })
  } finally {
    calls.delete(id)
  }
}

async function perform(id: number, call: Call, request: Request): Promise<unknown> {
  const { signal } = call.controller
  switch (request.kind) {
    case 'load': {
      const { plan, base, backend } = request
      await models.load(await ready(id, backend), plan, reader(base), progressOf(id), signal)
      loads.set(id, { kind: 'model', name: plan.id })
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
    case 'load-task': {
      const { plan, base } = request
      await networks.load(await ready(id, 'wasm'), plan, reader(base), progressOf(id), signal)
      loads.set(id, { kind: 'network', name: plan.id })
      return null
    }
    case 'answer':
      return (await networks.get(request.network)).answer(request.inputs)
    case 'release-task':
      return networks.release(request.network)
  }
}

const progressOf = (id: number) => (progress: Progress) => send({ call: id, progress })

/** The files beside the catalog at `base`. */
const reader =
  (base: string): ReadFile =>
  (file, options) =>
    fetchFile(new URL(file.path, base).href, file, options)

/** The device of this worker, opened by the first call that needs it; it hears of the progress. */
function ready(id: number, backend: Backend): Promise<Device> {
  device ??= openDevice(backend, progressOf(id), (why) => send({ lost: `The graphics device stopped (${why}).` }))
  // A runtime that did not arrive may arrive the next time.
  return device.catch((error: RuntimeError) => {
    device = undefined
    throw error
  })
}
