/** The question before the adding problem, and what came of it, as the prose of lesson 1 says it. */

import { useTaskCatalog } from '../../state/task-catalog'
import { Choose } from '../choose'
import { createCover } from '../cover'
import { Said } from '../said'
import { TaskWidget } from '../task/widget'
import { addingClaim, LENGTH, oneGate, turnedOut } from './adding'

const CHOICES = [
  { value: 'all', text: 'All three', models: ['lstm-2015', 'min-gru', 'rnn-2015'] },
  { value: 'gated', text: 'The two with gates', models: ['lstm-2015', 'min-gru'] },
  { value: 'lstm', text: 'The LSTM alone', models: ['lstm-2015'] },
  { value: 'none', text: `None: ${LENGTH} steps are too many`, models: [] },
] as const

/** Whether the reader has said what to expect, or asked for the scores. */
const useScores = createCover()

/** The adding problem, measured live; what was recorded waits for the reader's expectation. */
export function Adding() {
  const { open, look } = useScores()
  return <TaskWidget task="adding" networks="lstm-2015 min-gru rnn-2015" covered={!open} onUncover={look} />
}

export function AddingPrediction() {
  const { catalog } = useTaskCatalog()
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> An LSTM, a minGRU and a plain recurrent network of the same size were trained on
          sequences of 100 and {LENGTH} steps. Which of them came to add the two numbers?
        </>
      }
      choices={CHOICES}
      onCommit={useScores.getState().look}
      answer={(chosen) => {
        if (!catalog) return null
        const solved = turnedOut(catalog).filter(({ solves }) => solves)
        const right = CHOICES.find(
          ({ models }) =>
            models.length === solved.length &&
            solved.every(({ model }) => (models as readonly string[]).includes(model)),
        )
        return `${right?.value === chosen ? 'So it is' : 'Not so'}. ${addingClaim(catalog)}`
      }}
    />
  )
}

export function AddingClaim() {
  const { catalog } = useTaskCatalog()
  return <Said>{catalog ? addingClaim(catalog) : '…'}</Said>
}

export function OneGate() {
  const { catalog } = useTaskCatalog()
  return <Said>{catalog ? oneGate(catalog) : '…'}</Said>
}
