/** The third figure of lesson 7: trained networks, by the range of their decays and by what sets them, measured live. */

import { useCallback, useMemo, useState } from 'react'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatCount, formatSeeds, formatSigned } from '../../figures/format'
import { Readout } from '../../figures/readout'
import { transportKeys } from '../../figures/transport'
import { useTaskCatalog } from '../../state/task-catalog'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { Status } from '../status'
import { type Board, boardOf } from '../task/board'
import { ExamplePanel } from '../task/example-panel'
import { FIRST_SEED } from '../task/params'
import { useMeasuring } from '../task/use-measuring'
import { useLink, useLinkedStop } from '../use-link'
import { drawGates } from './draw-gates'
import { drawScores } from './draw-scores'
import { nearestChannel } from './gates-place'
import { DecaysTable, ScoresTable } from './gates-tables'
import { BESIDE, claim, MODELS, SQUARE } from './networks'
import { pointsOf, spoken } from './score-points'
import type { Records } from './seeds'
import { useTracking } from './store'
import { type Decays, useDecays } from './use-decays'
import { useRecords } from './use-records'
import './tracking.css'

const HEIGHT = 190

/** Of the string that is stepped through: long enough that most networks lose count. */
const EXAMPLE = 62

interface Pointed {
  readonly model: string
  readonly seed: number
  readonly channel: number
}

export function FourGatesWidget() {
  const { catalog, error } = useTaskCatalog()
  const records = useRecords('parity')
  const board = useMemo(() => catalog && boardOf(catalog, 'parity', MODELS), [catalog])
  if (board && records) return <Measured board={board} records={records} />
  return (
    <div className="figure wide">
      <p className="missing" role={error ? 'alert' : 'status'}>
        {error ?? 'Opening the list of networks …'}
      </p>
    </div>
  )
}

