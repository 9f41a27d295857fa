/** The question before the bits per byte of lesson 0: does a summary read worse? Answered by the catalog. */

import { unbroken } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { type ChoiceOf, Choose } from '../choose'
import { RACERS } from '../race/racers'
import { answerTo, type Standing } from './summary'

const choices: readonly ChoiceOf<Standing>[] = [
  { value: 'cache', text: 'The Transformer, by a tenth or more: it has kept everything' },
  { value: 'near', text: 'Less than a tenth parts them' },
  { value: 'state', text: 'The recurrent network, by a tenth or more' },
]

export function SummaryPrediction() {
  const cache = useCatalogModel(RACERS.cache.model)?.quality.test
  const state = useCatalogModel(RACERS.state.model)?.quality.test
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> Both networks read books that neither has seen. Which of them needs fewer bits for
          each symbol?
        </>
      }
      choices={choices}
      answer={(chosen) => (cache && state ? unbroken(answerTo(chosen, cache, state)) : null)}
    />
  )
}
