/** What the bench shows and how it is driven: recordings at first, then runs, files and links; one playhead for all of it. */

import { useEffect, useState } from 'react'
import type { CatalogModel } from '../../models/catalog'
import type { Trace } from '../../models/trace'
import { useReducedMotion } from '../state/motion'
import { usePrompt } from '../state/prompts'
import type { Recorded } from '../state/recorded'
import { useSettings } from '../state/settings'
import type { Shared } from '../state/share'
import { usePlayhead, usePlayheadStore } from '../state/use-playhead'
import { FIGURE, type Lane, lanesOf, tokensWithin } from './bench'
import { useBench } from './store'
import { useBenchRun } from './use-run'

/** Where a still bench rests: far enough that the lanes have written a paragraph. */
const STILL_AT = 600

interface BenchSources {
  readonly models: readonly CatalogModel[]
  readonly recorded: Recorded<string>
  readonly opening: Shared | null
}

export function useShownBench({ models, recorded, opening }: BenchSources) {
  const { lanes, tokens, setTokens, place } = useBench()
  const store = usePlayheadStore(80)
  const playhead = usePlayhead(store, (state) => state)
  const bench = useBenchRun()
  const still = useReducedMotion()

  // The recordings show only while nothing has run: lanes on different prompts cannot be compared.
  const own = lanes.some(({ trace }) => trace)
  const traces = lanes.map(({ trace, lane }) =>
    own || lane.gate === 'lesion' ? trace : (recorded.traces[lane.model] ?? null),
  )
  const length = Math.max(0, ...traces.map((trace) => trace?.frames.length ?? 0))
  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const shownPrompt = traces.find((trace) => trace)?.prompt ?? ''
  const [text, setText] = usePrompt(FIGURE, shownPrompt, { families: lanes.map(({ lane }) => lane.model) })

  useEffect(() => {
    const { length: before, t: at, load } = store.getState()
    // Back from another page, the bench shows all that its own run wrote.
    if (length > 0 && !bench.running && before !== length)
      load(length, opening?.t ?? (own && before === 0 ? length - 1 : at))
  }, [length, own, bench.running, store, opening])

  const run = (prompt: string, rest: number | null = null) => {
    let first = true
    let restAt = rest
    bench.run(prompt, (now, growing) => {
      const { load, play, pause, extend, seek } = store.getState()
      if (first) {
        load(now)
        play()
      }
      first = false
      extend(now, growing)
      // While it plays, a live bench is shown at its edge; paused, the reader looks around and the lanes write on.
      if (store.getState().playing) seek(now - 1)
      if (restAt !== null && now > restAt) {
        pause()
        seek(restAt)
        restAt = null
      }
      if (!growing) pause()
    })
  }

  const open = (opened: readonly Trace[]) => {
    place(opened.map(laneOf), opened)
    store.getState().load(Math.max(...opened.map(({ frames }) => frames.length)))
    store.getState().play()
  }

  // A link opens once, as soon as the catalog can say what its lanes are.
  const [opened, setOpened] = useState(opening === null)
  const ready = models.length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the catalog is there.
  useEffect(() => {
    if (opened || !opening || !ready) return
    setOpened(true)
    place(lanesOf(opening, models))
    if (opening.tokens !== undefined) setTokens(tokensWithin(opening.tokens))
    const { sampling, setSampling, setBeyond } = useSettings.getState()
    setBeyond(opening.beyond ?? 'stop')
    const { seed, temperature, topK, topP } = { ...sampling, ...opening }
    setSampling({ seed, temperature, topK, topP })
    if (opening.text === undefined) return
    setText(opening.text)
    run(opening.text, opening.t ?? null)
  }, [ready])

  const [seen, setSeen] = useState(false)
  const begin = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!begin || opening || own) return
    if (still) store.getState().seek(STILL_AT)
    else store.getState().play()
  }, [begin])

  /** What a link to the bench says of it, but for the text that is scored. */
  const share = (): Shared => ({
    figure: FIGURE,
    lanes: lanes.map(({ lane }) => lane),
    tokens,
    ...useSettings.getState().sampling,
    ...(useSettings.getState().beyond === 'slide' && { beyond: 'slide' as const }),
    ...(own && { t }),
    ...(text !== '' && (own || text !== shownPrompt) && { text }),
  })

  return {
    traces,
    length,
    playhead: { ...playhead, t, length },
    text,
    setText,
    run: () => run(text),
    open,
    share,
    cancel: bench.cancel,
    status: bench.status,
    running: bench.running,
    onVisible: () => setSeen(true),
  }
}

/** The lane that would compute a trace again. */
const laneOf = ({ model, gate, frames }: Trace): Lane => ({
  model,
  gate: gate === 'lesion' ? 'lesion' : 'own',
  probes: frames.some(({ probes }) => probes.key || probes.attention),
})
