/** What the page knows of a lesson that it has not fetched: its sections, its questions and its minutes. */

import outlines from 'virtual:lesson-outlines'
import type { LessonEntry } from './contents'
import type { Outline } from './outline'

/** Null for a lesson that is not written yet. */
export const outlineFor = ({ number }: LessonEntry): Outline | null => outlines[number] ?? null
