/** The question before the figure of cells, answered by measuring the recording. */

import { Choose } from '../choose'
import { useMeasures } from './measures'
import { bestFor } from './names'
import { described, properties } from './properties'
import { useNames } from './shown'
import { useRecordedCells } from './traces'
import { found } from './words'

const CHOICES = [
  { value: 'none', text: 'None: each cell holds a bit of everything', from: 0, to: 0 },
  { value: 'some', text: 'One, two or three of them', from: 1, to: properties.length - 1 },
  { value: 'all', text: 'All four', from: properties.length, to: properties.length },
] as const

export function CellPrediction() {
  const measures = useMeasures(useRecordedCells().trace)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> Four things about a text: {properties.map((name) => described[name].name).join(', ')}.
          The network was trained to guess the next letter, and told of none of them. How many of the four have a cell
          that follows them, more closely than luck would have it?
        </>
      }
      choices={CHOICES}
      onCommit={useNames.getState().look}
      answer={(chosen) => {
        if (!measures) return null
        const count = properties.filter((property) => bestFor(measures, property)).length
        const right = CHOICES.find(({ from, to }) => count >= from && count <= to)
        return `${right?.value === chosen ? 'So it is' : 'Not so'}. ${found(measures)}`
      }}
    />
  )
}
