/** The first figure of lesson 7: one number as a state, run twice over the same bits from two beginnings. */

import { useMemo, useState } from 'react'
import { Dial } from '../../controls/dial'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatSigned, unbroken } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { counts } from './bits'
import { BitsBox } from './bits-box'
import { drawRuns, RUNS_HEIGHT, runsScales } from './draw-runs'
import { decodeRuns, encodeRuns, RUNS_FIGURE } from './params'
import { type Runs, rightSigns, type Steps, signRead, swaps, twoRuns } from './runs'
import { type Decider, type Range, stepsOf, useTracking } from './store'
import { useFollow } from './use-follow'
import './tracking.css'

const RANGES = [
  { value: 'positive', label: '0 to 1' },
  { value: 'signed', label: '−1 to 1' },
] as const satisfies readonly { value: Range; label: string }[]

const DECIDERS = [
  { value: 'constant', label: 'fixed' },
  { value: 'token', label: 'from the bit' },
] as const satisfies readonly { value: Decider; label: string }[]

const SPEEDS = [2, 4, 8] as const

export function TwoRunsWidget() {
  const tracking = useTracking()
  const { typed, range, decider, decays, writes, setDecay, setWrite, setRange, setDecider, take } = tracking
  const { bits } = typed
  const store = usePlayheadStore(4, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const [seen, setSeen] = useState(false)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const steps = stepsOf({ decider, decays, writes })
  const runs = twoRuns(bits, steps)
  const parities = useMemo(() => counts(bits, 2), [bits])
  const n = bits.length
  const { link } = useLink(RUNS_FIGURE, ({ text }) => take(decodeRuns(text ?? '')))
  useFollow(store, n, seen, still, link)
  const t = Math.min(playhead.t, n)

  const sliders = (bit: 0 | 1, name: string) => (
    <fieldset key={bit} className="dials">
      <legend>{name}</legend>
      {(decider === 'token' || bit === 0) && (
        <Dial
          name={`Decay ${decider === 'constant' ? 'at every bit' : `at a ${bit}`}`}
          sign={<i className="q-gate">a</i>}
          min={range === 'signed' ? -1 : 0}
          max={1}
          step={0.01}
          value={decays[bit]}
          text={formatSigned(decays[bit], 2)}
          onChange={(decay) => setDecay(bit, decay)}
        />
      )}
      {decider === 'constant' && bit === 1 && <p className="same">the same decay</p>}
      <Dial
        name={`Write at a ${bit}`}
        sign={<i className="q-write">b</i>}
        min={-1}
        max={1}
        step={0.01}
        value={writes[bit]}
        text={formatSigned(writes[bit], 2)}
        onChange={(write) => setWrite(bit, write)}
      />
    </fieldset>
  )

  return (
    <Figure
      name="Two runs"
      description={`After ${t} bits: ${say(runs, t)} ${score(runs, parities)}`}
      look="The two lines read the same bits. To keep parity they have to change places in every shaded column."
      happened={happened(runs, parities, steps)}
      source="Computed here with the cell of the vector states, h = a h + b, in 32-bit numbers. The full line began at +1, the dashed one at −1."
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={<BitsBox />}
    >
      <div className="figure-top">
        <Segmented legend="Decays" options={RANGES} value={range} onChange={setRange} />
        <Segmented legend="They are" options={DECIDERS} value={decider} onChange={setDecider} />
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </div>
      <div className="dial-pair">
        {sliders(0, 'At a 0')}
        {sliders(1, 'At a 1')}
      </div>
      {table ? (
        <RunsTable bits={bits} runs={runs} parities={parities} />
      ) : (
        <Canvas
          height={RUNS_HEIGHT}
          className="seekable"
          label={`Two lines over ${n} bits. ${say(runs, t)}`}
          draw={drawRuns({ bits, runs, parities, t, phase: playhead.phase })}
          onWidth={setWidth}
          onClick={({ nativeEvent: { offsetX } }) => playhead.seek(runsScales(width, n).bitAt(offsetX))}
        />
      )}
      <Readout reading={{ mark: `After ${t} of ${n} bits:`, value: say(runs, t) }} pinned={false} idle="" />
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Bit', text: (at) => (at === 0 ? 'before the bits' : `${at} / ${n} bits`) }}
      >
        <ShareButton
          shared={() => ({
            figure: RUNS_FIGURE,
            t,
            text: encodeRuns({ text: bits.join(''), range, decider, decays, writes }),
          })}
        />
      </Transport>
    </Figure>
  )
}

const times = (x: number): string =>
  x === 0 || Math.abs(x) >= 0.001 ? formatSigned(x, 3) : `${formatSigned(x * 10 ** tiny(x), 1)} · 10⁻${raised(tiny(x))}`
const tiny = (x: number): number => Math.ceil(-Math.log10(Math.abs(x)))
const raised = (n: number): string => [...String(n)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')

const say = ({ even, odd, product }: Runs, t: number): string =>
  unbroken(`${formatSigned(even[t]!, 3)} and ${formatSigned(odd[t]!, 3)}; distance 2 × ${times(product[t]!)}.`)

const score = ({ even }: Runs, parities: readonly number[]): string => {
  const n = even.length - 1
  return `The sign of the full line is right after ${rightSigns(even, parities)} of ${n} bits.`
}

function happened(runs: Runs, parities: readonly number[], steps: Steps): string {
  const n = runs.even.length - 1
  const crossed = swaps(runs, n)
  const reason = steps.some(({ decay }) => decay < 0)
    ? ''
    : ' No decay is negative, and what is written moves both alike.'
  const crossing =
    crossed > 0
      ? `They changed places ${crossed === 1 ? 'once' : `${crossed} times`}.`
      : runs.product[n] === 0
        ? 'They met and cannot part again: the decay 0 has wiped what told them apart.'
        : `They never changed places.${reason}`
  return `${crossing} ${score(runs, parities)}`
}

const RunsTable = ({ bits, runs, parities }: { bits: readonly number[]; runs: Runs; parities: readonly number[] }) => {
  const row = (name: string, cell: (t: number) => string) => ({ name, cells: parities.map((_, t) => cell(t)) })
  return (
    <MatrixTable
      caption="Both runs after each bit; the first column is before the bits"
      columns={['', ...bits.map(String)]}
      rows={[
        row('began at +1', (t) => formatSigned(runs.even[t]!, 3)),
        row('began at −1', (t) => formatSigned(runs.odd[t]!, 3)),
        row('product of a', (t) => times(runs.product[t]!)),
        row('odd so far', (t) => String(parities[t])),
        row('sign of h', (t) => String(signRead(runs.even[t]!) ?? '?')),
      ]}
    />
  )
}
