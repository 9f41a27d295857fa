/** The scan of lesson 8: one recurrence run in its order, as doubling stretches, and up and down a tree. */

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Bars } from '../../figures/bars'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { useCovered, useStop } from '../cover'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { drawScan, madeIn, scanScales } from './draw-scan'
import { brief, SIZES } from './numbers'
import { decodeScan, encodeScan, FIGURE, FIRST_METHOD } from './params'
import { useScanQuestion } from './question'
import { apart, inOrder, type Method, methods, results, runScan } from './scan'
import { useScan } from './store'
import { bar, describe, happened, NAMES, reading, roundOf } from './words'
import './scan.css'

const SPEEDS = [1, 2, 4] as const

export function ScanWidget() {
  const { a, b, pairs, error, open, type, random, look } = useScan()
  const [method, setMethod] = useState<Method>(FIRST_METHOD)
  const covered = useCovered(!open)
  const [table, setTable] = useState(false)
  const [hover, setHover] = useState<number | null>(null)
  const [pin, setPin] = useState<number | null>(null)
  const [width, setWidth] = useState(0)
  const store = usePlayheadStore(1, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const id = useId()

  const runs = useMemo(() => methods.map((one) => runScan(one, pairs)), [pairs])
  const run = runs[methods.indexOf(method)]!
  const rounds = run.rows.length - 1
  useEffect(() => {
    // Another method is another way to the same end: whoever stood at the end stands there again.
    const { t, length } = store.getState()
    store.getState().load(rounds + 1, length > 0 && t === length - 1 ? rounds : Math.min(t, rounds))
  }, [store, rounds])
  const { link, onTake } = useLink(
    FIGURE,
    ({ text }) => {
      if (text === undefined) return
      const { method: joined, ...lines } = decodeScan(text)
      type(lines)
      setMethod(joined)
    },
    useScanQuestion,
  )
  useLinkedStop(store, link)
  // The answer to the prediction sets the figure off, unless the reader has done so already.
  useEffect(() => {
    const { t, playing, play, seek } = store.getState()
    if (!open || playing || t !== 0) return
    if (still) seek(rounds)
    else play()
  }, [open, still, store, rounds])
  useEffect(() => {
    if (playhead.playing || playhead.t > 0) look()
  }, [playhead.playing, playhead.t, look])

  const round = useStop(open, Math.min(playhead.t, rounds), rounds)
  const cursor = hover ?? pin
  const latest = run.rows[round]!.findLastIndex(({ join }) => join !== null)
  const named = cursor !== null && cursor < pairs.length ? cursor : latest
  const ordered = useMemo(() => inOrder(pairs), [pairs])
  const difference = apart(results(run), ordered)
  const keys = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (event.key === 'Escape') setPin(null)
    if (by === undefined) return
    event.preventDefault()
    setPin(((pin ?? latest) + by + pairs.length) % pairs.length)
  }

  return (
    <Figure
      name="The scan"
      description={describe(run, round, open)}
      look="Count the rounds, then the boxes: a round needs everything of the round before, and nothing of itself."
      happened={covered ? '' : happened(run, difference)}
      source="Computed in this page, in float64. A product of two numbers is counted once; where a stretch begins at the first element only x is wanted, which is one product instead of two."
      onKeyDown={transportKeys(playhead)}
      after={
        <div className="scan-numbers">
          {(['a', 'b'] as const).map((line) => (
            <label key={line} htmlFor={`${id}${line}`}>
              <span className={line === 'a' ? 'q-gate' : 'q-write'}>{line}</span>
              <input
                id={`${id}${line}`}
                value={line === 'a' ? a : b}
                inputMode="text"
                spellCheck={false}
                autoComplete="off"
                aria-invalid={error !== null}
                onChange={(event) => type({ [line]: event.currentTarget.value })}
              />
            </label>
          ))}
          <div className="prompt-actions">
            {SIZES.slice(1).map((n) => (
              <button key={n} type="button" className="quiet" onClick={() => random(n)}>
                {n} random pairs
              </button>
            ))}
          </div>
          {error && (
            <p className="status" role="alert">
              {error}
            </p>
          )}
        </div>
      }
    >
      <div className="figure-top">
        <Segmented
          legend="Joined"
          options={methods.map((value) => ({ value, label: NAMES[value] }))}
          value={method}
          onChange={setMethod}
        />
        <LinkWaits onTake={onTake} />
      </div>
      <section aria-label="Joins">
        <h3>
          <span>
            <i>x</i>
            <sub>t</sub> = <i className="q-gate">a</i>
            <sub>t</sub> <i>x</i>
            <sub>t−1</sub> + <i className="q-write">b</i>
            <sub>t</sub>
          </span>{' '}
          <small>
            a pair of <span className="q-gate">a</span> and <span className="q-write">b</span>, until it is{' '}
            <span className="q-state">x</span>
          </small>
          <span className="end tools">
            <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
              {table ? 'Show as picture' : 'Show as table'}
            </button>
          </span>
        </h3>
        {table ? (
          <MatrixTable
            caption={`What each element holds after each round: a and b of a stretch, or x`}
            columns={pairs.map((_, i) => String(i + 1))}
            rows={run.rows.slice(0, round + 1).map((row, r) => ({
              name: r === 0 ? 'as given' : `round ${r}`,
              cells: row.map(({ a: kept, b: added, first }) =>
                first === 0 ? `x ${brief(added)}` : `${brief(kept)}, ${brief(added)}`,
              ),
            }))}
          />
        ) : (
          <>
            <Canvas
              height={(w) => scanScales(w, run).height}
              tabIndex={0}
              label={`${describe(run, round, open)} Arrow keys name an element.`}
              draw={drawScan({ run, ordered, round, phase: playhead.phase, cursor })}
              onWidth={setWidth}
              onKeyDown={keys}
              onPointerMove={({ nativeEvent }) => setHover(scanScales(width, run).elementAt(nativeEvent.offsetX))}
              onPointerLeave={() => setHover(null)}
              onClick={() => setPin(pin === hover ? null : hover)}
            />
            <Readout
              reading={named < 0 ? null : reading(run, madeIn(run, round, named), named)}
              pinned={hover === null && pin !== null}
              idle="Play or step: each round joins stretches that stand side by side."
              onUnpin={() => setPin(null)}
            />
          </>
        )}
      </section>
      <div className="panels even">
        <section aria-label="Rounds">
          <h3>
            Rounds <small>that wait for each other</small>
          </h3>
          <Bars label="Rounds" bars={runs.map((one) => bar(one, covered ? null : one.rows.length - 1, method))} />
        </section>
        <section aria-label="Products">
          <h3>
            Products <small>in all</small>
          </h3>
          <Bars label="Products" bars={runs.map((one) => bar(one, covered ? null : one.products, method))} />
        </section>
      </div>
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Round', text: (t) => roundOf(Math.min(t, rounds), rounds, open) }}
      >
        <ShareButton shared={() => ({ figure: FIGURE, t: round, text: encodeScan({ a, b, method }) })} />
      </Transport>
    </Figure>
  )
}
