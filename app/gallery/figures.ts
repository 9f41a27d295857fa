/** Every figure of the lessons by its name, found where the lessons name them: no list of them is kept. */

import type { ComponentType } from 'react'
import { contents, type LessonEntry } from '../../lessons/contents'
import { FactWidget } from '../widgets/fact/widget'
import { OvertureWidget } from '../widgets/overture/widget'

export type AnyFigure = ComponentType<Readonly<Record<string, unknown>>>

export interface Group {
  /** Null for what belongs to no one lesson. */
  readonly lesson: LessonEntry | null
  readonly figures: ReadonlyMap<string, AnyFigure>
}

const everywhere = { Overture: OvertureWidget, Fact: FactWidget }

/** The figures of each lesson; one that several lessons show belongs to the first. @throws Error where a lesson does not arrive */
export async function allFigures(): Promise<readonly Group[]> {
  const lessons = await Promise.all(
    contents.flatMap((lesson) => (lesson.load ? [lesson.load().then(({ figures }) => ({ lesson, figures }))] : [])),
  )
  const seen = new Set<string>()
  return [{ lesson: null, figures: everywhere }, ...lessons].map(({ lesson, figures }) => {
    const own = Object.entries(figures).filter(([name]) => !seen.has(name))
    for (const [name] of own) seen.add(name)
    return { lesson, figures: new Map(own as [string, AnyFigure][]) }
  })
}

export const figureCalled = (groups: readonly Group[], name: string): AnyFigure | undefined =>
  groups.map(({ figures }) => figures.get(name)).find(Boolean)
