/** The notes for a class of each lesson, beside its text. They are found, not listed, and arrive when they are asked for. */

import type { MDXProps } from 'mdx/types'
import type { ComponentType } from 'react'
import type { LessonEntry } from './contents'

const notes = import.meta.glob<{ readonly default: ComponentType<MDXProps> }>('./*/teaching.mdx')

/** What loads the notes of a lesson; undefined where there are none. */
export const notesFor = ({ number }: LessonEntry) =>
  Object.entries(notes).find(([path]) => path.startsWith(`./${String(number).padStart(2, '0')}-`))?.[1]

export const notesPath = ({ slug }: LessonEntry): string => `/lesson/${slug}/teaching`
