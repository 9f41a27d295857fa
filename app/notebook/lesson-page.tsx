/** One lesson: its title, its text from MDX with the closed set of parts, and the way on. */

import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { contents, type LessonEntry, lessonPath } from '../../lessons/contents'
import { lessonParts } from '../../lessons/parts'

export function LessonPage({ entry }: { readonly entry: LessonEntry }) {
  const Text = useMemo(
    () => lazy(entry.load ?? (() => Promise.reject(new Error('This lesson is not written yet.')))),
    [entry],
  )
  return (
    <>
      <p className="eyebrow">
        <b>{entry.number}</b> {entry.title}
      </p>
      <LessonBoundary>
        <Suspense fallback={<p className="loading">Opening the lesson …</p>}>
          <Text components={lessonParts} />
          <Onward entry={entry} />
        </Suspense>
      </LessonBoundary>
    </>
  )
}

function Onward({ entry }: { readonly entry: LessonEntry }) {
  const open = contents.filter((other) => other.load)
  const here = open.indexOf(entry)
  const before = open[here - 1]
  const after = open[here + 1]
  return (
    <nav className="onward" aria-label="Lessons">
      {before ? <Link href={lessonPath(before)}>← {before.title}</Link> : <Link href="/">← Contents</Link>}
      {after ? <Link href={lessonPath(after)}>{after.title} →</Link> : <Link href="/">All lessons →</Link>}
    </nav>
  )
}

/** A lesson that cannot be fetched or drawn says so; the header and the other lessons stay usable. */
export class LessonBoundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null as string | null }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <div role="alert">
        <h1>This lesson did not open</h1>
        <p>
          The contents and the other lessons still work. Reload the page to try again. The browser said:{' '}
          <code>{this.state.message}</code>
        </p>
      </div>
    )
  }
}
