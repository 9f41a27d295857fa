/** Lesson 0: its text, and the figures that the text names. */

import { Claim } from '../../app/widgets/claims/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { GateTable } from '../../app/widgets/quality/gate-table'
import { SummaryPrediction } from '../../app/widgets/quality/prediction'
import { HalvedCrossingGoal, SamePaceGoal } from '../../app/widgets/race/goals'
import { MemoryProduct, RaceFact, TheLittle } from '../../app/widgets/race/in-prose'
import { CrossingPrediction } from '../../app/widgets/race/prediction'
import { RaceWidget } from '../../app/widgets/race/widget'
import { OverSeeds } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  OverSeeds,
  AlongPosition,
  Claim,
  Crossing: CrossingPrediction,
  GateTable,
  HalvedCrossingGoal,
  MemoryProduct,
  Race: RaceWidget,
  RaceFact,
  SamePaceGoal,
  SummaryPrediction,
  TheLittle,
}
