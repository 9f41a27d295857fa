/** The question before the guide: a million tokens on a desk, and something in them has to be found. */

import { Choose } from '../choose'
import { type FamilyId, families } from './families'
import { exampleCalled } from './needs'
import { useChoosing } from './store'
import { weigh } from './weigh'
import { whyOf } from './words'

const archive = exampleCalled('archive')

const OFFERED: readonly FamilyId[] = ['transformer', 'window', 'hybrid', 'matrix', 'diagonal']

function answer(chosen: FamilyId): string {
  const standings = weigh(archive)
  const best = standings[0]!
  const own = standings.find(({ id }) => id === chosen)!
  const says = `The guide puts “${families[best.id].name}” first. ${whyOf(best)}`
  if (own === best) return `So it is. ${says} The guide shows these needs under “An archive”.`
  const verdict = own.ruledOut ? 'rules yours out' : `has yours in place ${standings.indexOf(own) + 1}`
  return `${says} It ${verdict}: ${whyOf(own)} The guide shows these needs under “An archive”.`
}

export function ChoosingPrediction() {
  const take = useChoosing((state) => state.take)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> An archive: texts of a million tokens, one reader, a card of 24 GB, a network of 8
          billion parameters with weights of 4 bits. It has to find a line that stands anywhere in the text. Which would
          you take?
        </>
      }
      choices={OFFERED.map((id) => ({ value: id, text: families[id].name }))}
      answer={answer}
      onFirst={() => take(archive)}
    />
  )
}
