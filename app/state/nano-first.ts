/**
 * Live runs that need not wait for their networks: on a first visit the nano ones of the same families begin while the large ones are on
 * their way, and the run starts again with these. What is at hand already is taken at once.
 */

import type { CatalogModel } from '../../models/catalog'
import type { Model, Progress } from '../../models/runtime/api'
import type { BackendChoice } from '../controls/backend-picker'
import { formatBytes, formatParameters } from '../figures/format'
import { catalogReady } from './catalog'
import { getModel, isAtHand } from './engine'
import type { Report } from './live'

/** For the caption while a nano network is shown. */
export const NANO_SHOWN =
  'This is the nano network, in this page; the large one takes its place as soon as it has arrived.'

interface NanoFirstOptions {
  readonly backend: BackendChoice
  readonly signal: AbortSignal
  readonly report: Report
  /** Whether the passes ask for probes. */
  readonly probes?: boolean
  /** What the status says while the networks that were asked for run, and what the nano ones do meanwhile. */
  readonly doing: string
  readonly verb: 'write' | 'read'
  /** Never with the nano ones: for what has to come out as a link says. */
  readonly wait?: boolean
}

/** One pass over the task with `models`, in the order of the families; ends early when `signal` fires. */
export type Pass = (models: readonly Model[], nano: boolean, signal: AbortSignal) => Promise<void>

/** @throws whatever a pass throws, and RuntimeError when the large networks do not arrive; the nano ones then run to their end first */
export async function nanoFirst(families: readonly string[], options: NanoFirstOptions, pass: Pass): Promise<void> {
  const { backend, signal, report, doing, verb, wait } = options
  const probes = options.probes ?? false
  const run = async (models: readonly Model[]) => {
    report({ kind: 'running', what: doing })
    await pass(models, false, signal)
  }

  const nanos = wait ? null : await nanosOf(families, backend)
  if (!nanos) {
    const models: Model[] = []
    for (const family of families) models.push(await load(family, options))
    return run(models)
  }

  const small: Model[] = []
  for (const { id } of nanos) small.push(await load(id, options))
  const early = new AbortController()
  const stop = () => early.abort()
  signal.addEventListener('abort', stop)
  try {
    const bytes = new Map<string, Progress>()
    let over = false
    const say = () => {
      if (over) return
      const known = [...bytes.values()].filter(({ phase }) => phase === 'weights')
      const sum = (of: 'loaded' | 'total') => known.reduce((total, progress) => total + progress[of], 0)
      const far = known.length ? ` (${formatBytes(sum('loaded'))} of ${formatBytes(sum('total'))})` : ''
      report({ kind: 'running', what: `${nanoWords(nanos, verb)}${far}` })
    }
    say()
    const first = pass(small, true, early.signal).catch((error: unknown) => {
      if (!early.signal.aborted) throw error
    })
    const large = Promise.all(
      families.map((family) =>
        getModel(family, {
          backend,
          probes,
          signal,
          onProgress: (progress) => {
            // The weights are what is waited for; once they are here they stay counted.
            if (progress.phase === 'weights') bytes.set(family, progress)
            say()
          },
        }),
      ),
    )
    large.catch(() => undefined)
    // What stops the nano ones would stop the large ones too (a text that cannot be read): it is said without waiting for them. These go on
    // loading unseen, for the next try.
    const models = await Promise.race([large, first.then(() => large)]).catch(async (error: unknown) => {
      over = true
      await first
      throw error
    })
    early.abort()
    await first
    signal.throwIfAborted()
    return run(models)
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

interface OneByOneOptions extends Omit<NanoFirstOptions, 'doing'> {
  /** What the status says while network `i` runs. */
  readonly doing: (i: number) => string
}

/** One pass with network `i`; ends early when `signal` fires. */
export type PassOfOne = (model: Model, i: number, nano: boolean, signal: AbortSignal) => Promise<void>

/** A pass with each network, one after the other: with the first as `nanoFirst` has it, then with each of the others as it arrives. */
export async function oneByOne(
  families: readonly string[],
  { doing, ...options }: OneByOneOptions,
  pass: PassOfOne,
): Promise<void> {
  const { signal, report } = options
  for (const [i, family] of families.entries()) {
    const what = doing(i)
    if (i === 0)
      await nanoFirst([family], { ...options, doing: what }, ([model], nano, until) => pass(model!, i, nano, until))
    else {
      const model = await load(family, options)
      report({ kind: 'running', what })
      await pass(model, i, false, signal)
    }
    signal.throwIfAborted()
  }
}

/** The network of a family or of an id. @throws AbortError when `signal` fires */
async function load(
  id: string,
  { backend, probes = false, signal, report }: Omit<NanoFirstOptions, 'doing'>,
): Promise<Model> {
  const { models } = await catalogReady()
  const model = models.find((one) => one.family === id || one.id === id)?.name ?? id
  report({ kind: 'loading', model, progress: null })
  const onProgress = (progress: Progress) => report({ kind: 'loading', model, progress })
  const loaded = await getModel(id, { backend, probes, signal, onProgress })
  signal.throwIfAborted()
  return loaded
}

/** The nano network of each family; null where one is missing, or where nothing has to be waited for. */
async function nanosOf(families: readonly string[], backend: BackendChoice): Promise<readonly CatalogModel[] | null> {
  const atHand = await Promise.all(families.map((family) => isAtHand(family, backend)))
  if (atHand.every(Boolean)) return null
  const { models } = await catalogReady()
  const nanos = families.flatMap(
    (family) => models.find((model) => model.family === family && model.size === 'nano') ?? [],
  )
  return nanos.length === families.length ? nanos : null
}

function nanoWords(nanos: readonly CatalogModel[], verb: string): string {
  const size = `with ${formatParameters(Math.max(...nanos.map(({ parameters }) => parameters)))} parameters`
  return nanos.length === 1
    ? `The nano network ${verb}s, ${size}; the large one is on its way`
    : `The nano networks ${verb}, ${size}; the large ones are on their way`
}
