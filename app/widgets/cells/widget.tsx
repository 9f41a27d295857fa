/** An LSTM that reads and writes, with its cells over the text, and one of them taken apart. */

import { useEffect, useMemo, useState } from 'react'
import type { Trace } from '../../../models/trace'
import { PromptBox } from '../../controls/prompt-box'
import { symbolOf, textOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatCount, spokenSymbol } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { useSettings } from '../../state/settings'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { writingPace } from '../measure'
import { Opening } from '../opening'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { useOpening } from '../use-link'
import { useBroken } from './challenge'
import { ahead } from './live'
import { measured, useMeasures } from './measures'
import { pickCells, SHORTEST, unmeasured } from './names'
import { OneCell } from './one-cell'
import { CellRows } from './rows'
import { allCells, type CellRef, cellName, channelsOf, same, stepOf } from './series'
import { useNames } from './shown'
import { useCellTraces, useRecordedCells } from './traces'
import { found, number } from './words'
import './cells.css'

export const FIGURE = 'cells'

/** While it writes, cells are measured anew after so many symbols. */
const EVERY = 40

export function CellsWidget() {
  const opening = useOpening(FIGURE)
  const store = usePlayheadStore(24)
  const playhead = useTokens(store)
  const source = useCellTraces()
  const recorded = useRecordedCells()
  const { trace, length, live } = source
  const still = useReducedMotion()
  const names = useNames()
  const unnamed = useCovered(!names.open)
  const model = useTracedModel(trace?.model)
  const [text, setText] = usePrompt(FIGURE, trace?.prompt ?? '', ahead)
  const [picked, setPicked] = useState<CellRef | null>(
    opening?.head ? { layer: opening.head[0], channel: opening.head[1] } : null,
  )

  useEffect(() => {
    if (length > 0 && !live) store.getState().load(length, opening?.t ?? 0)
  }, [length, live, store, opening])

  const run = (what: string, rest: number | null = null) => {
    names.look()
    let first = true
    source.run(what, (now, growing) => {
      const { load, play, extend, seek, pause } = store.getState()
      if (first) {
        load(now)
        if (rest === null && !still) play()
      }
      first = false
      extend(now, growing)
      if (!growing && (still || rest !== null)) {
        pause()
        seek(rest ?? now - 1)
      }
    })
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link runs once, on opening.
  useEffect(() => {
    if (opening?.seed !== undefined) {
      const { sampling, setSampling } = useSettings.getState()
      const { seed, temperature, topK, topP } = { ...sampling, ...opening }
      setSampling({ seed, temperature, topK, topP })
    }
    if (opening?.text === undefined) return
    setText(opening.text)
    run(opening.text, opening.t ?? null)
  }, [])

  // Begins by itself once, when the figure is in view and its trace is there; still for those who ask for less motion.
  const [seen, setSeen] = useState(false)
  const ready = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!ready || opening) return
    if (still) store.getState().seek(Math.min(STILL_AT, length - 1))
    else store.getState().play()
  }, [ready])

  const measuredTo = source.running && length > SHORTEST ? length - (length % EVERY) : length
  const known = useMeasures(trace, measuredTo)
  const measures = known ?? (trace && length > 0 ? unmeasured(trace, length) : null)
  const scales = useMemo(() => (trace ? scalesOf(trace, length) : null), [trace, length])

  // Recorded texts are nobody's answer to the challenge.
  useEffect(() => {
    if (!live || source.running || !trace || !recorded.trace) return
    void Promise.all([measured(recorded.trace), measured(trace)]).then(([before, now]) =>
      useBroken.getState().publish(before, now, trace.frames.length),
    )
  }, [live, source.running, trace, recorded.trace])

  // A link, or a larger network that was here before, may name a cell that this one does not have.
  const own = picked && trace && allCells(trace).some((cell) => same(cell, picked)) ? picked : null
  const chosen = own ?? (measures && pickCells(measures)[0]?.cell) ?? { layer: 0, channel: 0 }
  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const symbol = trace?.frames[t] ? symbolOf(trace.frames[t].token) : ''
  const index = trace ? chosen.layer * channelsOf(trace) + chosen.channel : 0
  const missing = trace && !trace.frames[0]?.probes.cell

  return (
    <Figure
      name="An LSTM and its cells"
      description={describe(trace, t, length, symbol, chosen, index)}
      look="Follow a row: what makes its cell rise, hold or fall?"
      happened={
        !measures
          ? ''
          : unnamed
            ? 'What the cells follow is said when you have answered, or ask for it.'
            : known
              ? found(known)
              : 'The cells are being measured.'
      }
      source={sourceOf(trace)}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={
        <>
          <PromptBox
            value={text}
            onChange={setText}
            onRun={() => run(text)}
            onCancel={source.cancel}
            running={source.running}
            verb="Continue it"
            status={<Status status={source.status} />}
          >
            <span className="length">{formatCount(text.length)} characters</span>
            {live && !source.running && (
              <button type="button" className="plain" onClick={source.forget}>
                Back to the recording
              </button>
            )}
          </PromptBox>
          <RunOptions sampling cache={false} />
        </>
      }
    >
      <div className="figure-top">
        {trace && (
          <span className="name">
            {t < trace.prompt.length
              ? `It reads: token ${formatCount(t + 1)} of ${formatCount(trace.prompt.length)}`
              : `It writes: token ${formatCount(t + 1 - trace.prompt.length)}`}
          </span>
        )}
        {trace && unnamed && (
          <button type="button" className="quiet" onClick={names.look}>
            Name the cells
          </button>
        )}
        {trace && model && (
          <Chip
            name={model.name}
            parameters={model.parameters}
            provenance={trace.provenance}
            ms={writingPace(trace.frames, length - 1, trace.prompt.length)}
          />
        )}
      </div>
      {trace && measures && scales && length > 0 && !missing ? (
        <>
          <CellRows
            trace={trace}
            length={length}
            t={t}
            measures={measures}
            scales={scales}
            chosen={chosen}
            onChoose={setPicked}
            onSeek={playhead.seek}
          />
          <OneCell
            trace={trace}
            length={length}
            t={t}
            text={textOf(trace.frames, 0, length)}
            measures={measures}
            chosen={chosen}
            onSeek={playhead.seek}
          />
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} describe={() => spokenSymbol(symbol)}>
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                t,
                head: [chosen.layer, chosen.channel] as const,
                ...(live && { text: trace.prompt, ...source.sampling }),
              })}
            />
          </Transport>
        </>
      ) : (
        <Opening error={source.error} meanwhile={source.running ? 'The LSTM is loading …' : undefined} />
      )}
    </Figure>
  )
}

