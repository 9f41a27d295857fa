/** The claims on models that a lesson can ask for, by name. */

import type { CatalogModel } from '../../../models/catalog'
import { lineOf } from '../lines'
import { distanceAlong, lesionAgainstTwin, shareOfConstants, standing, trainedOn } from './claims'

/** Claims on models; null where there is nothing to say, or not yet. */
export const ofModels: Readonly<Record<string, (models: readonly CatalogModel[]) => string | null>> = {
  standing,
  trained: trainedOn,
  constants: ([none, fixed, dependent]) =>
    none && fixed && dependent ? shareOfConstants(none, fixed, dependent) : null,
  distance: ([behind, ahead]) =>
    behind && ahead ? distanceAlong(behind, ahead, ({ family, name }) => lineOf(family).gate ?? name) : null,
  lesion: ([dependent, fixed]) => (dependent && fixed ? lesionAgainstTwin(dependent, fixed) : null),
}
