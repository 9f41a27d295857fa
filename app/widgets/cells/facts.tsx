/** What the prose of lesson 1 says of the LSTM and of its cells, from the catalog and from the recording. */

import type { CatalogModel } from '../../../models/catalog'
import type { Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { formatCount, formatParameters, formatSigned, formatSymbols } from '../../figures/format'
import { useTracedModel } from '../../state/catalog'
import { placesOf } from '../gate/places'
import { Said } from '../said'
import { useMeasures } from './measures'
import { bestFor, type CellMeasure, type Measures } from './names'
import { properties } from './properties'
import { type CellStep, cellName, stepOf } from './series'
import { useRecordedCells } from './traces'

/** What the network is, and what may not be expected of one like it. */
export function sizeOf({ parameters, architecture, training, size, state }: CatalogModel): string {
  const { layers, channels } = architecture
  const kept = state.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)
  const hardware = training.hardware === 'CPU' ? 'an ordinary processor' : `one ${training.hardware}`
  const made =
    `This LSTM has ${layers} layers of ${formatCount(channels)} cells and ${formatParameters(parameters)} parameters. It has read ${formatSymbols(training.symbols)} symbols of children’s books, ` +
    `in training on ${hardware}, and all that it keeps of a text are ${formatCount(kept)} numbers.`
  if (size !== 'nano') return made
  return `${made} That is a very small network: do not look for sense in what it writes, nor for words without a slip. What its cells follow is what so small a network finds worth a cell; a larger one may find other things.`
}

export function LstmSize() {
  // Of the recording: a larger network of its family may be there that has not recorded anything yet.
  const model = useTracedModel(useRecordedCells().trace?.model)
  return <Said>{model ? sizeOf(model) : '…'}</Said>
}

/** How many properties have cells that follow them; the figure says which and how closely. */
export function followed(measures: Measures): string {
  const asked = properties.filter((property) => measures.luck[property] !== null)
  const count = asked.filter((property) => bestFor(measures, property)).length
  return count === asked.length
    ? `Each of the ${count} properties has cells that follow it beyond luck.`
    : `Of the ${asked.length} properties ${count === 0 ? 'none has' : `only ${count} ${count === 1 ? 'has' : 'have'}`} cells that follow beyond luck.`
}

/** How the cells of the recorded text turned out. */
export function CellsFound() {
  const measures = useMeasures(useRecordedCells().trace)
  return <Said>{measures ? followed(measures) : '…'}</Said>
}

/** Means that differ by less are alike. */
const CLEAR = 0.1
/** A cell that is given so much at each symbol, of the 1 that it can be given, counts. */
const COUNTS = 0.8

/** What a cell does within sentences, and at their ends the least that it keeps: a gate may wait for the blank, or for the symbol after. */
export function aroundSentences(trace: Trace, { index }: Pick<CellMeasure, 'index'>) {
  const places = placesOf(textOf(trace.frames))
  const within: CellStep[] = []
  const ends: number[] = []
  let least: number | null = null
  places.forEach((place, t) => {
    const step = stepOf(trace, index, t)
    if (!step) return
    const after = places[t - 1] === 'sentence end'
    if (place === 'sentence end' || after) least = Math.min(least ?? 1, step.forget)
    else within.push(step)
    if (place !== 'sentence end' && after && least !== null) {
      ends.push(least)
      least = null
    }
  })
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  return {
    written: mean(within.map(({ written }) => written)),
    keeps: mean(within.map(({ forget }) => forget)),
    least: mean(ends),
  }
}

/** How the cell that follows the sentence does it: by counting, by forgetting at its end, or neither. */
export function sentenceCell(trace: Trace, measures: Measures): string {
  const cell = bestFor(measures, 'sentence')
  if (!cell) return 'On the recorded text no cell follows the place in the sentence.'
  const { written, keeps, least } = aroundSentences(trace, cell)
  const counts = Math.abs(written) > COUNTS
  const lets = keeps - least > CLEAR
  const numbers =
    `Open ${cellName(cell)}, which follows the place in the sentence: within sentences it is given ${formatSigned(written, 2)} at each symbol on average, of the 1 that is possible, and keeps ${keeps.toFixed(2)} of itself; ` +
    `at their ends it comes down to ${least.toFixed(2)}.`
  if (counts && lets)
    return `${numbers} It counts symbols, and at the end of a sentence it lets go of ${least < 0.5 ? 'most' : 'a part'} of the count.`
  if (lets) return `${numbers} It gathers while a sentence lasts, and lets go at its end.`
  if (counts) return `${numbers} It counts symbols, and hardly lets go.`
  return `${numbers} How it does so is not to be seen from its own gate.`
}

export function SentenceCell() {
  const { trace } = useRecordedCells()
  const measures = useMeasures(trace)
  return <Said>{trace && measures ? sentenceCell(trace, measures) : '…'}</Said>
}

/** What came of the property that one would look for first. */
export function quotesCell(all: Measures): string {
  const luck = all.luck.quotes
  const named = bestFor(all, 'quotes')
  if (luck === null) return ''
  if (named)
    return `For quotation marks ${cellName(named)} has ${formatSigned(named.follows.quotes!, 2)}, where luck reaches ${luck.toFixed(2)}: that one has earned its name, on this text.`
  const best = all.cells.reduce((a, b) => (Math.abs(b.follows.quotes!) > Math.abs(a.follows.quotes!) ? b : a))
  return (
    `For quotation marks the best of all cells, ${cellName(best)}, has ${formatSigned(best.follows.quotes!, 2)}. One could draw it, call it the quote cell and be believed. ` +
    `But where the marks are moved to places at which they do not stand, the best cell comes to ${luck.toFixed(2)}.`
  )
}

export function QuotesCell() {
  const measures = useMeasures(useRecordedCells().trace)
  return <Said>{measures ? quotesCell(measures) : '…'}</Said>
}
