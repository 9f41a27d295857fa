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
import { RecallFact, TableFact } from './memory/facts'
import { FewestRowsGoal, WrongReadGoal } from './memory/goals'
import { OwnTable } from './memory/own-widget'
import { CliffPrediction, MixPrediction, OverlapPrediction } from './memory/prediction'
import { RecallWidget } from './memory/recall-widget'
import { TrainedTableWidget } from './memory/trained-widget'
import { OvertureWidget } from './overture/widget'
import { AlongPosition } from './quality/along-position'
import { GateTable } from './quality/gate-table'
import { HalvedCrossingGoal, SamePaceGoal } from './race/goals'
import { CrossingPrediction } from './race/prediction'
import { RaceWidget } from './race/widget'

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
  ownTable: OwnTable,
  trainedTable: TrainedTableWidget,
  recall: RecallWidget,
  overlapPrediction: OverlapPrediction,
  mixPrediction: MixPrediction,
  cliffPrediction: CliffPrediction,
  tableFact: TableFact,
  recallFact: RecallFact,
  wrongReadGoal: WrongReadGoal,
  fewestRowsGoal: FewestRowsGoal,
} as const
