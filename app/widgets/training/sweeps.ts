/** The learning rates that were tried. Pure. */

import type { TrainedModel } from '../../../models/results'

/** The networks of which a sweep was kept; of sweeps that read different amounts, those that read most. */
export function sweptModels(models: readonly TrainedModel[]): readonly TrainedModel[] {
  const swept = models.filter(({ sweep }) => sweep.length > 1)
  const read = ({ sweep }: TrainedModel) => Math.max(...sweep.map(({ symbols }) => symbols))
  const most = Math.max(0, ...swept.map(read))
  return swept.filter((model) => read(model) === most)
}

/** A learning rate as it is written in a paper: 0.004. */
export const rateText = (rate: number): string => String(rate)