/** A still figure rests after a sentence or two, where there is something to see. */
const STILL_AT = 160

/** Largest magnitude of every cell so far; never 0, since figures divide by it. */
function scalesOf(trace: Trace, length: number): Float32Array {
  const scales = new Float32Array(allCells(trace).length).fill(1e-6)
  for (let t = 0; t < length; t += 1) {
    const cells = trace.frames[t]!.probes.cell
    for (let i = 0; cells && i < scales.length; i += 1) scales[i] = Math.max(scales[i]!, Math.abs(cells[i]!))
  }
  return scales
}

function describe(trace: Trace | null, t: number, length: number, symbol: string, chosen: CellRef, index: number) {
  const step = trace && stepOf(trace, index, t)
  if (!trace || !step) return 'The figure is waiting for its text.'
  const who = t < trace.prompt.length ? 'read' : 'written'
  return `Token ${t + 1} of ${length} is ${spokenSymbol(symbol)}, ${who}. Cell ${cellName(chosen)} keeps ${step.forget.toFixed(2)} of itself and stands at ${number(step.cell)}.`
}

const sourceOf = (trace: Trace | null): string => {
  const names =
    'Cells are named by correlation on the text that is shown; luck is what the best of all cells reaches when the property is moved along the text.'
  if (trace?.provenance.kind !== 'recorded') return `Every number is of the network that runs in this page. ${names}`
  return `Every number was computed by the network on this text. ${names}${recordedWhere(trace.provenance)}`
}
