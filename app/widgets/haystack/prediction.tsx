/** The question before the needles, answered from what was recorded. */

import { networksOf } from '../../../models/task-catalog'
import { formatCount } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { Choose } from '../choose'
import { cellsOf, gridOf, reach } from './grid'
import { useNeedles } from './store'
import { reached } from './words'

const NONE = 'none'

export function HaystackPrediction() {
  const { catalog } = useTaskCatalog()
  const grid = catalog && networksOf(catalog, 'needle').length > 0 ? gridOf(catalog) : null
  const longest = grid?.lengths.at(-1) ?? 0
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> The networks learned on texts of {formatCount(grid?.trained ?? 0)} symbols, with
          filler of both kinds. Which of them finds the needle at every depth of {formatCount(longest)} symbols, if the
          filler is one phrase, repeated?
        </>
      }
      choices={[
        ...(grid?.networks ?? []).map(({ model, name }) => ({ value: model, text: `${name}` })),
        { value: 'several', text: 'More than one of them' },
        { value: NONE, text: 'None of them' },
      ]}
      onCommit={useNeedles.getState().look}
      answer={(chosen) => {
        if (!grid) return null
        const all = grid.networks.map((network) => ({
          ...network,
          cells: cellsOf(grid, network, 'repeated', () => null),
        }))
        const good = all.filter(({ cells }) => reach(cells) === longest)
        const right = good.length === 0 ? NONE : good.length === 1 ? good[0]!.model : 'several'
        return `${chosen === right ? 'So it is' : 'Not so'}. ${reached(all, grid)}`
      }}
    />
  )
}
