/** Lesson 8: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CostWidget, FewWaitsGoal } from '../../app/widgets/chunks/cost-widget'
import { CostPrediction, ScoresPrediction } from '../../app/widgets/chunks/prediction'
import { ChunksWidget } from '../../app/widgets/chunks/widget'
import { CountGoal } from '../../app/widgets/scan/goal'
import { ScanPrediction } from '../../app/widgets/scan/prediction'
import { ScanWidget } from '../../app/widgets/scan/widget'
import { StepTime, TrainingTimes } from '../../app/widgets/training/widget'
import { WaitsPrediction } from '../../app/widgets/waits/prediction'
import { ComposeWidget, WaitsWidget } from '../../app/widgets/waits/widget'
import { WaysPrediction } from '../../app/widgets/ways/prediction'
import { WaysWidget } from '../../app/widgets/ways/widget'

export { default as Text } from './lesson.mdx'

export const figures = {
  CellCode,
  ChunkCost: CostWidget,
  Chunks: ChunksWidget,
  Compose: ComposeWidget,
  CostPrediction,
  CountGoal,
  FewWaitsGoal,
  Scan: ScanWidget,
  ScanPrediction,
  ScoresPrediction,
  StepTime,
  TrainingTimes,
  Waits: WaitsWidget,
  WaitsPrediction,
  Ways: WaysWidget,
  WaysPrediction,
}
