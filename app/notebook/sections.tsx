/** The sections of a lesson: in the margin of a wide page, folded under the title of a narrow one. */

import { useSyncExternalStore } from 'react'
import { type LessonEntry, lessonPath } from '../../lessons/contents'
import type { Outline, Section } from '../../lessons/outline'
import { useProgress } from '../state/progress'
import { goTo } from './go-to'
import { measureOf, wordsOfMeasure } from './measure'

interface SectionsProps {
  readonly entry: LessonEntry
  readonly outline: Outline
}

export function Sections({ entry, outline }: SectionsProps) {
  const done = useProgress(({ lessons }) => lessons[entry.slug])
  const measure = measureOf(outline, done)
  const here = useSectionInView(outline.sections)
  const list = (
    <>
      <ol>
        {outline.sections.map(({ id, title }) => {
          const read = done?.read.includes(id) ?? false
          return (
            <li key={id} data-read={read || undefined}>
              {/* To the section that the address names already the browser does not go a second time by itself. */}
              <a
                href={`#${lessonPath(entry)}#${id}`}
                onClick={() => goTo(id)}
                aria-current={here === id ? 'location' : undefined}
              >
                {title}
                {read && <span className="sr-only"> (read)</span>}
              </a>
            </li>
          )
        })}
      </ol>
      <ul className="deeds">
        {wordsOfMeasure(measure).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  )
  return (
    <>
      <nav className="sections in-margin" aria-label="Sections">
        {list}
      </nav>
      <details className="sections folded">
        <summary>
          In this lesson <small>{`${measure.sections.done} of ${measure.sections.of} sections read`}</small>
        </summary>
        <nav aria-label="Sections, folded">{list}</nav>
      </details>
    </>
  )
}

const subscribe = (listener: () => void) => {
  window.addEventListener('scroll', listener, { passive: true })
  window.addEventListener('resize', listener)
  return () => {
    window.removeEventListener('scroll', listener)
    window.removeEventListener('resize', listener)
  }
}

/** The section that the upper part of the window is in; null above the first. */
const useSectionInView = (sections: readonly Section[]): string | null =>
  useSyncExternalStore(subscribe, () => {
    const line = window.innerHeight * 0.4
    let here: string | null = null
    for (const { id } of sections) {
      const heading = document.getElementById(id)
      if (!heading || heading.getBoundingClientRect().top > line) break
      here = id
    }
    return here
  })
