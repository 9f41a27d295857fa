/** The question before the rounds play, answered by them. */

import { type ChoiceOf, Choose } from '../choose'
import { createCover } from '../cover'
import { lastRound, linearRounds, lstmRounds, TOKENS } from './waits'

/** Whether the reader has answered, or chosen to look first. */
export const useOpenWaits = createCover()

const [chain, tree] = [lastRound(lstmRounds(TOKENS)), lastRound(linearRounds(TOKENS))]

const rounds: readonly ChoiceOf<number>[] = [
  { value: 1, text: 'One: the text is there' },
  { value: tree, text: `${tree}: as for the scan, with one more for the gates` },
  { value: chain, text: `${chain}: one after the other` },
]

export const WaitsPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before it plays.</b> An LSTM reads {TOKENS} tokens that are all there, again with as many hands as you like.
        In how many rounds can all its states be known?
      </>
    }
    choices={rounds}
    onCommit={useOpenWaits.getState().look}
    answer={(chosen) =>
      `${chosen === chain ? 'Yes' : 'No'}: ${chain}. What the tokens give is there after one round. Then every state waits for the one before, since its gates read it; with gates that read the token alone it would be ${tree}.`
    }
  />
)
