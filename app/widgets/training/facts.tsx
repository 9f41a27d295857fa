/** What the prose says of the trainings: numbers of public/results.json, whichever way they are. */

import type { Results } from '../../../models/results'
import { formatBits } from '../../figures/format'
import { useResults } from '../../state/results'
import { meanTest } from './groups'
import { rateText, sweptModels } from './sweeps'

const small = ({ models }: Results, family: string) =>
  models.find((model) => model.family === family && model.size === 'small')

const facts: Readonly<Record<string, (results: Results) => string | null>> = {
  /** What a network would have lost with the rate of the others. */
  rates: (results) => {
    const gated = small(results, 'vector-gate')
    const delta = small(results, 'gated-delta')
    if (!gated || !delta) return null
    const rate = gated.runs[0]!.rate
    const lost = sweptModels(results.models).flatMap(({ name, sweep, runs }) => {
      const at = (wanted: number) => sweep.find((one) => one.rate === wanted)?.validation
      const [own, other] = [at(runs[0]!.rate), at(rate)]
      return own && other && own !== other ? [`${formatBits(other - own)} bits to ${name}`] : []
    })
    if (lost.length === 0) return null
    return (
      `After a tenth of the training, ${rateText(rate)} in place of its own best rate costs ${lost.join(' and ')}. ` +
      `At the end ${formatBits(Math.abs(meanTest(gated) - meanTest(delta)))} bits lie between Gated DeltaNet and the vector gate.`
    )
  },
}

export function TrainingFact({ of }: { readonly of: string }) {
  const { results } = useResults()
  const say = facts[of]
  if (!say) throw new Error(`No fact of the trainings is called ${of}`)
  return <span className="fact">{(results && say(results)) ?? '…'}</span>
}
