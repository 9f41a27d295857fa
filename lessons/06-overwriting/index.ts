/** Lesson 6: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { OverwriteFact } from '../../app/widgets/overwrite/fact'
import { ForgettingWinsGoal, KeepAndReplaceGoal } from '../../app/widgets/overwrite/goals'
import { NeedleWidget } from '../../app/widgets/overwrite/needle-widget'
import { OverwriteWidget } from '../../app/widgets/overwrite/network'
import { DecayPrediction, NeedlePrediction, StrengthPrediction } from '../../app/widgets/overwrite/predictions'
import { PublishedNeedles } from '../../app/widgets/overwrite/published'
import { TwoValuesWidget } from '../../app/widgets/overwrite/two-values'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  TrainingFact,
  CellCode,
  CellEditor,
  DecayPrediction,
  TwoValues: TwoValuesWidget,
  ForgettingWinsGoal,
  StrengthPrediction,
  Overwrite: OverwriteWidget,
  OverwriteFact,
  NeedlePrediction,
  Needle: NeedleWidget,
  PublishedNeedles,
  KeepAndReplaceGoal,
}
