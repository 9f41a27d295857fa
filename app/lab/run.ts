/** Runs the lanes in the reader's browser, one token each in turn. */

import type { CatalogModel } from '../../models/catalog'
import type { Model } from '../../models/runtime/api'
import { readable } from '../../models/runtime/decode'
import type { Frame, Trace } from '../../models/trace'
import type { BackendChoice } from '../controls/backend-picker'
import type { Beyond } from '../controls/beyond-picker'
import type { Sampling } from '../controls/sampling'
import { catalogReady } from '../state/catalog'
import { getModel } from '../state/engine'
import type { Report } from '../state/live'
import { type Lane, MOST_PROBED, titleOf } from './bench'
import { drawnOf } from './inside'

interface RunLanesOptions {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  readonly beyond: Beyond
  /** Symbols that each lane writes. */
  readonly tokens: number
  readonly signal: AbortSignal
  readonly report: Report
  /** Called when the frames of the traces have grown; the traces stay the same objects. */
  readonly onFrames: (traces: readonly (Trace | null)[], length: number) => void
  /** One lane has failed; the others go on. */
  readonly onError: (index: number, message: string) => void
}

interface Running {
  readonly index: number
  readonly trace: Trace
  readonly frames: Frame[]
  readonly run: AsyncIterator<Frame>
}

/**
 * Continues `prompt` with every lane, one token each in turn, so that all are as far as each other. What is wrong
 * with the prompt itself is thrown before anything is loaded.
 */
export async function runLanes(prompt: string, lanes: readonly Lane[], options: RunLanesOptions): Promise<void> {
  const { sampling, beyond, tokens, signal, onFrames, onError } = options
  const models = await loadLanes(lanes, options, (entry) => void readable(prompt, entry, beyond))
  options.report({ kind: 'running', what: lanes.length > 1 ? 'All lanes are writing, in turn' : 'The lane is writing' })
  const traces: (Trace | null)[] = lanes.map(() => null)
  let active = models.flatMap((model, index): Running[] => {
    const lane = lanes[index]!
    if (!model) return []
    if (lane.probes && prompt.length + tokens > MOST_PROBED) {
      onError(
        index,
        `With a look inside, a lane holds at most ${MOST_PROBED.toLocaleString('en-GB')} symbols, and this run would have ` +
          `${(prompt.length + tokens).toLocaleString('en-GB')}. Let it write fewer, or untick “Look inside”.`,
      )
      return []
    }
    const frames: Frame[] = []
    const trace = { ...aboutRun(model, lane, prompt, sampling.seed), frames }
    traces[index] = trace
    const { gate, probes } = lane
    const run = model.run(prompt, { ...sampling, beyond, gate, probes, maxTokens: tokens, signal })
    return [{ index, trace, frames, run: run[Symbol.asyncIterator]() }]
  })
  try {
    for (let length = 1; active.length > 0; length += 1) {
      for (const lane of active)
        try {
          const { value, done } = await lane.run.next()
          if (done) active = active.filter((other) => other !== lane)
          else lane.frames.push(lane.trace.shape ? withoutAttention(value) : value)
        } catch (error) {
          active = active.filter((other) => other !== lane)
          onError(lane.index, messageOf(error))
        }
      if (active.length > 0) onFrames(traces, length)
    }
  } finally {
    await Promise.all(active.map(({ run }) => run.return?.()))
  }
}

/**
 * The models of the lanes, null where one could not be had.
 * @param check throws where a text cannot be read by a model
 * @throws Error where no lane can read the text, or none could be had
 */
export async function loadLanes(
  lanes: readonly Lane[],
  { backend, signal, report, onError }: Pick<RunLanesOptions, 'backend' | 'signal' | 'report' | 'onError'>,
  check: (entry: CatalogModel) => void,
): Promise<(Model | null)[]> {
  const { models } = await catalogReady()
  const failed = new Map<number, string>()
  const out: (Model | null)[] = []
  for (const [index, lane] of lanes.entries()) {
    const entry = models.find(({ id }) => id === lane.model)
    const name = entry ? titleOf(entry) : lane.model
    try {
      if (!entry) throw new Error(`The catalog has no model ${lane.model}. Choose another for this lane.`)
      check(entry)
      report({ kind: 'loading', model: name, progress: null })
      const model = await getModel(entry.id, {
        // The weights of attention never leave a graphics device.
        backend: lane.probes && entry.mixer === 'attention' ? 'wasm' : backend,
        probes: lane.probes,
        signal,
        onProgress: (progress) => report({ kind: 'loading', model: name, progress }),
      })
      out.push(model)
    } catch (error) {
      if (signal.aborted) throw error
      failed.set(index, messageOf(error))
      out.push(null)
    }
    signal.throwIfAborted()
  }
  // What keeps every lane from it is said once, for the bench.
  if (failed.size === lanes.length) throw new Error([...new Set(failed.values())].join(' '))
  for (const [index, message] of failed) onError(index, message)
  return out
}

/** A trace names its heads once. Those of a hybrid are of its states, so the weights of the layers that attend are not kept. */
const withoutAttention = (frame: Frame): Frame => {
  const { attention: _, ...probes } = frame.probes
  return { ...frame, probes }
}

/** A trace without its frames. */
function aboutRun(model: Model, lane: Lane, prompt: string, seed: number): Omit<Trace, 'frames'> {
  const { entry } = model
  return {
    model: entry.id,
    gate: lane.gate === 'lesion' ? 'lesion' : entry.gate,
    prompt,
    seed,
    // Read when it is shown: on auto the model takes its backend as the run begins.
    provenance: {
      kind: 'live',
      get backend() {
        return model.backend
      },
    },
    ...drawnOf(entry),
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
