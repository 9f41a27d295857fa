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
import { CostWidget, FewWaitsGoal } from './chunks/cost-widget'
import { CostPrediction, ScoresPrediction } from './chunks/prediction'
import { ChunksWidget } from './chunks/widget'
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
import { CountGoal } from './scan/goal'
import { ScanPrediction } from './scan/prediction'
import { ScanWidget } from './scan/widget'
import { TrainingTimes } from './training/widget'
import { ComposeWidget, WaitsWidget } from './waits/widget'
import { WaysPrediction } from './ways/prediction'
import { WaysWidget } from './ways/widget'

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
  ways: WaysWidget,
  waysPrediction: WaysPrediction,
  scan: ScanWidget,
  scanPrediction: ScanPrediction,
  countGoal: CountGoal,
  waits: WaitsWidget,
  compose: ComposeWidget,
  chunks: ChunksWidget,
  chunkCost: CostWidget,
  scoresPrediction: ScoresPrediction,
  costPrediction: CostPrediction,
  fewWaitsGoal: FewWaitsGoal,
  trainingTimes: TrainingTimes,
} as const
