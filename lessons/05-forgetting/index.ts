/** Lesson 5: its text, and the figures that the text names. */

import { CellCode } from '../../app/widgets/cell-code/widget'
import { CellEditor } from '../../app/widgets/cell-editor/widget'
import { Claim, LesionCost, NetworkSize, WhereItForgets } from '../../app/widgets/claims/widget'
import { FixedWinsGoal, FullStopGoal } from '../../app/widgets/gate/goal'
import { GatePrediction } from '../../app/widgets/gate/prediction'
import { GateWidget } from '../../app/widgets/gate/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { GateTable } from '../../app/widgets/quality/gate-table'

export { default as Text } from './lesson.mdx'

export const figures = {
  AlongPosition,
  CellCode,
  CellEditor,
  Claim,
  FixedWinsGoal,
  FullStopGoal,
  Gate: GateWidget,
  GatePrediction,
  GateTable,
  LesionCost,
  NetworkSize,
  WhereItForgets,
}
