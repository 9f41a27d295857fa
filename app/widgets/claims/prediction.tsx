/** The question before the table of lesson 5: how much of what forgetting gains can a constant do? */

import { familiesOf, useCatalog } from '../../state/catalog'
import { type ChoiceOf, Choose } from '../choose'
import { type Share, shareInWords, shareOfConstants } from './claims'
import { useConstantsQuestion } from './until-constants'

const choices: readonly ChoiceOf<Share>[] = [
  { value: 'little', text: 'Less than a third: the point is that the token decides' },
  { value: 'half', text: 'About half' },
  { value: 'most', text: 'More than two thirds: the point is to forget at all' },
]

interface ConstantsPredictionProps {
  /** Three families of the catalog, separated by spaces: without decay, with constants, with a decay from the token. */
  readonly models: string
}

export function ConstantsPrediction({ models }: ConstantsPredictionProps) {
  const { catalog } = useCatalog()
  const answer = (chosen: Share): string | null => {
    const [none, fixed, dependent] = familiesOf(catalog, models)
    if (!none || !fixed || !dependent) return null
    const share = shareInWords(none, fixed, dependent)
    const opening = share === null ? '' : share === chosen ? 'So it is. ' : 'Not so. '
    return `${opening}${shareOfConstants(none, fixed, dependent)}`
  }
  return (
    <Choose
      ask={
        <>
          <b>Before you read the table.</b> Take what the decay from the token gains over no decay at all, in bits per
          byte. How much of it do learned constants gain without looking at any token?
        </>
      }
      choices={choices}
      question={useConstantsQuestion}
      answer={answer}
    />
  )
}
