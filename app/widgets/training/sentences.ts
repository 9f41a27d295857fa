/** How trained networks compare, in sentences: from public/results.json, whichever way they are. Pure. */

import type { Results, TrainedModel } from '../../../models/results'
import { formatBits, formatCount, formatParameters, formatSymbols, listed } from '../../figures/format'
import { meanTest, seedSpread, smallOnes } from './groups'

export const smallOf = (results: Results, family: string): TrainedModel | undefined =>
  smallOnes(results).find((model) => model.family === family)

/** Families of which some layer attends. */
const ATTENDING = ['transformer', 'transformer-conv', 'hybrid']

/** “1.405 bits per byte (2 seeds, 1.402 to 1.408)”. */
export function bitsOf(model: TrainedModel, unit = ' bits per byte'): string {
  const all = model.runs.map(({ test }) => test)
  const from =
    all.length === 1
      ? 'one seed'
      : `${all.length} seeds, ${formatBits(Math.min(...all))} to ${formatBits(Math.max(...all))}`
  return `${formatBits(meanTest(model))}${unit} (${from})`
}

/** Whether two means lie further apart than seeds of the two do; where one has a single seed, than those of any network. */
export function apart(a: TrainedModel, b: TrainedModel, all: readonly TrainedModel[]): boolean {
  const some = a.runs.length > 1 && b.runs.length > 1 ? [a, b] : all
  return Math.abs(meanTest(a) - meanTest(b)) > (seedSpread(some) ?? 0)
}

/** What each network comes to over its seeds, and whether the first two of them are told apart by that. */
export function overSeeds(
  results: Results,
  families: readonly string[],
  called: (model: TrainedModel) => string = ({ name }) => name,
): string | null {
  const models = families.flatMap((family) => {
    const model = smallOf(results, family)
    return model ? [{ ...model, name: called(model) }] : []
  })
  const [first, second] = [...models].sort((a, b) => meanTest(a) - meanTest(b))
  if (!first || !second) return null
  const each = listed(models.map((model) => `${model.name} ${bitsOf(model, '')}`))
  const lead = formatBits(meanTest(second) - meanTest(first))
  const firm = apart(first, second, smallOnes(results))
  return (
    `Over all starts that were tried, and before rounding, they come to ${each}. The lead of ${first.name} over ${second.name}, ${lead}, is ` +
    `${firm ? 'larger than' : 'no larger than what'} seeds of one network lie apart${firm ? '' : ': do not build on it'}.`
  )
}

/** The best network without attention beside the best of those that keep more than it does. */
export function stateAndBits(results: Results): string | null {
  const pure = smallOnes(results)
    .filter(({ family }) => !ATTENDING.includes(family))
    .sort((a, b) => meanTest(a) - meanTest(b))
  const [best] = pure
  if (!best) return null
  const larger = pure.find(({ kept }) => kept > best.kept)
  const called = ({ name }: TrainedModel) => (name.includes(',') ? `“${name}”` : name)
  const opening = `Of our networks without attention ${called(best)} reads best: ${bitsOf(best)}, with ${formatCount(best.kept)} numbers kept after ${formatCount(results.context)} symbols.`
  if (!larger) return `${opening} None of the others keeps more.`
  return `${opening} The best of those that keep more, ${called(larger)}, keeps ${formatCount(larger.kept)} and needs ${bitsOf(larger, '')}.`
}

/** One rule with three sizes of state, the smallest first; null where fewer were trained. */
export function overState(results: Results): string | null {
  const sizes = ['gated-delta-16-heads', 'gated-delta', 'gated-delta-2-heads'].flatMap(
    (family) => smallOf(results, family) ?? [],
  )
  if (sizes.length < 3) return null
  const each = sizes
    .sort((a, b) => a.kept - b.kept)
    .map((model) => `${bitsOf(model, '')} with ${formatCount(model.kept)} numbers kept`)
  return `One rule with three sizes of state, Gated DeltaNet, needs ${listed(each)}.`
}

/** What a short convolution gains the Transformer. */
export function withConvolution(results: Results): string | null {
  const [without, with_] = [smallOf(results, 'transformer'), smallOf(results, 'transformer-conv')]
  if (!without || !with_) return null
  const gain = meanTest(without) - meanTest(with_)
  const firm = apart(without, with_, smallOnes(results))
  return (
    `A Transformer with that convolution was trained as well: it needs ${bitsOf(with_)}, the one without it ${bitsOf(without, '')}. ` +
    (!firm
      ? 'On the mean it makes no difference that could be told from that of another start'
      : `On the mean it ${gain > 0 ? 'gains' : 'loses'} ${formatBits(Math.abs(gain))}`)
  )
}

/** A gate beside its twin with constants, by families. */
export function pairOf(results: Results, moving: string, fixed: string): string | null {
  const [a, b] = [smallOf(results, moving), smallOf(results, fixed)]
  return a && b
    ? `${a.name} needs ${bitsOf(a)}, its twin with constants${b.name.startsWith(a.name) ? '' : `, the ${b.name},`} ${bitsOf(b, '')}`
    : null
}

