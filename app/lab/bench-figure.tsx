/** The bench: a prompt, the lanes that continue it, and what it cost them. */

import { useEffect, useMemo, useState } from 'react'
import type { CatalogModel } from '../../models/catalog'
import type { Trace } from '../../models/trace'
import { PromptBox } from '../controls/prompt-box'
import { Switch } from '../controls/switch'
import { recordedWhere } from '../figures/chip'
import { Figure } from '../figures/figure'
import { formatBytes, formatCount } from '../figures/format'
import { Transport, transportKeys } from '../figures/transport'
import { useReducedMotion } from '../state/motion'
import { SPEEDS } from '../state/playhead'
import { usePrompt } from '../state/prompts'
import type { Recorded } from '../state/recorded'
import { useSettings } from '../state/settings'
import { MOST_LANES, type Shared } from '../state/share'
import { usePlayhead, usePlayheadStore } from '../state/use-playhead'
import { RunOptions } from '../widgets/run-options'
import { ShareButton } from '../widgets/share-button'
import { Status } from '../widgets/status'
import { FIGURE, type Lane, type LaneStyle, lanesOf, letterOf, MOST_TOKENS, titleOf, tokensWithin } from './bench'
import { Charts } from './charts'
import { Files } from './files'
import { InsideView } from './inside-view'
import { LaneView } from './lane-view'
import { LEVELS } from './marks'
import { PlainSpelling } from './plain-spelling'
import { useBench } from './store'
import { useBenchRun } from './use-run'

interface BenchFigureProps {
  readonly models: readonly CatalogModel[]
  readonly styles: readonly LaneStyle[]
  readonly recorded: Recorded<string>
  readonly opening: Shared | null
  readonly scoreText: () => string
}

/** Where a still bench rests: far enough that the lanes have written a paragraph. */
const STILL_AT = 600

export function BenchFigure({ models, styles, recorded, opening, scoreText }: BenchFigureProps) {
  const { lanes, tokens, setTokens, add, place } = useBench()
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
  const [text, setText] = usePrompt(FIGURE, shownPrompt)

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

  const [marked, setMarked] = useState(false)
  const [seen, setSeen] = useState(false)
  const begin = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!begin || opening || own) return
    if (still) store.getState().seek(STILL_AT)
    else store.getState().play()
  }, [begin])

  const named = useMemo(
    () =>
      lanes.map(({ lane }, i) => {
        const model = models.find(({ id }) => id === lane.model)
        return `${letterOf(i)} ${model ? titleOf(model) : lane.model}`
      }),
    [lanes, models],
  )
  const most = Math.max(1, ...traces.map((trace) => trace?.frames[Math.min(t, trace.frames.length - 1)]?.bytes ?? 0))
  const charted = traces.flatMap((trace, i) => (trace ? [{ name: named[i]!, trace, ...styles[i]! }] : []))
  const kept = traces.flatMap((trace, i) =>
    trace && standsFor(lanes[i]!.lane, trace)
      ? [{ name: named[i]!, trace, model: models.find(({ id }) => id === trace.model) ?? null }]
      : [],
  )
  const recordedTrace = traces.find((trace): trace is Trace => trace?.provenance.kind === 'recorded')
  const share = (): Shared => ({
    figure: FIGURE,
    lanes: lanes.map(({ lane }) => lane),
    tokens,
    ...useSettings.getState().sampling,
    ...(useSettings.getState().beyond === 'slide' && { beyond: 'slide' as const }),
    ...(own && { t }),
    ...(text !== '' && (own || text !== shownPrompt) && { text }),
    ...(scoreText() !== '' && { score: scoreText() }),
  })

  return (
    <Figure
      name="The bench"
      description={describe(charted, t)}
      look="Point at a symbol to see how likely it was, and what else the lane might have written."
      happened="Lanes take turns of one symbol, so that all are as far as each other."
      source={
        recordedTrace
          ? `Bytes, times and probabilities were taken while the networks wrote this text.${recordedWhere(recordedTrace.provenance)}`
          : 'Bytes are counted from the tensors that the networks hold in this page; times are measured here.'
      }
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <PromptBox
        value={text}
        onChange={setText}
        onRun={() => run(text)}
        onCancel={bench.cancel}
        running={bench.running}
        verb={lanes.length > 1 ? 'Continue it with every lane' : 'Continue it'}
        status={
          <>
            <PlainSpelling text={text} onChange={setText} />
            <Status status={bench.status} />
          </>
        }
      >
        <label className="tokens">
          Symbols to write{' '}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_TOKENS}
            value={tokens}
            onChange={(event) => {
              const next = event.currentTarget.valueAsNumber
              if (Number.isFinite(next)) setTokens(tokensWithin(next))
            }}
          />
        </label>
      </PromptBox>
      <RunOptions sampling />
      <div className="bench-marks">
        <Switch checked={marked} onChange={setMarked}>
          Underline what was unlikely
        </Switch>
        {marked && (
          <span>
            <u data-level="unlikely">under 1 in {2 ** LEVELS.unlikely}</u>{' '}
            <u data-level="rare">under 1 in {2 ** LEVELS.rare}</u>
          </span>
        )}
      </div>
      <div className="bench-lanes">
        {lanes.map((standing, i) => (
          <LaneView
            key={standing.key}
            index={i}
            standing={standing}
            trace={traces[i]!}
            models={models}
            style={styles[i]!}
            running={bench.running}
            alone={lanes.length === 1}
            marked={marked}
            most={most}
            t={t}
          />
        ))}
      </div>
      {lanes.length < MOST_LANES && (
        <button
          type="button"
          className="plain"
          disabled={bench.running || !ready}
          onClick={() =>
            add({
              model: unused(
                models,
                lanes.map(({ lane }) => lane.model),
              ),
              gate: 'own',
              probes: false,
            })
          }
        >
          Add a lane
        </button>
      )}
      {length > 0 && (
        <>
          <Charts lanes={charted} t={t} />
          {kept.length > 0 && bench.running && (
            <p className="missing">What was computed inside is drawn when the run is over.</p>
          )}
          {kept.length > 0 && !bench.running && <InsideView lanes={kept} t={t} onSeek={playhead.seek} />}
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS}>
            <ShareButton shared={share} />
          </Transport>
        </>
      )}
      <Files traces={charted.map(({ trace }) => trace)} disabled={bench.running} onOpen={open} />
      {length === 0 && recorded.error && <p className="missing">{recorded.error}</p>}
    </Figure>
  )
}

/** The lane that would compute a trace again. */
const laneOf = ({ model, gate, frames }: Trace): Lane => ({
  model,
  gate: gate === 'lesion' ? 'lesion' : 'own',
  probes: frames.some(({ probes }) => probes.key || probes.attention),
})

/** Whether a lane that was asked for its inside has it. */
const standsFor = ({ probes }: Lane, { frames }: Trace): boolean =>
  probes && Boolean(frames[0]?.probes.key || frames[0]?.probes.attention)

/** The first model of the catalog that has no lane yet. */
const unused = (models: readonly CatalogModel[], taken: readonly string[]): string =>
  models.find(({ id, size }) => size !== 'nano' && !taken.includes(id))?.id ?? models[0]!.id

const describe = (lanes: readonly { readonly name: string; readonly trace: Trace }[], t: number): string =>
  lanes.length === 0
    ? 'The bench is waiting for its recording.'
    : `Token ${formatCount(t + 1)}. ${lanes
        .map(({ name, trace }) => {
          const frame = trace.frames[Math.min(t, trace.frames.length - 1)]
          return `${name} holds ${formatBytes(frame?.bytes ?? 0)}`
        })
        .join(', ')}.`
