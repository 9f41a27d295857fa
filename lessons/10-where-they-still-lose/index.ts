/** Lesson 10: its text, and the figures that the text names. */

import { BoundGoal } from '../../app/widgets/bound/goals'
import { BoundPrediction } from '../../app/widgets/bound/prediction'
import { BoundSolution } from '../../app/widgets/bound/solution'
import { BoundWidget } from '../../app/widgets/bound/widget'
import { HaystackPrediction } from '../../app/widgets/haystack/prediction'
import { NeedleTable } from '../../app/widgets/haystack/reach-table'
import { HaystackWidget } from '../../app/widgets/haystack/widget'
import { StoryFact } from '../../app/widgets/perplexity/fact-widget'
import { BeyondFact, BookFact, FarNeedle } from '../../app/widgets/phone-book/facts'
import { BookGoal } from '../../app/widgets/phone-book/goals'
import { BookPrediction } from '../../app/widgets/phone-book/prediction'
import { BookTask } from '../../app/widgets/phone-book/task'
import { PhoneBookWidget } from '../../app/widgets/phone-book/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { RatioPrediction } from '../../app/widgets/ratio/prediction'
import { RatioWidget, SharesTrained } from '../../app/widgets/ratio/widget'
import { RealRecall, RealRecallPrediction } from '../../app/widgets/real-recall/widget'
import { MadeFact } from '../../app/widgets/task/made-fact'
import { TrainingFact } from '../../app/widgets/training/facts'

export { default as Text } from './lesson.mdx'

export const figures = {
  TrainingFact,
  AlongPosition,
  BeyondFact,
  BookFact,
  BookGoal,
  BookPrediction,
  BookTask,
  Bound: BoundWidget,
  BoundGoal,
  BoundPrediction,
  BoundSolution,
  FarNeedle,
  Haystack: HaystackWidget,
  HaystackPrediction,
  MadeFact,
  NeedleTable,
  PhoneBook: PhoneBookWidget,
  Ratio: RatioWidget,
  RatioPrediction,
  RealRecall,
  RealRecallPrediction,
  SharesTrained,
  StoryFact,
}
