/** A task measured live: several networks on fresh sequences, at and beyond the length they were trained on. */

import { useCallback, useMemo, useState } from 'react'
import type { TaskCatalog } from '../../../models/task-catalog'
import type { TaskRecords } from '../../../models/task-records'
import { intervalOf, meanOf } from '../../../models/tasks/score'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatCount, formatParameters } from '../../figures/format'
import { transportKeys } from '../../figures/transport'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { Status } from '../status'
import { useLink, useLinkedStop } from '../use-link'
import { type Board, boardOf, recordedAt } from './board'
import { accuracyScales, drawAccuracy } from './draw-accuracy'
import { ExamplePanel } from './example-panel'
import { formatScore } from './format-score'
import { taskOfLink } from './params'
import { Readings } from './readings'
import { ScoreTable } from './table'
import { ROUNDS, type Tallies, useMeasuring } from './use-measuring'
import { type ShownTask, wordsOf } from './words'
import './task.css'

export interface TaskProps {
  readonly task: ShownTask
  /** Models of public/tasks/catalog.json separated by blanks, in the order in which they are listed. */
  readonly networks: string
  /** What was recorded stays covered until the reader has said what to expect, or asks for it. */
  readonly covered?: boolean
  readonly onUncover?: () => void
}

const HEIGHT = 330

export function TaskWidget(props: TaskProps) {
  const { task, networks } = props
  const { catalog, error } = useTaskCatalog()
  const records = useTaskRecords()
  if (!catalog || !records)
    return (
      <div className="figure wide">
        <p className="missing" role="status">
          {error ?? 'Opening the list of task networks …'}
        </p>
      </div>
    )
  return <Loaded key={`${task} ${networks}`} catalog={catalog} records={records} {...props} />
}

type LoadedProps = TaskProps & { readonly catalog: TaskCatalog; readonly records: TaskRecords }

function Loaded({ catalog, records, task, networks, covered: waits = false, onUncover }: LoadedProps) {
  const covered = useCovered(waits)
  const [whole] = useState(() => boardOf(catalog, task, networks, records))
  const board = useMemo(() => (covered ? unrecorded(whole) : whole), [whole, covered])
  const measuring = useMeasuring(whole)
  const { tallies, running, status, loaded } = measuring
  const [settings, setSettings] = useState(() => taskOfLink(null, whole.stops))
  const { stop, seed } = settings
  const setStop = (next: number) => setSettings({ ...settings, stop: next })
  const [focus, setFocus] = useState<string | null>(null)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const store = usePlayheadStore(24)
  const playhead = useTokens(store)
  const { link } = useLink(task, (shared) => setSettings(taskOfLink(shared, whole.stops)))
  const load = useCallback(
    (steps: number) => store.getState().load(steps, Math.min(store.getState().t, steps - 1)),
    [store],
  )
  useLinkedStop(store, link)
  const draw = useCallback(() => setSettings((now) => ({ ...now, seed: now.seed + 1 })), [])
  const words = wordsOf(task)
  const length = board.stops[stop]!
  const sequences = useMemo(() => most(tallies), [tallies])
  const picture = { board, tallies, stop, focus }
  const measure = () => {
    onUncover?.()
    measuring.start()
  }
  return (
    <Figure
      name={`${words.title}, measured`}
      description={describe(board, tallies, stop)}
      look={
        board.beyond
          ? `Follow each network to the right of ${formatCount(board.trained)} ${words.unit}: further than it was trained.`
          : `Follow each network to the right: more ${words.unit}, and the same memory.`
      }
      happened={
        covered
          ? 'The recorded scores are shown when you have said what you expect, or ask for them.'
          : happened(board, tallies)
      }
      source={source(whole)}
      onKeyDown={transportKeys(playhead)}
    >
      <div className="figure-top">
        <button type="button" onClick={running ? measuring.stop : measure}>
          {running ? 'Stop' : sequences > 0 ? `Measure ${ROUNDS} more` : 'Measure'}
        </button>
        {covered && (
          <button type="button" className="quiet" onClick={onUncover}>
            Show the recorded scores
          </button>
        )}
        <span className="name">{words.question}</span>
        {!covered && (
          <span className="chip" data-kind={sequences > 0 ? 'live' : 'recorded'}>
            <i aria-hidden="true" />
            {sequences > 0 ? 'live' : 'recorded'}
            <span>{sequences > 0 ? `${formatCount(sequences)} sequences of each length` : 'by PyTorch'}</span>
            <span>{sequences > 0 ? 'WASM' : ''}</span>
          </span>
        )}
      </div>
      <Status status={status} />
      <div className="task-panels">
        <section aria-label="Scores">
          <h3>
            {board.real ? 'Mean squared error' : 'Accuracy'}{' '}
            <small>
              by {words.counted ?? 'length'}
              {board.real ? '; less is better' : ''}
            </small>
            <span className="end tools">
              <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
                {table ? 'Show as picture' : 'Show as table'}
              </button>
            </span>
          </h3>
          {table ? (
            <ScoreTable board={board} tallies={tallies} />
          ) : (
            <Canvas
              height={HEIGHT}
              className="pointed"
              label={`Scores against length. ${describe(board, tallies, stop)}`}
              draw={drawAccuracy(picture)}
              onWidth={setWidth}
              onClick={(event) => setStop(accuracyScales(board, width, HEIGHT).stopAt(event.nativeEvent.offsetX))}
            />
          )}
        </section>
        <section aria-label="At this length">
          <h3>
            {formatCount(length)} {words.unit}{' '}
            <small>
              {length <= board.trained ? 'as in training' : `${round(length / board.trained)} times the training’s`}
            </small>
          </h3>
          <input
            type="range"
            min={0}
            max={board.stops.length - 1}
            value={stop}
            aria-label="Length"
            aria-valuetext={`${formatCount(length)} ${words.unit}`}
            style={{ ['--done' as string]: `${(100 * stop) / (board.stops.length - 1)}%` }}
            onChange={(event) => setStop(event.currentTarget.valueAsNumber)}
          />
          <Readings board={board} tallies={tallies} stop={stop} focus={focus} onFocus={setFocus} />
        </section>
      </div>
      <ExamplePanel
        board={board}
        length={length}
        seed={seed}
        onDraw={draw}
        loaded={loaded}
        playhead={playhead}
        load={load}
      />
    </Figure>
  )
}

