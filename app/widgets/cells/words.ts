/** What is said of cells on the screen. */

import { formatSigned } from '../../figures/format'
import { bestFor, type CellMeasure, type Measures, type RowName } from './names'
import { described, properties } from './properties'

const rows: Readonly<Record<Exclude<RowName, keyof typeof described>, string>> = {
  longest: 'keeps longest',
  shortest: 'keeps shortest',
}

export const rowName = (name: RowName): string =>
  name === 'longest' || name === 'shortest' ? rows[name] : described[name].name

/** A number of a cell: two figures after the point, or fewer where it is large. */
export const number = (x: number): string => formatSigned(x, Math.abs(x) >= 100 ? 0 : Math.abs(x) >= 10 ? 1 : 2)

/** What is known of a cell, as one or two sentences; without what it follows where that is not to be `named` yet. */
export function measured(cell: CellMeasure, { luck }: Pick<Measures, 'luck'>, named: boolean): string {
  const parts = (named ? properties : []).flatMap((property) => {
    const r = cell.follows[property]
    const bar = luck[property]
    return r === null || bar === null
      ? []
      : [`${described[property].name} ${formatSigned(r, 2)} (luck: up to ${bar.toFixed(2)})`]
  })
  const follows = parts.length > 0 ? `Correlation with ${parts.join(', ')}. ` : ''
  return `${follows}Its forget gate is ${cell.keeps.toFixed(3)} on average.`
}

/** How the cells of a text turned out, whichever way. */
export function found(measures: Measures): string {
  const { cells, luck } = measures
  if (cells.length === 0) return 'The text is too short to name a cell by.'
  const asked = properties.filter((property) => luck[property] !== null)
  const best = asked.map((property) => {
    const count = cells.filter(({ name }) => name === property).length
    const cell = bestFor(measures, property)
    const { name } = described[property]
    return cell
      ? `${count} ${count === 1 ? 'follows' : 'follow'} “${name}” (the best with ${Math.abs(cell.follows[property]!).toFixed(2)}, where luck reaches ${luck[property]!.toFixed(2)})`
      : `none follows “${name}” beyond luck, which reaches ${luck[property]!.toFixed(2)} here`
  })
  if (best.length === 0) return 'Nothing of what we look for changes in this text.'
  return `Of ${cells.length} cells, on this text, ${best.join('; ')}.`
}
