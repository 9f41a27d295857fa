/** One lesson: its title, its text from MDX with the frame's parts and its own figures, and the way on. */

import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { contents, type LessonEntry, lessonPath } from '../../lessons/contents'
import { frame } from '../../lessons/parts'
import { notesFor, notesPath } from '../../lessons/teaching'

export function LessonPage({ entry }: { readonly entry: LessonEntry }) {
  const Lesson = useMemo(() => lazy(() => opened(entry)), [entry])
  return (
    <>
      <p className="eyebrow">
        <b>{entry.number}</b> {entry.title}
      </p>
      <LessonBoundary>
        <Suspense fallback={<p className="loading">Opening the lesson …</p>}>
          <Lesson />
          <Onward entry={entry} />
        </Suspense>
      </LessonBoundary>
    </>
  )
}

/** Text and figures arrive as one; nothing of a lesson is in the first load. */
async function opened({ load }: LessonEntry) {
  if (!load) throw new Error('This lesson is not written yet.')
  const { Text, figures } = await load()
  const components = { ...frame, ...figures }
  return { default: () => <Text components={components} /> }
}

function Onward({ entry }: { readonly entry: LessonEntry }) {
  const open = contents.filter((other) => other.load)
  const here = open.indexOf(entry)
  const before = open[here - 1]
  const after = open[here + 1]
  return (
    <>
      {notesFor(entry) && (
        <p className="for-a-class">
          <Link href={notesPath(entry)}>Notes for a class</Link>
        </p>
      )}
      <nav className="onward" aria-label="Lessons">
        {before ? <Link href={lessonPath(before)}>← {before.title}</Link> : <Link href="/">← Contents</Link>}
        {after ? <Link href={lessonPath(after)}>{after.title} →</Link> : <Link href="/">All lessons →</Link>}
      </nav>
    </>
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
        <h1>This page did not open</h1>
        <p>
          The contents and the other pages still work. Reload the page to try again. The browser said:{' '}
          <code>{this.state.message}</code>
        </p>
      </div>
    )
  }
}
