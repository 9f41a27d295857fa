/** The question before the curve, answered by it. */

import { formatCount } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { type ChoiceOf, Choose } from '../choose'
import { cheapest, costOf, LENGTH, sizeOf, useCost } from './cost'
import { MODEL } from './traces'

const sizes: readonly ChoiceOf<number>[] = [
  { value: 1, text: 'One: the step wastes nothing' },
  { value: 8, text: 'A few' },
  { value: 512, text: 'Some hundred' },
  { value: LENGTH, text: 'All at once: nothing has to be carried' },
]

export function CostPrediction() {
  const model = useCatalogModel(MODEL)
  const look = useCost((state) => state.look)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> A text has {formatCount(LENGTH)} symbols. With how many symbols a chunk does a head
          need the fewest multiplications?
        </>
      }
      choices={sizes}
      onCommit={look}
      answer={(chosen) => {
        if (!model) return null
        const size = sizeOf(model)
        const best = cheapest(size)
        const [least, step] = [costOf(best, size), costOf(1, size)]
        const nearest = sizes.reduce((a, b) =>
          Math.abs(Math.log2(b.value / best)) < Math.abs(Math.log2(a.value / best)) ? b : a,
        )
        const saved = Math.round((1 - least.products / step.products) * 100)
        return `${nearest.value === chosen ? 'Yes' : 'No'}: with ${best}, ${saved} % fewer than with one. But the curve is flat there, and the reason for chunks is the other one.`
      }}
    />
  )
}
