/** The question before short texts: what does not fit on the card, when many ask little? */

import { Choose } from '../choose'
import { type FamilyId, families } from './families'
import { cardOf, exampleCalled } from './needs'
import { fits, textsThatFit } from './rules-of-memory'
import { useChoosing } from './store'
import { tokens } from './words'

const needs = exampleCalled('questions')

/** A cache, and the two states of modern networks: a table and a row. */
const ASKED = ['transformer', 'matrix', 'diagonal'] as const satisfies readonly FamilyId[]

const NONE = 'none'

export function shortAnswer(chosen: string): string {
  const out = ASKED.filter((id) => !fits(id, needs))
  const right = out.length === 0 ? NONE : out.length === 1 ? out[0]! : null
  const each = ASKED.map((id) => `${textsThatFit(id, needs)} of ${families[id].exemplar.name}`)
  return (
    `${chosen === right ? 'So it is' : 'Not so'}: beside the weights of ${needs.bits} bits there is room for ${each.join(', ')}. ` +
    `The guide shows these needs under “Short questions”.`
  )
}

export function ShortPrediction() {
  const take = useChoosing((state) => state.take)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> Short questions: {needs.readers} readers at once, each with a text of{' '}
          {tokens(needs.context)}, on a card of {cardOf(needs).gigabytes} GB. Whose memory is it that does not fit?
        </>
      }
      choices={[
        { value: 'transformer', text: `${families.transformer.name}: a cache grows` },
        { value: 'matrix', text: `${families.matrix.name}: a table for every reader` },
        { value: 'diagonal', text: `${families.diagonal.name}: a row of numbers for every reader` },
        { value: NONE, text: 'None of them: so little text fits anywhere' },
      ]}
      answer={shortAnswer}
      onFirst={() => take(needs)}
    />
  )
}