/** The board as if nothing had been recorded. */
const unrecorded = (board: Board): Board => ({
  ...board,
  networks: board.networks.map((network) => ({ ...network, scores: [] })),
  lines: board.lines.map((line) => ({ ...line, further: [] })),
})

const round = (x: number) => Number(x.toFixed(1))

const most = (tallies: Tallies) => Math.max(0, ...tallies.flatMap((row) => row.map(({ sequences }) => sequences)))

/** The scores at the chosen length, as one sentence. */
function describe(board: Board, tallies: Tallies, stop: number): string {
  const each = board.networks.map(({ name, seed }, i) => {
    const tally = tallies[i]![stop]!
    const several = board.networks.filter((other) => other.name === name).length > 1
    const who = several ? `${name} from seed ${seed}` : name
    const recorded = recordedAt(board.shown, board.networks[i]!, board.stops[stop]!)
    if (tally.sequences > 0) return `${who} ${formatScore(meanOf(tally), board.real)}`
    return recorded === null ? `${who} not measured yet` : `${who} ${formatScore(recorded, board.real)}, as recorded`
  })
  return `At ${formatCount(board.stops[stop]!)} ${wordsOf(board.shown).unit}: ${each.join(', ')}.`
}

/** Who is clearly away from a guess at the longest, as far as the sequences so far can tell. */
function happened(board: Board, tallies: Tallies): string {
  const last = board.stops.length - 1
  if (most(tallies) === 0) return 'Nothing is measured yet: the open marks are what was recorded after training.'
  const solved = board.lines.filter(({ members }) =>
    members.every((i) => {
      const tally = tallies[i]![last]!
      if (tally.sequences === 0) return false
      const [low, high] = intervalOf(tally, board.real)
      return board.real ? high < board.task.chance / 10 : low > 0.9
    }),
  )
  const at = `${formatCount(board.stops[last]!)} ${wordsOf(board.shown).unit}`
  const limit = board.real ? 'an error of less than a tenth of a constant’s' : 'more than nine right answers of ten'
  if (solved.length === 0) return `At ${at} no network is yet certain of ${limit}.`
  return `At ${at}, sure of ${limit} whatever more sequences would say: ${solved.map(({ name }) => name).join('; ')}.`
}

function source(board: Board): string {
  const [first] = board.networks
  if (!first) return ''
  const sizes = [...new Set(board.networks.map(({ parameters }) => formatParameters(parameters)))].sort()
  const trainedOn = first.training.hardware === 'CPU' ? 'a processor' : `one ${first.training.hardware}`
  const steps = [...new Set(board.networks.map(({ training }) => training.steps))].sort((a, b) => a - b)
  const seeds = board.lines.map(({ members, further }) => members.length + further.length)
  const [fewest, highest] = [Math.min(...seeds), Math.max(...seeds)]
  const from =
    highest === 1
      ? `one seed each, trained on ${trainedOn}`
      : `${fewest === highest ? highest : `${fewest} to ${highest}`} seeds each, of which the first, trained on ${trainedOn}, runs here`
  return (
    `${board.networks.length} networks of ${sizes.join(' to ')} parameters, trained for ${steps.map(formatCount).join(' or ')} steps, ` +
    `${from}. All answer the same fresh sequences. Bars: 95 % intervals, as ` +
    `${board.real ? 'the standard error gives them' : 'wide as if each sequence asked once'}. Open marks on thin lines, ticks once it is measured here: PyTorch’s scores.`
  )
}
