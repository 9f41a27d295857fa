/** The third figure of lesson 4: how many pairs a table gives back, by its rows, its rule and its keys. */

import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { type AnswersPicture, answerAt, drawAnswers } from '../../figures/draw-answers'
import { drawRecall, recallScales } from '../../figures/draw-recall'
import { Figure } from '../../figures/figure'
import { formatShare, formatSigned } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { COUNTS, type Design, expectedError, fits, MOST, pairsOf, picks, type Rule, VALUES, write } from './experiment'
import { decodeTrials, encodeTrials, FIGURE, firstTrials, type Settings } from './recall-params'
import { pictureOf, ruleNames, said, valueAt } from './recall-shown'
import { idOf, LEAN, type Measure, RULES, TRIALS, useExperiment, WIDTHS } from './recall-store'
import './memory.css'

const SPEEDS = [8, 24, 80] as const
const HEIGHT = 330

export function RecallWidget() {
  const [settings, setSettings] = useState(firstTrials)
  const { measure, ...design } = settings
  const { curves, start } = useExperiment()
  const store = usePlayheadStore(24)
  const playhead = useTokens(store)
  const still = useReducedMotion()
  const [seen, setSeen] = useState(false)
  useEffect(() => store.getState().load(MOST), [store])
  const { link } = useLink(FIGURE, ({ text }) => setSettings(decodeTrials(text ?? '')))
  useLinkedStop(store, link)
  const placed = link?.t !== undefined
  useEffect(() => {
    if (!seen) return
    start()
    if (placed) return
    if (still) store.getState().seek(MOST - 1)
    else store.getState().play()
  }, [seen, placed, still, store, start])

  const pairs = playhead.t + 1
  const curve = curves[idOf(design)]
  const change = (part: Partial<Settings>) => setSettings({ ...settings, ...part })
  return (
    <Figure
      name="How many pairs come back"
      description={said(curves, design, pairs)}
      look="Let the pairs come in: one trial in the square, where right answers are round and stand on the diagonal, and the mean of many in the curves."
      happened={said(curves, design, pairs)}
      source={sourceOf(design, curve?.trials ?? 0)}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <div className="figure-top">
        <Segmented
          legend="Rows"
          options={WIDTHS.map((keys) => ({ value: String(keys), label: String(keys) }))}
          value={String(design.keys)}
          onChange={(keys) => change({ keys: Number(keys) })}
        />
        <Segmented
          legend="Write"
          options={RULES.map((rule) => ({ value: rule, label: ruleNames[rule] }))}
          value={design.rule}
          onChange={(rule: Rule) => change({ rule })}
        />
        <Segmented
          legend="Keys"
          options={[
            { value: 'random', label: 'random' },
            { value: 'lean', label: 'lean one way' },
          ]}
          value={design.lean > 0 ? 'lean' : 'random'}
          onChange={(keys) => change({ lean: keys === 'lean' ? LEAN : 0 })}
        />
      </div>
      <div className="panels recall-panels">
        <Answers design={design} pairs={pairs} />
        <Curves
          design={design}
          pairs={pairs}
          measure={measure}
          onMeasure={(one) => change({ measure: one })}
          onSeek={playhead.seek}
        />
      </div>
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Pairs', text: (t) => `${t + 1} ${t === 0 ? 'pair' : 'pairs'}` }}
      >
        <ShareButton shared={() => ({ figure: FIGURE, t: playhead.t, text: encodeTrials(settings) })} />
      </Transport>
    </Figure>
  )
}

/** The exact definition of the experiment. */
const sourceOf = ({ lean }: Design, trials: number): string =>
  `Arithmetic on random vectors, computed in this page with the cells’ own code, seeds fixed; nothing is trained. ${
    lean > 0
      ? `Keys of length 1 with a common direction: two of them have a mean cosine of ${lean}.`
      : 'Keys of length 1 in random directions.'
  } Values of ${VALUES} numbers, length 1, in random directions. After n writes the table is read with each of the n keys; an answer is right when its own value is the nearest of the n. The delta rule writes with β = 1. Error: squared, in units of the squared length of a value. ${trials} of ${TRIALS} trials.`

interface PartProps {
  readonly design: Design
  readonly pairs: number
}

