/** Why an LSTM waits: its chain beside a scan, and what its steps make when they are put together. */

import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { useCovered, useStop } from '../cover'
import { roundOf } from '../scan/words'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { drawWaits, type Lane, waitsHeight } from './draw-waits'
import { COMPOSE_FIGURE, decodeCompose, encodeCompose, firstCompose } from './params'
import { useOpenWaits } from './prediction'
import { lastRound, linearRounds, lstmRounds, mapOf, STEPS, STRONGEST, type StepMap, TOKENS } from './waits'
import './waits.css'

const lanes: readonly Lane[] = [
  {
    name: 'An LSTM: its gates read the state before',
    rounds: lstmRounds(TOKENS),
    from: (round, t) => (t > 0 && round === t + 2 ? t - 1 : null),
    covered: (round, t) => (round >= t + 2 ? 1 : 0),
  },
  {
    name: 'Gates that read the token alone',
    rounds: linearRounds(TOKENS),
    from: (round, t) => (t >= 2 ** (round - 2) ? t - 2 ** (round - 2) : null),
    covered: (round, t) => (round < 1 ? 0 : Math.min(1, 2 ** (round - 1) / (t + 1))),
  },
]
const ROUNDS = Math.max(...lanes.map(({ rounds }) => lastRound(rounds)))
/** Where a still figure rests: both have begun, and half of the tree is known. */
const STILL_AT = 4
const SPEEDS = [1, 2, 4] as const

const HAPPENED =
  `What the tokens give is made in one round by both. Then the LSTM makes one state a round and needs ${lastRound(lanes[0]!.rounds)} rounds in all; ` +
  `the other joins stretches and needs ${lastRound(lanes[1]!.rounds)}.`

const Mark = ({ quantity, children }: { readonly quantity: 'key' | 'state'; readonly children: string }) => (
  <span style={{ color: `var(--${quantity})` }}>
    <svg width="10" height="10" aria-hidden="true">
      <circle cx="5" cy="5" r="5" fill="currentColor" />
    </svg>
    {children}
  </span>
)

export function WaitsWidget() {
  const store = usePlayheadStore(2, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const { open, look } = useOpenWaits()
  const covered = useCovered(!open)
  useEffect(() => store.getState().load(ROUNDS + 1), [store])
  // The answer to the question before it sets the figure off, unless the reader has done so already.
  useEffect(() => {
    const { t, playing, play, seek } = store.getState()
    if (!open || playing || t !== 0) return
    if (still) seek(STILL_AT)
    else play()
  }, [open, still, store])
  useEffect(() => {
    if (playhead.playing || playhead.t > 0) look()
  }, [playhead.playing, playhead.t, look])
  const round = useStop(open, playhead.t, STILL_AT)
  const known = lanes.map(({ rounds }) => rounds.filter((one) => one <= round).length)
  return (
    <Figure
      name="What waits for what"
      description={`After ${roundOf(round, ROUNDS, open)} the LSTM knows ${known[0]} of ${TOKENS} states, the other ${known[1]}.`}
      look="Play the rounds: in each, everything is made whose inputs are there."
      happened={covered ? '' : HAPPENED}
      source="Arithmetic: the rounds follow from what each state reads. The rounds of the scan are those of the figure above."
      onKeyDown={transportKeys(playhead)}
    >
      <p className="line-names" data-always>
        <Mark quantity="key">what a token gives</Mark>
        <Mark quantity="state">a state: pale while tokens before it are missing</Mark>
      </p>
      <Canvas
        height={waitsHeight(lanes.length)}
        label={`Two rows of ${TOKENS} tokens. After round ${round} the LSTM knows ${known[0]} states, the other ${known[1]}.`}
        draw={drawWaits(lanes, round, playhead.phase)}
      />
      <Transport playhead={playhead} speeds={SPEEDS} stops={{ name: 'Round', text: (t) => roundOf(t, ROUNDS, open) }} />
    </Figure>
  )
}

export function ComposeWidget() {
  const [settings, setSettings] = useState(firstCompose)
  const { steps, strength } = settings
  useLink(COMPOSE_FIGURE, ({ text }) => setSettings(decodeCompose(text ?? '')))
  const map = useMemo(() => mapOf(steps, strength), [steps, strength])
  const options = useMemo(() => chart(map), [map])
  return (
    <Figure
      name="Steps put together"
      description={`${steps} steps of an LSTM of one unit, whose gates listen to it with strength ${strength}. ${said(map)}`}
      look="Lower the strength to 0: the curve becomes a line, and stays one however many steps are put together."
      happened={said(map)}
      source="Computed in this page with the cell that the LSTM of this course runs, with one unit and made-up tokens: the cell after some steps, for every cell before them. Dashed: the line through its ends."
    >
      <div className="figure-top">
        <Segmented
          legend="Steps"
          options={STEPS.map((value) => ({ value: String(value), label: String(value) }))}
          value={String(steps)}
          onChange={(value) => setSettings({ ...settings, steps: Number(value) })}
        />
        <label className="compose-strength">
          <span>How strongly the gates listen to the state: {strength}</span>
          <input
            type="range"
            min={0}
            max={STRONGEST}
            step={0.5}
            value={strength}
            style={{ ['--done' as string]: `${(strength / STRONGEST) * 100}%` }}
            onChange={(event) => setSettings({ ...settings, strength: event.currentTarget.valueAsNumber })}
          />
        </label>
        <span className="end tools">
          <ShareButton shared={() => ({ figure: COMPOSE_FIGURE, text: encodeCompose(settings) })} />
        </span>
      </div>
      <Chart options={options} label={`The cell after the steps against the cell before them. ${said(map)}`} />
    </Figure>
  )
}

/** Rounding of float32, and no bend. */
const STRAIGHT = 1e-5

function said({ a, b, bent }: StepMap): string {
  const line = `c = ${formatSigned(a, 3)} c₀ ${b < 0 ? '−' : '+'} ${formatSigned(Math.abs(b), 3)}`
  return bent < STRAIGHT
    ? `All steps together are the line ${line}: two numbers say everything about them.`
    : `All steps together are up to ${bent.toFixed(2)} away from the line ${line}: no two numbers say what they do.`
}

function chart({ points, a, b }: StepMap) {
  return (plot: PlotModule, _width: number): PlotOptions => ({
    height: 280,
    marginLeft: 46,
    marginBottom: 42,
    style: {
      fontFamily: 'var(--sans)',
      fontSize: '12.5px',
      color: 'var(--soft)',
      background: 'none',
      overflow: 'visible',
    },
    x: { label: 'cell before, c₀ →', ticks: 5 },
    y: { label: '↑ cell after', grid: true, nice: true, ticks: 5 },
    marks: [
      plot.line(
        [points[0]!, points.at(-1)!].map(({ before }) => ({ before, after: a * before + b })),
        { x: 'before', y: 'after', stroke: 'var(--soft)', strokeDasharray: '5 4' },
      ),
      plot.line(points, { x: 'before', y: 'after', stroke: 'var(--state)', strokeWidth: 2.25 }),
    ],
  })
}
