/** The header: where the reader is in the course, how far down the lesson, and the light. */

import { Link, useLocation } from 'wouter'
import { contents, type LessonEntry } from '../../lessons/contents'
import { type ThemeChoice, useTheme } from '../state/theme'
import { useReadingProgress } from './reading-progress'

export function Header({ lesson }: { readonly lesson: LessonEntry | null }) {
  const { choice, choose } = useTheme()
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
          <ReadingBar />
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

function ReadingBar() {
  const share = useReadingProgress()
  const percent = Math.round(share * 100)
  return (
    <span
      className="progress optional"
      role="progressbar"
      aria-label="Read so far"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  )
}
