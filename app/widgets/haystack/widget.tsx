/** The second figure of lesson 10: a needle at every depth of longer and longer texts, network by network. */

import { useState } from 'react'
import { networksOf, type TaskCatalog, taskOf } from '../../../models/task-catalog'
import { Segmented } from '../../controls/segmented'
import { Switch } from '../../controls/switch'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatCount, formatShare } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { useTaskCatalog } from '../../state/task-catalog'
import { useCovered } from '../cover'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { lookOf } from '../task/looks'
import { useLink } from '../use-link'
import { drawGrid, gridCellAt, gridHeight } from './draw-grid'
import { cellsOf, depthName, fillers, gridOf } from './grid'
import { decodeHaystack, encodeHaystack, FIGURE, firstHaystack } from './params'
import { useNeedles } from './store'
import { ROUNDS, useGrid } from './use-grid'
import { fillerName, reached, spoken } from './words'
import './haystack.css'

export function HaystackWidget() {
  const { catalog, error } = useTaskCatalog()
  if (!catalog || networksOf(catalog, 'needle').length === 0)
    return (
      <div className="figure wide">
        <p className="missing" role="status">
          {error ??
            (catalog
              ? 'The list of task networks has none for this figure. The rest of the lesson works.'
              : 'Opening the list of task networks …')}
        </p>
      </div>
    )
  return <Loaded catalog={catalog} />
}

interface Chosen {
  readonly network: number
  readonly row: number
  readonly column: number
}

function Loaded({ catalog }: { readonly catalog: TaskCatalog }) {
  const [grid] = useState(() => gridOf(catalog))
  const [task] = useState(() => taskOf(catalog, 'needle'))
  const [settings, setSettings] = useState(firstHaystack)
  const { filler, long } = settings
  useLink(FIGURE, ({ text }) => setSettings(decodeHaystack(text ?? '')))
  const [table, setTable] = useState(false)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [width, setWidth] = useState(0)
  const { status, running, tallyOf, start, stop } = useGrid(task, grid)
  const { open, look } = useNeedles()
  const covered = useCovered(!open)
  const { networks, lengths, depths, trained, chance } = grid
  const longest = lengths.at(-1)!
  const shown = networks.map((network) => ({
    ...network,
    // Nothing is drawn of what the reader is asked, before they have answered.
    cells: cellsOf(grid, covered ? { ...network, scores: [] } : network, filler, tallyOf(network.id)),
  }))
  const sequences = Math.max(...shown.flatMap(({ cells }) => cells.flat().map((cell) => cell.sequences)))
  const said = covered
    ? 'The recorded scores are shown when you have said what you expect, or ask for them.'
    : reached(shown, grid)
  const reading = chosen && shown[chosen.network]!.cells[chosen.row]![chosen.column]!
  return (
    <Figure
      name="Needles by length and depth"
      description={`Filler: ${fillerName[filler]}. ${said}`}
      look="Go to the right: the text grows, and where it ends each network was trained on none so long. Then change the filler."
      happened={said}
      source={
        `A needle of four letters in filler; all four are asked at the end, and a guess is right in ${formatShare(chance)}, which is drawn as nothing. Trained on ${formatCount(trained)} symbols, both fillers and any depth; one seed of each is shown. ` +
        (sequences > 0
          ? `Bold: measured here on fresh texts, up to ${sequences} of each; the others as PyTorch recorded them.`
          : 'As PyTorch recorded them with the weights that run here.')
      }
    >
      <div className="figure-top">
        <Segmented
          legend="Filler"
          options={fillers.map((value) => ({ value, label: fillerName[value] }))}
          value={filler}
          onChange={(next) => setSettings({ ...settings, filler: next })}
        />
        <button
          type="button"
          onClick={
            running
              ? stop
              : () => {
                  look()
                  start(filler, long ? longest : (lengths.at(-2) ?? longest))
                }
          }
        >
          {running ? 'Stop' : `Measure ${ROUNDS} of each`}
        </button>
        {covered && (
          <button type="button" className="quiet" onClick={look}>
            Show the recorded scores
          </button>
        )}
        <Switch checked={long} onChange={(next) => setSettings({ ...settings, long: next })}>
          {formatCount(longest)} symbols too
        </Switch>
        {!covered && (
          <span className="chip" data-kind={sequences > 0 ? 'live' : 'recorded'}>
            <i aria-hidden="true" />
            {sequences > 0 ? 'live' : 'recorded'}
            <span>{sequences > 0 ? 'WASM' : 'by PyTorch'}</span>
          </span>
        )}
      </div>
      <Status status={status} />
      <h3>
        Right letters <small>in percent; needle from the start of the text to its end</small>
        <span className="end tools">
          <ShareButton shared={() => ({ figure: FIGURE, text: encodeHaystack(settings) })} />
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as pictures' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`Right letters by network and depth of the needle, by length; filler: ${fillerName[filler]}`}
          columns={lengths.map(formatCount)}
          rows={shown.flatMap(({ name, cells }) =>
            cells.map((row, r) => ({
              name: `${name}, ${depthName(depths[r]!)}`,
              cells: row.map(({ score, interval, sequences: n }) =>
                score === null
                  ? ''
                  : interval
                    ? `${formatShare(score)} (${formatShare(interval[0])} to ${formatShare(interval[1])}; ${n})`
                    : `recorded ${formatShare(score)}`,
              ),
            })),
          )}
        />
      ) : (
        <div className="haystacks">
          {shown.map(({ id, name, model, cells }, network) => (
            <section key={id} aria-label={name}>
              <h4>{name}</h4>
              <Canvas
                height={gridHeight(depths.length)}
                label={`${name}: ${cells
                  .flat()
                  .map(
                    (cell) =>
                      `${formatCount(cell.length)} symbols ${depthName(cell.depth)} ${cell.score === null ? 'not measured' : formatShare(cell.score)}`,
                  )
                  .join(', ')}`}
                draw={drawGrid({
                  cells,
                  colour: lookOf(model).colour,
                  trained,
                  chance,
                  chosen: chosen?.network === network ? chosen : null,
                })}
                onWidth={setWidth}
                onPointerMove={({ nativeEvent }) => {
                  const cell = gridCellAt(
                    width,
                    depths.length,
                    lengths.length,
                    nativeEvent.offsetX,
                    nativeEvent.offsetY,
                  )
                  setChosen(cell && { network, ...cell })
                }}
                onPointerLeave={() => setChosen(null)}
              />
            </section>
          ))}
        </div>
      )}
      {!table && (
        <p className="readout">
          {chosen && reading
            ? `${spoken(shown[chosen.network]!.name, reading, depthName(reading.depth))}.`
            : 'Point at a cell for its numbers; the table has all of them.'}
        </p>
      )}
    </Figure>
  )
}
