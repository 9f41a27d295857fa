/** The header: where the reader is in the course, what of the lesson they have read, and the light. */

import { Link, useLocation } from 'wouter'
import { contents, type LessonEntry } from '../../lessons/contents'
import { outlineFor } from '../../lessons/outlines'
import { useProgress } from '../state/progress'
import { type ThemeChoice, useTheme } from '../state/theme'

export function Header({ lesson }: { readonly lesson: LessonEntry | null }) {
  const { choice, projector, choose, project } = useTheme()
  const [path] = useLocation()
  return (
    <header className="bar-top">
      <Link href="/" className="brand">
        Unrolled
      </Link>
      {lesson && (
        <>
          <span className="optional">
            Lesson {lesson.number} of {contents.length - 1}
          </span>
          <SectionsRead lesson={lesson} />
        </>
      )}
      <span className="space" />
      <Link href="/" aria-current={path === '/' ? 'page' : undefined}>
        Contents
      </Link>
      <Link href="/lab" aria-current={path === '/lab' ? 'page' : undefined}>
        Lab
      </Link>
      <Link href="/models" aria-current={path === '/models' ? 'page' : undefined}>
        Models
      </Link>
      <button type="button" className="plain optional" aria-pressed={projector} onClick={() => project(!projector)}>
        Projector
      </button>
      <label>
        <span className="sr-only">Theme</span>
        <select value={choice} onChange={(event) => choose(event.currentTarget.value as ThemeChoice)}>
          <option value="system">System theme</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </header>
  )
}

/** A short stroke for each section, dark where it was read. */
function SectionsRead({ lesson }: { readonly lesson: LessonEntry }) {
  const read = useProgress(({ lessons }) => lessons[lesson.slug]?.read)
  const sections = outlineFor(lesson)?.sections ?? []
  const isRead = (id: string) => read?.includes(id) ?? false
  const count = sections.filter(({ id }) => isRead(id)).length
  return (
    <span
      className="strokes optional"
      role="progressbar"
      aria-label="Sections read"
      aria-valuenow={count}
      aria-valuemin={0}
      aria-valuemax={sections.length}
      aria-valuetext={`${count} of ${sections.length}`}
    >
      {sections.map(({ id }) => (
        <span key={id} data-read={isRead(id) || undefined} />
      ))}
    </span>
  )
}