/** One trial: every answer against every value. */
function Answers({ design, pairs }: PartProps) {
  const [cursor, setCursor] = useState<{ asked: number; value: number } | null>(null)
  const [width, setWidth] = useState(0)
  const { rule, keys, lean } = design
  const all = useMemo(() => pairsOf({ keys, lean }, 0), [keys, lean])
  const picture = useMemo<AnswersPicture>(() => {
    const here = all.slice(0, pairs)
    const state = new Float32Array(keys * VALUES)
    for (const pair of here) write(state, rule, pair)
    const fit = fits(state, here)
    return { pairs, fit, picks: picks(fit, pairs) }
  }, [all, pairs, keys, rule])
  const right = picture.picks.filter((pick, i) => pick === i).length
  const shown = cursor && cursor.asked < pairs && cursor.value < pairs ? cursor : null
  return (
    <section aria-label="One trial">
      <h3>
        One trial{' '}
        <small>
          {right} of {pairs} come back
        </small>
      </h3>
      <Canvas
        height={HEIGHT}
        label={`${right} of ${pairs} answers are nearest to their own value.`}
        draw={drawAnswers(picture, shown)}
        onWidth={setWidth}
        onPointerMove={({ nativeEvent }) =>
          setCursor(answerAt({ width, height: HEIGHT }, pairs, nativeEvent.offsetX, nativeEvent.offsetY))
        }
        onPointerLeave={() => setCursor(null)}
      />
      <Readout
        reading={
          shown && {
            mark: `Read with key ${shown.asked + 1}: the answer fits value ${shown.value + 1}`,
            value: `${formatSigned(picture.fit[shown.asked * pairs + shown.value]!, 2)}, taken for value ${picture.picks[shown.asked]! + 1}`,
          }
        }
        pinned={false}
        idle="A square off the diagonal is a wrong answer. Point at a cell."
      />
    </section>
  )
}

interface CurvesProps extends PartProps {
  readonly measure: Measure
  readonly onMeasure: (measure: Measure) => void
  readonly onSeek: (t: number) => void
}

/** All trials: the share that comes back, or the error. */
function Curves({ design, pairs, measure, onMeasure, onSeek }: CurvesProps) {
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const curves = useExperiment((state) => state.curves)
  const picture = pictureOf(curves, design, measure, pairs)
  const value = valueAt(curves[idOf(design)], measure, pairs)
  const text = (x: number | null) => (x === null ? '–' : measure === 'recall' ? formatShare(x) : x.toFixed(2))
  const other: Rule = design.rule === 'linear' ? 'delta' : 'linear'
  return (
    <section aria-label="All trials">
      <h3>
        {measure === 'recall' ? 'Come back' : 'Squared error'}
        <span className="end tools">
          <button
            type="button"
            className="plain"
            aria-pressed={measure === 'error'}
            onClick={() => onMeasure(measure === 'recall' ? 'error' : 'recall')}
          >
            {measure === 'recall' ? 'Show the error' : 'Show the recall'}
          </button>
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`${measure === 'recall' ? 'Share that comes back' : 'Squared error'}, by the number of pairs: ${ruleNames[design.rule]} (and ${ruleNames[other]})`}
          columns={WIDTHS.flatMap((keys) => [`${keys} rows`, `(${ruleNames[other]})`])}
          rows={COUNTS.map((count) => ({
            name: String(count),
            cells: WIDTHS.flatMap((keys) => [
              text(valueAt(curves[idOf({ ...design, keys })], measure, count)),
              text(valueAt(curves[idOf({ ...design, keys, rule: other })], measure, count)),
            ]),
          }))}
        />
      ) : (
        <Canvas
          height={HEIGHT}
          className="seekable"
          label={`${measure === 'recall' ? 'Share that comes back' : 'Squared error'} over the number of pairs, up to ${pairs}: ${text(value)} with ${design.keys} rows.`}
          draw={drawRecall(picture)}
          onWidth={setWidth}
          onClick={({ nativeEvent }) => onSeek(recallScales(picture, width, HEIGHT).pairsAt(nativeEvent.offsetX) - 1)}
        />
      )}
      <p className="readout">
        <span className="recall-key" data-line="own">
          {ruleNames[design.rule]}, {design.keys} rows <b>{text(value)}</b>
        </span>
        <span className="recall-key" data-line="other">
          {ruleNames[other]} <b>{text(valueAt(curves[idOf({ ...design, rule: other })], measure, pairs))}</b>
        </span>
        {picture.theory && (
          <span className="recall-key" data-line="theory">
            formula <b>{expectedError(design, pairs).toFixed(2)}</b>
          </span>
        )}
      </p>
    </section>
  )
}
