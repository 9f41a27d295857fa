/** The learning rates that were tried. Pure. */

import type { TrainedModel } from '../../../models/results'

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
