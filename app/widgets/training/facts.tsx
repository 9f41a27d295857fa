/** What the prose says of the trainings: numbers of public/results.json, whichever way they are. */

import type { Results } from '../../../models/results'
import { formatBits } from '../../figures/format'
import { useResults } from '../../state/results'
import { extremes, meanTest, seedSpread, seedsOf } from './groups'
import { rateText, sweptModels } from './sweeps'

const small = ({ models }: Results, family: string) =>
  models.find((model) => model.family === family && model.size === 'small')

const smallOnes = ({ models }: Results) => models.filter(({ size }) => size === 'small')

export const facts: Readonly<Record<string, (results: Results) => string | null>> = {
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
  /** From how many seeds they are. */
  each: (results) => seedsOf(smallOnes(results)),
  /** What that makes of a small difference. */
  seeds: (results) => {
    const models = smallOnes(results)
    const spread = seedSpread(models)
    return spread === null
      ? 'And all of our networks have a single seed: train one again from another start, and its last digits change. Until there are several, do not lean on a difference of 0.01.'
      : `And a network that is trained again from another start ends elsewhere: here (${seedsOf(models)}) the seeds of one network lie up to ${formatBits(spread)} bits apart. Do not lean on a difference between networks that is no larger.`
  },
  /** How many times as much the one that keeps most keeps. */
  memory: (results) => String(extremes(smallOnes(results)).times),
}

export function TrainingFact({ of }: { readonly of: string }) {
  const { results } = useResults()
  const say = facts[of]
  if (!say) throw new Error(`No fact of the trainings is called ${of}`)
  return <span className="fact">{(results && say(results)) ?? '…'}</span>
}
