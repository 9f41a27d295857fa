/** The closed set of parts that a lesson may use. Prose is in the MDX files, logic is in the widgets. */

import type { MDXComponents } from 'mdx/types'
import type { ReactNode } from 'react'
import { Check, Choice, Question } from '../app/controls/question'
import { widgets } from '../app/widgets/registry'
import type { LessonPart } from './part-names'

interface Children {
  readonly children?: ReactNode
}

const Intro = ({ children }: Children) => <div className="lede">{children}</div>

const Outcomes = ({ children }: Children) => (
  <section className="outcomes" aria-label="You will learn">
    <h2>You will learn</h2>
    {children}
  </section>
)

/** A paragraph with a note beside it. On narrow screens the note follows the paragraph. */
const Noted = ({ note, children }: Children & { readonly note: ReactNode }) => (
  <div className="noted">
    {children}
    <aside className="note">{note}</aside>
  </div>
)

const Rule = ({ children }: Children) => <div className="rule">{children}</div>

const Challenge = ({ title, children }: Children & { readonly title: string }) => (
  <section className="challenge">
    <h3>Challenge: {title}</h3>
    {children}
  </section>
)

const Fold = ({ title, children }: Children & { readonly title: string }) => (
  <details>
    <summary>{title}</summary>
    {children}
  </details>
)

const Hint = ({ children }: Children) => <Fold title="Hint">{children}</Fold>
const Solution = ({ children }: Children) => <Fold title="Solution">{children}</Fold>

const DeepDive = ({ title, children }: Children & { readonly title: string }) => (
  <details className="aside-box">
    <summary>{title}</summary>
    {children}
  </details>
)

const Sources = ({ children }: Children) => <section className="sources">{children}</section>

const Table = ({ children }: Children) => (
  <div className="prose-table">
    <table>{children}</table>
  </div>
)

const parts: Record<LessonPart, unknown> = {
  Intro,
  Outcomes,
  Noted,
  Rule,
  Challenge,
  Hint,
  Solution,
  DeepDive,
  Sources,
  Check,
  Question,
  Choice,
  Fact: widgets.fact,
  CellCode: widgets.cellCode,
  Race: widgets.race,
  Crossing: widgets.crossing,
  Gate: widgets.gate,
  GatePrediction: widgets.gatePrediction,
  AlongPosition: widgets.alongPosition,
  GateTable: widgets.gateTable,
  Claim: widgets.claim,
  NetworkSize: widgets.networkSize,
  WhereItForgets: widgets.whereItForgets,
  LesionCost: widgets.lesionCost,
  FixedWinsGoal: widgets.fixedWinsGoal,
  FullStopGoal: widgets.fullStopGoal,
  HalvedCrossingGoal: widgets.halvedCrossingGoal,
  SamePaceGoal: widgets.samePaceGoal,
  Bill: widgets.bill,
  BillPrediction: widgets.billPrediction,
  BillFact: widgets.billFact,
  BillCode: widgets.billCode,
  DearerHybridGoal: widgets.dearerHybridGoal,
  ServesAllGoal: widgets.servesAllGoal,
  Attention: widgets.attention,
  NearPrediction: widgets.nearPrediction,
  ThreeBills: widgets.threeBills,
  SquarePrediction: widgets.squarePrediction,
  LookFact: widgets.lookFact,
  FarLookGoal: widgets.farLookGoal,
  ReadInAllGoal: widgets.readInAllGoal,
  Ways: widgets.ways,
  WaysPrediction: widgets.waysPrediction,
  Scan: widgets.scan,
  ScanPrediction: widgets.scanPrediction,
  CountGoal: widgets.countGoal,
  Waits: widgets.waits,
  Compose: widgets.compose,
  Chunks: widgets.chunks,
  ChunkCost: widgets.chunkCost,
  ScoresPrediction: widgets.scoresPrediction,
  CostPrediction: widgets.costPrediction,
  FewWaitsGoal: widgets.fewWaitsGoal,
  TrainingTimes: widgets.trainingTimes,
}

export const lessonParts = { ...parts, table: Table } as MDXComponents
