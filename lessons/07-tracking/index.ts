/** Lesson 7: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { CircleWidget } from '../../app/widgets/tracking/circle-widget'
import {
  FourClaim,
  FourTrained,
  ParityShare,
  StepsOf,
  SwapClaim,
  WidestChannel,
} from '../../app/widgets/tracking/facts'
import { FourGatesWidget } from '../../app/widgets/tracking/four-gates'
import { ParityGoal, ThreeGoal } from '../../app/widgets/tracking/goals'
import { FlipPrediction, FourPrediction, SwapPrediction, TurnPrediction } from '../../app/widgets/tracking/prediction'
import { ShellGameWidget } from '../../app/widgets/tracking/shell-game'
import { SwapScores, SwapScoresPrediction } from '../../app/widgets/tracking/swap-scores'
import { TwoRunsWidget } from '../../app/widgets/tracking/two-runs'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  CellCode,
  CellEditor,
  Circle: CircleWidget,
  FlipPrediction,
  FourClaim,
  FourGates: FourGatesWidget,
  FourPrediction,
  FourTrained,
  ParityGoal,
  ParityShare,
  ShellGame: ShellGameWidget,
  StepsOf,
  SwapClaim,
  SwapPrediction,
  SwapScores,
  SwapScoresPrediction,
  ThreeGoal,
  TrainingFact,
  TurnPrediction,
  TwoRuns: TwoRunsWidget,
  WidestChannel,
}
