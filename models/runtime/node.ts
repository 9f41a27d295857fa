/** The same engine in Node, on WebAssembly and the file system, without a worker: for scripts and tests. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as ort from 'onnxruntime-web/wasm'
import { type Catalog, parseCatalog } from '../catalog'
import { parseTaskCatalog, type TaskCatalog } from '../task-catalog'
import type { Frame } from '../trace'
import { type Engine, type LoadOptions, type Model, type RunOptions, RuntimeError } from './api'
import { framesOf } from './blocks'
import './heap'
import { LoadedModel, type ReadFile } from './loaded'
import { Lock } from './lock'
import { withDefaults } from './remote-model'
import { scoring } from './score'
import type { Device } from './session'
import { sha256 } from './sha256'
import { planOf, TaskNetwork } from './task-network'

/** The catalog of a folder such as public/models. */
export async function readCatalog(folder: string): Promise<Catalog> {
  return parseCatalog(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')))
}

/** The catalog of a folder such as public/tasks. */
export async function readTaskCatalog(folder: string): Promise<TaskCatalog> {
  return parseTaskCatalog(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8')))
}

/** Checked bytes of the files under `folder`. @throws RuntimeError 'download' or 'damaged' */
export function fileReader(folder: string): ReadFile {
  return async (file) => {
    const bytes = await readFile(join(folder, file.path)).catch((error: Error) => {
      throw new RuntimeError('download', `The file ${file.path} could not be read (${error.message}).`)
    })
    const whole = new Uint8Array(bytes)
    if (whole.length !== file.bytes || (await sha256(whole)) !== file.sha256)
      throw new RuntimeError('damaged', `The file ${file.path} is damaged: its checksum is not the one in the catalog.`)
    return whole
  }
}

/** onnxruntime-web on WebAssembly, one thread. */
export function nodeDevice(): Device {
  ort.env.wasm.numThreads = 1
  ort.env.logLevel = 'error'
  return { ort, gpu: null, lock: new Lock() }
}

/** An engine over the models in `folder` and the task networks in the folder `tasks`, by default beside it. */
export function createNodeEngine(folder: string, tasks = join(folder, '..', 'tasks')): Engine {
  const device = nodeDevice()
  const read = fileReader(folder)
  return {
    async load(id: string, { backend = 'auto', onProgress, signal }: LoadOptions = {}): Promise<Model> {
      if (backend === 'webgpu') throw new RuntimeError('no-webgpu', 'There is no WebGPU in Node.')
      const { models } = await readCatalog(folder)
      const entry = models.find((model) => model.id === id)
      if (!entry)
        throw new RuntimeError(
          'unknown-model',
          `There is no model "${id}". There are: ${models.map((m) => m.id).join(', ')}.`,
        )
      return localModel(await LoadedModel.load(device, entry, read, onProgress, signal))
    },
    async loadTask(id) {
      const plan = planOf(await readTaskCatalog(tasks), id)
      const network = await TaskNetwork.load(device, plan, fileReader(tasks))
      return {
        plan,
        alive: true,
        answer: (inputs) => network.answer(inputs),
        release: () => network.release(),
      }
    },
    dispose() {},
  }
}

/** A model without a worker in between. A command line has patience: texts of any length are scored. */
function localModel(loaded: LoadedModel): Model {
  return {
    entry: loaded.entry,
    backend: 'wasm',
    backendReason: 'Node has WebAssembly alone.',
    async *run(prompt: string, { signal, ...options }: RunOptions = {}): AsyncGenerator<Frame, void, undefined> {
      for await (const block of loaded.run(prompt, withDefaults(options), signal))
        for (const frame of framesOf(block)) {
          if (signal?.aborted) return
          yield frame
        }
    },
    score: async (text, { signal, ...options } = {}) =>
      loaded.score(text, scoring(options), signal, Number.POSITIVE_INFINITY),
    ledger: async () => loaded.ledger(),
    release: () => loaded.release(),
  }
}
