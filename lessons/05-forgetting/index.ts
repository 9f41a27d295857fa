/** Lesson 5: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { ConstantsPrediction } from '../../app/widgets/claims/prediction'
import { UntilConstants } from '../../app/widgets/claims/until-constants'
import { Claim, LesionCost, WhereItForgets } from '../../app/widgets/claims/widget'
import { CopyClaim, CopyLonger, CopyPrediction } from '../../app/widgets/copying/prediction'
import { CopyTable } from '../../app/widgets/copying/table'
import { CopyingWidget } from '../../app/widgets/copying/widget'
import { FixedWinsGoal, FullStopGoal } from '../../app/widgets/gate/goal'
import { GatePrediction } from '../../app/widgets/gate/prediction'
import { GateWidget } from '../../app/widgets/gate/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { GateTable } from '../../app/widgets/quality/gate-table'
import { OverSeeds } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  OverSeeds,
  AlongPosition,
  CellCode,
  CellEditor,
  Claim,
  ConstantsPrediction,
  CopyClaim,
  CopyLonger,
  CopyPrediction,
  CopyTable,
  Copying: CopyingWidget,
  FixedWinsGoal,
  FullStopGoal,
  Gate: GateWidget,
  GatePrediction,
  GateTable,
  UntilConstants,
  LesionCost,
  WhereItForgets,
}
