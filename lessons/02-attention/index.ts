/** Lesson 2: its text, and the figures that the text names. */

import { CurvesWidget } from '../../app/widgets/attention/curves'
import { LookFact } from '../../app/widgets/attention/facts'
import { FarLookGoal, ReadInAllGoal } from '../../app/widgets/attention/goals'
import { NearPrediction, SquarePrediction } from '../../app/widgets/attention/prediction'
import { AttentionWidget } from '../../app/widgets/attention/widget'
import { BillFact } from '../../app/widgets/bill/facts'
import { CellCode } from '../../app/widgets/cell-code/widget'

export { default as Text } from './lesson.mdx'

export const figures = {
  Attention: AttentionWidget,
  BillFact,
  CellCode,
  FarLookGoal,
  LookFact,
  NearPrediction,
  ReadInAllGoal,
  SquarePrediction,
  ThreeBills: CurvesWidget,
}
