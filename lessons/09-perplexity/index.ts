/** Lesson 9: its text, and the figures that the text names. */

import { Claim } from '../../app/widgets/claims/widget'
import { StoryFact } from '../../app/widgets/perplexity/fact-widget'
import { TransformerAheadGoal, WeakestAheadGoal } from '../../app/widgets/perplexity/goals'
import { KindsWidget } from '../../app/widgets/perplexity/kinds-widget'
import { KindPrediction, StoryPrediction } from '../../app/widgets/perplexity/prediction'
import { PerplexityWidget } from '../../app/widgets/perplexity/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { TrainingCurves } from '../../app/widgets/training/curves-widget'
import { TrainingFact } from '../../app/widgets/training/facts'
import { KeptWidget } from '../../app/widgets/training/kept-widget'
import { RunsTable } from '../../app/widgets/training/runs-table'
import { SweepsWidget } from '../../app/widgets/training/sweeps-widget'

export { default as Text } from './lesson.mdx'

export const figures = {
  RunsTable,
  AlongPosition,
  Claim,
  Kept: KeptWidget,
  KindPrediction,
  Kinds: KindsWidget,
  Perplexity: PerplexityWidget,
  StoryFact,
  StoryPrediction,
  Sweeps: SweepsWidget,
  TrainingCurves,
  TrainingFact,
  TransformerAheadGoal,
  WeakestAheadGoal,
}