/** What a decay gains the delta rule, and what it gains by coming from the token. */
export function decayOfDelta(results: Results): string | null {
  const [without, with_] = [smallOf(results, 'delta'), smallOf(results, 'gated-delta')]
  if (!without || !with_) return null
  const gain = meanTest(without) - meanTest(with_)
  const said =
    `Before rounding, its twin without a decay, ${without.name}, needs ${bitsOf(without)}, and itself ${bitsOf(with_, '')}. ` +
    (apart(without, with_, smallOnes(results))
      ? `So the decay ${gain > 0 ? 'gains' : 'loses'} ${formatBits(Math.abs(gain))}.`
      : 'That is no further apart than seeds of one network.')
  const [constant, write] = ['decay', 'write'].map((what) => smallOf(results, `gated-delta-fixed-${what}`))
  if (!constant) return said
  const worse = (twin: TrainedModel) => meanTest(twin) > meanTest(with_) && apart(twin, with_, smallOnes(results))
  const second = `${said} A second twin has a decay that is learned and then a constant of each head: ${bitsOf(constant, '')}. `
  if (worse(constant)) return `${second}So it matters that the decay comes from the token.`
  if (!write)
    return `${second}So nothing is lost by a decay that does not look at the token: here the write does the choosing.`
  return (
    `${second}A third writes with a strength that is a constant: ${bitsOf(write, '')}. ` +
    (worse(write)
      ? 'So nothing is lost by a decay that does not look at the token, but something by such a write: here the write does the choosing.'
      : 'So nothing is lost where one of the two, decay or write, does not look at the token. A network in which neither does was not trained.')
  )
}

/** What a share of layers that attend came to: our own networks of one width, from none of them to all. */
export function ratios(results: Results): string | null {
  const some = ['hybrid-five-to-one', 'hybrid'].flatMap((family) => smallOf(results, family) ?? [])
  const [none, all] = [smallOf(results, 'gated-delta'), smallOf(results, 'transformer')]
  if (some.length < 2 || !none || !all) return null
  const each = (model: TrainedModel) => `${bitsOf(model, '')}, with ${formatCount(model.kept)} numbers kept`
  return (
    `Ours were trained at two ratios: ${listed(some.map((model) => `${model.name}, ${each(model)}`))}. Gated DeltaNet, without a layer that looks back, has ${each(none)}; ` +
    `the Transformer, with nothing else, ${each(all)}.`
  )
}

/** What networks of the size after the small ones come to; null where fewer than two were trained. */
export function larger(results: Results): string | null {
  const models = results.models.filter(({ size }) => size === '14m').sort((a, b) => meanTest(a) - meanTest(b))
  const [best] = models
  if (models.length < 2 || !best) return null
  return (
    `With about ${formatParameters(best.parameters)} parameters, after as many symbols, the bits per byte of the test works are ` +
    `${listed(models.map((model) => `${bitsOf(model, '')} for ${model.name}`))}.`
  )
}

/** The LSTM of 2015 at the size of the others, and its cell in the block that these have. */
export function lstm(results: Results): string | null {
  const [own, transformer] = [smallOf(results, 'lstm-2015'), smallOf(results, 'transformer')]
  if (!own || !transformer) return null
  const before = smallOnes(results)
    .filter((model) => meanTest(model) < meanTest(own))
    .sort((a, b) => meanTest(b) - meanTest(a))[0]
  const rates = own.sweep.map(({ rate }) => rate)
  const edge = rates.length > 0 && own.runs[0]!.rate === Math.max(...rates)
  return (
    `With ${formatParameters(own.parameters)} parameters and ${formatSymbols(own.runs[0]!.symbols)} symbols such a stack comes, before rounding, to ${bitsOf(own)} on the test works, a Transformer of that size to ${formatBits(meanTest(transformer))}` +
    `${before && before !== transformer ? `, and ${before.name}, the next above it, to ${formatBits(meanTest(before))}` : ''}.` +
    (edge ? ' Its learning rate was the highest that was tried, so it may have more in it.' : '') +
    inBlock(results, own, transformer)
  )
}

/** What today's block makes of the cell, and of what lies between the old stack and the Transformer; empty where it was not trained. */
function inBlock(results: Results, stack: TrainedModel, transformer: TrainedModel): string {
  const block = smallOf(results, 'lstm-block')
  if (!block) return ''
  const share = (meanTest(stack) - meanTest(block)) / (meanTest(stack) - meanTest(transformer))
  const conclusion = apart(block, transformer, smallOnes(results))
    ? `so the block makes up ${Math.round(100 * share)} % of what lies between the two`
    : 'no further from the Transformer than seeds of one network lie apart. What lies between the old stack and the Transformer is the block and not the cell'
  return ` The same cell in the block that our other networks have needs ${bitsOf(block, '')}, with ${formatCount(block.kept)} numbers kept: ${conclusion}.`
}
