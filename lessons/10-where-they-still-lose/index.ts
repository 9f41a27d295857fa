/** Lesson 10: its text, and the figures that the text names. */

import { BoundGoal } from '../../app/widgets/bound/goals'
import { BoundPrediction } from '../../app/widgets/bound/prediction'
import { BoundWidget } from '../../app/widgets/bound/widget'
import { HaystackPrediction } from '../../app/widgets/haystack/prediction'
import { HaystackWidget } from '../../app/widgets/haystack/widget'
import { StoryFact } from '../../app/widgets/perplexity/fact-widget'
import { BeyondFact, BookFact, NeedleFact } from '../../app/widgets/phone-book/facts'
import { BookGoal } from '../../app/widgets/phone-book/goals'
import { BookPrediction } from '../../app/widgets/phone-book/prediction'
import { PhoneBookWidget } from '../../app/widgets/phone-book/widget'
import { AlongPosition } from '../../app/widgets/quality/along-position'
import { RatioPrediction } from '../../app/widgets/ratio/prediction'
import { RatioWidget } from '../../app/widgets/ratio/widget'
import { TaskWidget } from '../../app/widgets/task/widget'

export { default as Text } from './lesson.mdx'

export const figures = {
  AlongPosition,
  BeyondFact,
  BookFact,
  BookGoal,
  BookPrediction,
  Bound: BoundWidget,
  BoundGoal,
  BoundPrediction,
  Haystack: HaystackWidget,
  HaystackPrediction,
  NeedleFact,
  PhoneBook: PhoneBookWidget,
  Ratio: RatioWidget,
  RatioPrediction,
  StoryFact,
  Task: TaskWidget,
}
