/** Names of the parts that a lesson may use; lessons/parts.tsx gives each its component, and the types hold the two together. */

export const lessonPartNames = [
  'Intro',
  'Outcomes',
  'Noted',
  'Rule',
  'Challenge',
  'Hint',
  'Solution',
  'DeepDive',
  'Sources',
  'Check',
  'Question',
  'Choice',
  'Fact',
  'CellCode',
  'Race',
  'Crossing',
  'Gate',
  'GatePrediction',
  'AlongPosition',
  'GateTable',
  'Claim',
  'NetworkSize',
  'WhereItForgets',
  'LesionCost',
  'FixedWinsGoal',
  'FullStopGoal',
  'HalvedCrossingGoal',
  'SamePaceGoal',
] as const

export type LessonPart = (typeof lessonPartNames)[number]
