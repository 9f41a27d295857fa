/** The learning rates that were tried. Pure. */

import type { TrainedModel } from '../../../models/results'
import { formatBits } from '../../figures/format'

/** The networks of which a sweep was kept; of sweeps that read different amounts, those that read most. */
export function sweptModels(models: readonly TrainedModel[]): readonly TrainedModel[] {
  const swept = models.filter(({ sweep }) => sweep.length > 1)
  const read = ({ sweep }: TrainedModel) => Math.max(...sweep.map(({ symbols }) => symbols))
  const most = Math.max(0, ...swept.map(read))
  return swept.filter((model) => read(model) === most)
}

const best = ({ sweep }: TrainedModel) => Math.min(...sweep.map(({ validation }) => validation))

/** By how much the best of a line may lie above the best of all and still share an axis that tells the others apart. */
const FAR = 1.2

/** Those that one axis can show, and those that lie too far above them. */
export function inView(swept: readonly TrainedModel[]) {
  const top = FAR * Math.min(...swept.map(best))
  return { shown: swept.filter((model) => best(model) <= top), beyond: swept.filter((model) => best(model) > top) }
}

/** A learning rate as it is written in a paper: 0.004. */
export const rateText = (rate: number): string => String(rate)

/** What the next best rate would have cost, and for how many networks the best lies at the edge of what was tried. */
export function sweptClaim(swept: readonly TrainedModel[]): string {
  const each = swept.map(({ name, sweep }) => {
    const [first, second] = [...sweep].sort((a, b) => a.validation - b.validation)
    const rates = sweep.map(({ rate }) => rate)
    return {
      name,
      edge: first!.rate === Math.max(...rates) || first!.rate === Math.min(...rates),
      cost: second!.validation - first!.validation,
    }
  })
  const ranked = each.toSorted((a, b) => a.cost - b.cost)
  const [least, most] = [ranked[0], ranked.at(-1)]
  if (!least || !most) return ''
  const edges = each.filter(({ edge }) => edge)
  const price = ({ name, cost }: typeof least) => `${formatBits(cost)} bits (${name})`
  return (
    `The next best rate would have cost from ${price(least)} to ${price(most)}.` +
    (edges.length === 0
      ? ''
      : ` ${edges.length === each.length ? `All ${each.length}` : `${edges.length} of ${each.length}`} are best at the edge of what was tried, so their true best may lie beyond it.`)
  )
}
