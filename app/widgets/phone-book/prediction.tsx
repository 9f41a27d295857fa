/** The question before the phone book, answered from what was recorded. */

import { useTaskRecords } from '../../state/task-records'
import { Choose } from '../choose'
import { KNOWS, recorded, shares, sizesOf } from './claims'
import { useBookScores } from './store'

const NONE = 'none'

export function BookPrediction() {
  const catalog = useTaskRecords()
  const sizes = catalog && sizesOf(catalog)
  return (
    <Choose
      ask={
        <>
          <b>Before you ask them.</b> The networks learned on books of up to {sizes?.trained ?? '…'} entries. Which of
          them still gets nine digits of ten right in a book of {sizes?.longest ?? '…'}?
        </>
      }
      choices={[
        { value: 'cache', text: 'Those that keep every symbol, in all layers or in one' },
        { value: 'state', text: 'Those with a state alone: their memory has no length' },
        { value: NONE, text: 'None of them' },
      ]}
      onCommit={useBookScores.getState().look}
      answer={(chosen) => {
        if (!catalog || !sizes) return null
        const far = recorded(catalog, sizes.longest)
        const good = far.filter(({ mean }) => mean >= KNOWS)
        const pure = (model: string) => model.startsWith('gated-delta')
        const right =
          good.length === 0
            ? NONE
            : good.every(({ model }) => !pure(model))
              ? 'cache'
              : good.every(({ model }) => pure(model))
                ? 'state'
                : 'both'
        return `${chosen === right ? 'So it is' : right === 'both' ? 'Neither kind alone' : 'Not so'}. Recorded at ${sizes.longest} entries: ${shares(far)}.`
      }}
    />
  )
}
