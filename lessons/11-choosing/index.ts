/** Lesson 11: its text, and the figures that the text names. */

import { BillFact } from '../../app/widgets/bill/facts'
import { FamilyTable } from '../../app/widgets/choosing/family-table'
import { OneNeedGoal, PureFirstGoal } from '../../app/widgets/choosing/goals'
import { ChoosingPrediction } from '../../app/widgets/choosing/prediction'
import { ShortPrediction } from '../../app/widgets/choosing/short-prediction'
import { ChoosingWidget } from '../../app/widgets/choosing/widget'
import { Claim } from '../../app/widgets/claims/widget'
import { GateTable } from '../../app/widgets/quality/gate-table'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  BillFact,
  Choosing: ChoosingWidget,
  ChoosingPrediction,
  Claim,
  FamilyTable,
  GateTable,
  OneNeedGoal,
  PureFirstGoal,
  ShortPrediction,
  TrainingFact,
}
