/** Lesson 4: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { RecallFact, TableFact } from '../../app/widgets/memory/facts'
import { FewestRowsGoal, WrongReadGoal } from '../../app/widgets/memory/goals'
import { OwnTable } from '../../app/widgets/memory/own-widget'
import { CliffPrediction, MixPrediction, OverlapPrediction } from '../../app/widgets/memory/prediction'
import { RecallWidget } from '../../app/widgets/memory/recall-widget'
import { TrainedTableWidget } from '../../app/widgets/memory/trained-widget'
import { MadeFact } from '../../app/widgets/task/made-fact'
import { HeldTable } from '../../app/widgets/trained-recall/table'
import { LongerHeld, SeedsApart, TrainedRecall, TrainedRecallPrediction } from '../../app/widgets/trained-recall/widget'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  TrainingFact,
  CellCode,
  CellEditor,
  CliffPrediction,
  FewestRowsGoal,
  HeldTable,
  LongerHeld,
  MadeFact,
  MixPrediction,
  OverlapPrediction,
  OwnTable,
  Recall: RecallWidget,
  RecallFact,
  SeedsApart,
  TableFact,
  TrainedRecall,
  TrainedRecallPrediction,
  TrainedTable: TrainedTableWidget,
  WrongReadGoal,
}
