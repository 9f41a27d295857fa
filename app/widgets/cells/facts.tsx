/** What the prose of lesson 1 says of the LSTM and of its cells, from the catalog and from the recording. */

import type { CatalogModel } from '../../../models/catalog'
import type { Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { formatCount, formatParameters, formatSymbols } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { placesOf } from '../gate/places'
import { FAMILY } from './live'
import { bestFor, type CellMeasure, measureCells } from './names'
import { cellName, stepOf } from './series'
import { useRecordedCells } from './traces'
import { found } from './words'

const memo = <T,>(of: (trace: Trace) => T) => {
  const known = new WeakMap<Trace, T>()
  return (trace: Trace): T => {
    if (!known.has(trace)) known.set(trace, of(trace))
    return known.get(trace)!
  }
}

/** What the network is, and what may not be expected of one like it. */
export function sizeOf({ parameters, architecture, training, size, state }: CatalogModel): string {
  const { layers, channels } = architecture
  const kept = state.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)
  const hardware = training.hardware === 'CPU' ? 'an ordinary processor' : `one ${training.hardware}`
  const made =
    `This LSTM has ${layers} layers of ${formatCount(channels)} cells and ${formatParameters(parameters)} parameters. It has read ${formatSymbols(training.symbols)} symbols of children’s books, ` +
    `in training on ${hardware}, and all that it keeps of a text are ${formatCount(kept)} numbers.`
  if (size !== 'nano') return made
  return `${made} That is a very small network, briefly trained: it spells, and what it writes makes no sense. What its cells follow is what so small a network finds worth a cell; a larger one finds more.`
}

export function LstmSize() {
  const model = useCatalogModel(FAMILY)
  return <span className="fact">{model ? sizeOf(model) : '…'}</span>
}

const measures = memo((trace) => measureCells(trace))

/** How the cells of the recorded text turned out. */
export function CellsFound() {
  const { trace } = useRecordedCells()
  return <span className="fact">{trace ? found(measures(trace)) : '…'}</span>
}

/** Mean forget gate of a cell inside words, and at the spaces between them. */
export function gateInWords(trace: Trace, { index }: Pick<CellMeasure, 'index'>) {
  const places = placesOf(textOf(trace.frames))
  const mean = (place: string) => {
    const at = places.flatMap((own, t) => (own === place ? [stepOf(trace, index, t)?.forget ?? Number.NaN] : []))
    return at.reduce((a, b) => a + b, 0) / at.length
  }
  return { inside: mean('inside a word'), spaces: mean('space') }
}

/** Means that differ by less are alike. */
const CLEAR = 0.1

/** How the cell that follows the word does it: with its forget gate, or with what it writes. */
export function wordCell(trace: Trace): string {
  const cell = bestFor(measures(trace), 'word')
  if (!cell) return 'On the recorded text no cell counts the letters of a word.'
  const { inside, spaces } = gateInWords(trace, cell)
  const gates = `its forget gate is ${inside.toFixed(2)} on average inside words and ${spaces.toFixed(2)} at the spaces between them`
  const name = `The cell that follows the place in the word best is ${cellName(cell)}: ${gates}.`
  if (inside - spaces > CLEAR) return `${name} It gathers while the word lasts, and at the space it lets go.`
  if (spaces - inside > CLEAR) return `${name} It forgets inside the word and keeps across the space.`
  return `${name} Its gate hardly moves: what changes with the place in the word is what it writes.`
}

export function WordCell() {
  const { trace } = useRecordedCells()
  return <span className="fact">{trace ? wordCell(trace) : '…'}</span>
}
