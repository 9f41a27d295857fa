/** What the prose says of the trainings: numbers of public/results.json, whichever way they are. */

import type { Results, TrainedModel } from '../../../models/results'
import { formatBits } from '../../figures/format'
import { useResults } from '../../state/results'
import { nameInRace } from '../race/racers'
import { Said } from '../said'
import { extremes, meanTest, seedSpread, seedsOf, smallOnes } from './groups'
import {
  decayOfDelta,
  larger,
  lstm,
  overSeeds,
  overState,
  pairOf,
  ratios,
  smallOf,
  stateAndBits,
  withConvolution,
} from './sentences'
import { rateText, sweptModels } from './sweeps'

export const facts: Readonly<Record<string, (results: Results) => string | null>> = {
  /** What networks would have lost with the rate of another one. */
  rates: (results) => {
    const gated = smallOf(results, 'vector-gate')
    const delta = smallOf(results, 'gated-delta')
    if (!gated || !delta) return null
    const rate = gated.runs[0]!.rate
    const lost = sweptModels(results.models)
      .flatMap(({ name, sweep, runs }) => {
        const at = (wanted: number) => sweep.find((one) => one.rate === wanted)?.validation
        const [own, other] = [at(runs[0]!.rate), at(rate)]
        return own && other && own !== other ? [{ name, bits: other - own }] : []
      })
      .sort((a, b) => a.bits - b.bits)
    const [least, most] = [lost[0], lost.at(-1)]
    if (!least || !most) return null
    const price = ({ name, bits }: typeof least) => `${formatBits(bits)} bits to ${name}`
    return (
      `After a tenth of the training, ${rateText(rate)} in place of its own best rate costs ${lost.length === 1 ? price(least) : `from ${price(least)} up to ${price(most)}`}. ` +
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
  /** How many times as much the one that keeps most keeps, beside one that reads as well. */
  memory: (results) => String(extremes(smallOnes(results)).times),
  state: stateAndBits,
  convolution: withConvolution,
  'min-gru': (results) => pairOf(results, 'min-gru', 'min-gru-fixed'),
  'rg-lru': (results) => pairOf(results, 'rg-lru', 'rg-lru-fixed'),
  'decay-of-delta': decayOfDelta,
  ratios,
  larger,
  lstm,
  'over-state': overState,
}

interface OverSeedsProps {
  /** Families of the results, separated by spaces. */
  readonly models: string
  /** By the names of the results, which is the default, or by those of the race. */
  readonly called?: 'name' | 'machine'
}

/** What networks come to over their seeds. */
export function OverSeeds({ models, called }: OverSeedsProps) {
  const { results } = useResults()
  const machine = ({ family, name }: TrainedModel) => nameInRace(family) ?? name
  const said = results && overSeeds(results, models.split(' '), called === 'machine' ? machine : undefined)
  return <Said>{said ?? '…'}</Said>
}

export function TrainingFact({ of }: { readonly of: string }) {
  const { results } = useResults()
  const say = facts[of]
  if (!say) throw new Error(`No fact of the trainings is called ${of}`)
  return <Said>{results ? (say(results) ?? '') : '…'}</Said>
}
