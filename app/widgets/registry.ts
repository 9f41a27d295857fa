/** Every widget by the name that lessons and pages use. A new widget is a folder and a line here. */

import { CurvesWidget } from './attention/curves'
import { LookFact } from './attention/facts'
import { FarLookGoal, ReadInAllGoal } from './attention/goals'
import { NearPrediction, SquarePrediction } from './attention/prediction'
import { AttentionWidget } from './attention/widget'
import { BillCode, BillFact } from './bill/facts'
import { DearerHybridGoal, ServesAllGoal } from './bill/goals'
import { BillPrediction } from './bill/prediction'
import { BillWidget } from './bill/widget'
import { CellCode } from './cell-code/widget'
import { Claim, LesionCost, NetworkSize, WhereItForgets } from './claims/widget'
import { FactWidget } from './fact/widget'
import { FixedWinsGoal, FullStopGoal } from './gate/goal'
import { GatePrediction } from './gate/prediction'
import { GateWidget } from './gate/widget'
import { OvertureWidget } from './overture/widget'
import { AlongPosition } from './quality/along-position'
import { GateTable } from './quality/gate-table'
import { HalvedCrossingGoal, SamePaceGoal } from './race/goals'
import { CrossingPrediction } from './race/prediction'
import { RaceWidget } from './race/widget'
import { TaskWidget } from './task/widget'
import { CircleWidget } from './tracking/circle-widget'
import { FourClaim, ParityShare, SwapTable, WidestChannel } from './tracking/facts'
import { FourGatesWidget } from './tracking/four-gates'
import { ParityGoal, ThreeGoal } from './tracking/goals'
import { FlipPrediction, FourPrediction, SwapPrediction, TurnPrediction } from './tracking/prediction'
import { ShellGameWidget } from './tracking/shell-game'
import { TwoRunsWidget } from './tracking/two-runs'

export const widgets = {
  overture: OvertureWidget,
  race: RaceWidget,
  crossing: CrossingPrediction,
  gate: GateWidget,
  gatePrediction: GatePrediction,
  alongPosition: AlongPosition,
  gateTable: GateTable,
  fact: FactWidget,
  cellCode: CellCode,
  claim: Claim,
  networkSize: NetworkSize,
  whereItForgets: WhereItForgets,
  lesionCost: LesionCost,
  fixedWinsGoal: FixedWinsGoal,
  fullStopGoal: FullStopGoal,
  halvedCrossingGoal: HalvedCrossingGoal,
  samePaceGoal: SamePaceGoal,
  bill: BillWidget,
  billPrediction: BillPrediction,
  billFact: BillFact,
  billCode: BillCode,
  dearerHybridGoal: DearerHybridGoal,
  servesAllGoal: ServesAllGoal,
  attention: AttentionWidget,
  nearPrediction: NearPrediction,
  threeBills: CurvesWidget,
  squarePrediction: SquarePrediction,
  lookFact: LookFact,
  farLookGoal: FarLookGoal,
  readInAllGoal: ReadInAllGoal,
  task: TaskWidget,
  twoRuns: TwoRunsWidget,
  flipPrediction: FlipPrediction,
  circle: CircleWidget,
  turnPrediction: TurnPrediction,
  shellGame: ShellGameWidget,
  swapPrediction: SwapPrediction,
  fourGates: FourGatesWidget,
  fourPrediction: FourPrediction,
  fourClaim: FourClaim,
  widestChannel: WidestChannel,
  swapTable: SwapTable,
  parityShare: ParityShare,
  parityGoal: ParityGoal,
  threeGoal: ThreeGoal,
} as const
