/** Lesson 1: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { CellsFound, LstmSize, QuotesCell, SentenceCell } from '../../app/widgets/cells/facts'
import { BrokenNameGoal } from '../../app/widgets/cells/goal'
import { CellPrediction } from '../../app/widgets/cells/prediction'
import { CellsWidget } from '../../app/widgets/cells/widget'
import { Ladder, LadderPrediction } from '../../app/widgets/ladder/widget'
import { SizeTable } from '../../app/widgets/quality/size-table'
import { Adding, AddingClaim, AddingPrediction, OneGate } from '../../app/widgets/reach/adding-widgets'
import { ReachFact } from '../../app/widgets/reach/fact'
import { BalanceGoal } from '../../app/widgets/reach/goal'
import { ReachPrediction } from '../../app/widgets/reach/prediction'
import { ReachWidget } from '../../app/widgets/reach/widget'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  TrainingFact,
  Adding,
  AddingClaim,
  AddingPrediction,
  BalanceGoal,
  BrokenNameGoal,
  CellCode,
  CellEditor,
  CellPrediction,
  Cells: CellsWidget,
  CellsFound,
  Ladder,
  LadderPrediction,
  LstmSize,
  OneGate,
  QuotesCell,
  Reach: ReachWidget,
  ReachFact,
  ReachPrediction,
  SentenceCell,
  SizeTable,
}
