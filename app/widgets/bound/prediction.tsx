/** The question before the figure of bits, answered by its own arithmetic. */

import { networksOf } from '../../../models/task-catalog'
import { formatBytes, formatCount, formatLarge } from '../../figures/format'
import { useTaskRecords } from '../../state/task-records'
import { Choose } from '../choose'
import { recorded, rightOf, sizesOf } from '../phone-book/claims'
import { bitsHeld, bitsNeeded, firstImpossible, memoryOf } from './bound'
import { useBound } from './store'

const FLOAT = 32
const MODEL = 'gated-delta'

/** A number with one figure: 40, 3,000. */
const round = (n: number) => Number(n.toPrecision(1))

export function BoundPrediction() {
  const catalog = useTaskRecords()
  const network = catalog ? networksOf(catalog, 'phone-book', [MODEL])[0] : undefined
  const memory = network ? memoryOf(network) : null
  const end = memory && firstImpossible(memory, FLOAT)
  return (
    <Choose
      ask={
        <>
          <b>Before you move it.</b> {network?.name ?? 'The recurrent network'} keeps{' '}
          {memory ? formatBytes(bitsHeld(memory, 0, FLOAT) / 8) : '…'}, every bit of it a bit. From about how many
          entries on is a book certain to be too much for it, however it was trained?
        </>
      }
      choices={[1000, 30, 1].map((part) => ({
        value: part,
        text: end ? `About ${formatCount(round(end / part))} entries` : '…',
      }))}
      onCommit={useBound.getState().look}
      answer={(chosen) => {
        if (!catalog || !memory || !end) return null
        const { longest } = sizesOf(catalog)
        const own = recorded(catalog, longest).find(({ model }) => model === MODEL)
        return (
          `${chosen === 1 ? 'Yes' : 'No'}: ${formatLarge(end)}. Each entry asks for ${bitsNeeded(1).toFixed(2)} bits, and the state has ${formatLarge(bitsHeld(memory, 0, FLOAT))}. ` +
          `The trained network is at ${own ? rightOf(own) : '…'} of the digits of ${longest} entries: a bound says what cannot be done, not what is.`
        )
      }}
    />
  )
}