function Measured({ board, records }: { readonly board: Board; readonly records: Records }) {
  const measuring = useMeasuring(board)
  const { status, running, start, stop, tallies } = measuring
  const gated = useMemo(() => board.networks.filter(({ mixer }) => mixer === 'min-gru'), [board])
  const { decays, error } = useDecays(gated)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const [open, setOpen] = useState(false)
  const [seed, setSeed] = useState(FIRST_SEED)
  const draw = useCallback(() => setSeed((now) => now + 1), [])
  const { looked, look } = useTracking()
  const covered = useCovered(!looked)
  const store = usePlayheadStore(8)
  const playhead = useTokens(store)
  const load = useCallback((steps: number) => store.getState().load(steps), [store])
  // What a link holds is the string below.
  const { link } = useLink(board.shown, (shared) => {
    setSeed(shared.seed ?? FIRST_SEED)
    setOpen(true)
  })
  useLinkedStop(store, link)
  const sequences = Math.max(...tallies.flat().map((tally) => tally.sequences))
  const measure = () => {
    look()
    start()
  }
  const seedsOf = (model: string): (Decays | null)[] =>
    gated.filter((network) => network.model === model).map(({ id }) => decays[id] ?? null)
  const points = (model: string) => pointsOf(board, measuring, records, model, !covered)
  const chart = (model: string, name: string) => (
    <Canvas
      height={HEIGHT}
      label={`${name}: ${spoken(points(model))}`}
      draw={drawScores({
        seeds: points(model),
        chance: board.task.chance,
        trained: board.trained,
      })}
    />
  )

  return (
    <Figure
      name="Two switches, four networks"
      description={`${SQUARE.map(({ model, range, decider }) => `Decays ${range}, ${decider}: ${spoken(points(model))}`).join('. ')}.`}
      look="On the left the decays of each network, on the right how often it is right, by the length of the string in bits. Look for the dot in the corner."
      happened={
        !covered ? claim(records) : 'What they score is shown when you have said what you expect, or have asked for it.'
      }
      source={`Decays: computed in this page from the weights that run. Rings: recorded with PyTorch on ${formatCount(board.networks[0]?.scores[0]?.sequences ?? 0)} strings a length (commit ${board.networks[0]?.training.commit}). Dots: measured in this page on fresh strings, the same for all networks, with 95 % intervals. ${seedsShown(board, records)}`}
      onKeyDown={open ? transportKeys(playhead) : undefined}
    >
      <div className="figure-top">
        <button type="button" onClick={running ? stop : measure}>
          {running ? 'Stop' : sequences > 0 ? 'Measure more' : 'Measure them here'}
        </button>
        {status.kind === 'loading' || status.kind === 'error' ? (
          <Status status={status} />
        ) : covered ? (
          <button type="button" className="quiet" onClick={look}>
            Show the recorded scores
          </button>
        ) : (
          <span className="measured">
            {sequences > 0 ? `${sequences} strings of each length` : 'recorded scores until you measure'}
          </span>
        )}
        <span className="end tools">
          <button
            type="button"
            className="plain"
            aria-pressed={table}
            onClick={() => {
              look()
              setTable(!table)
            }}
          >
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </div>
      {error && (
        <p className="status" role="alert">
          {error}
        </p>
      )}
      {table ? (
        <>
          <ScoresTable board={board} measuring={measuring} records={records} />
          <DecaysTable networks={gated} decays={decays} />
        </>
      ) : (
        <>
          <div className="four">
            {SQUARE.map(({ model, range, decider }) => {
              const seeds = seedsOf(model)
              return (
                <section key={model} aria-label={`Decays ${range}, ${decider}`}>
                  <h3>
                    {range}, {decider} <small>{board.lines.find((line) => line.model === model)?.name}</small>
                  </h3>
                  <div className="gate-and-score">
                    <Canvas
                      height={HEIGHT}
                      label={`Decays of the channels of the first layer, at a 0 and at a 1: ${spread(seeds[0] ?? null)}`}
                      draw={drawGates({
                        seeds,
                        lowest: range === '0 to 1' ? 0 : -1,
                        moving: decider !== 'fixed',
                        cursor: pointed?.model === model ? pointed : null,
                      })}
                      onWidth={setWidth}
                      onPointerMove={({ nativeEvent: { offsetX, offsetY } }) => {
                        const found = nearestChannel(seeds, width, HEIGHT, offsetX, offsetY)
                        setPointed(found && { model, ...found })
                      }}
                      onPointerLeave={() => setPointed(null)}
                    />
                    {chart(model, `Decays ${range}, ${decider}`)}
                  </div>
                </section>
              )
            })}
          </div>
          <Readout
            reading={pointed && named(pointed, seedsOf(pointed.model))}
            pinned={false}
            idle="Point at a dot: a channel of the first layer, to the right its decay at a 0, upwards at a 1."
          />
          <div className="beside">
            {BESIDE.map(({ model, name }) => (
              <section key={model} aria-label={name}>
                <h3>{name}</h3>
                {chart(model, name)}
              </section>
            ))}
          </div>
        </>
      )}
      <details className="one-string" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>One string of {EXAMPLE} bits, step by step</summary>
        {open && (
          <ExamplePanel
            board={board}
            length={EXAMPLE}
            seed={seed}
            onDraw={draw}
            loaded={measuring.loaded}
            playhead={playhead}
            load={load}
          />
        )}
      </details>
    </Figure>
  )
}

/** From how many seeds the networks are, and how those are told apart. */
function seedsShown(board: Board, records: Records): string {
  const counts = board.lines.map(({ model }) => records(model).length)
  const each = formatSeeds(counts)
  const said = `${each[0]!.toUpperCase()}${each.slice(1)}`
  return Math.max(...counts) === 1
    ? `${said}.`
    : `${said}: the band goes from the worst of them to the best, and all but the first have open marks.`
}

const spread = (decays: Decays | null): string => {
  if (!decays) return 'not there yet'
  const range = (bit: 0 | 1) => {
    const all = decays.map((pair) => pair[bit])
    return `${formatSigned(Math.min(...all), 2)} to ${formatSigned(Math.max(...all), 2)}`
  }
  return `${range(0)} and ${range(1)}`
}

function named({ seed, channel }: Pointed, seeds: readonly (Decays | null)[]) {
  const pair = seeds[seed]?.[channel]
  if (!pair) return null
  return {
    mark: `Channel ${channel}${seeds.length > 1 ? ` of seed ${seed}` : ''}:`,
    value: `× ${formatSigned(pair[0], 4)} at a 0, × ${formatSigned(pair[1], 4)} at a 1`,
  }
}
