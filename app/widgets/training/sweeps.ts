/** The learning rates that were tried. Pure. */

import type { TrainedModel } from '../../../models/results'

/** The networks of which a sweep was kept. */
export const sweptModels = (models: readonly TrainedModel[]): readonly TrainedModel[] =>
  models.filter(({ sweep }) => sweep.length > 1)

/** A learning rate as it is written in a paper: 0.004. */
export const rateText = (rate: number): string => String(rate)
