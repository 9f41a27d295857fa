/** Lesson 3: its text, and the figures that the text names. */

import { BillCode, BillFact, DesignFact } from '../../app/widgets/bill/facts'
import { DearerHybridGoal, ServesAllGoal } from '../../app/widgets/bill/goals'
import { DearestPrediction, StatePrediction } from '../../app/widgets/bill/later-predictions'
import { BillPrediction } from '../../app/widgets/bill/prediction'
import { BillWidget } from '../../app/widgets/bill/widget'

export { default as Text } from './lesson.mdx'

export const figures = {
  Bill: BillWidget,
  BillCode,
  BillFact,
  BillPrediction,
  DearerHybridGoal,
  DearestPrediction,
  DesignFact,
  ServesAllGoal,
  StatePrediction,
}
