/** The notes for a class of one lesson. */

import { lazy, Suspense, useMemo } from 'react'
import { Link } from 'wouter'
import { type LessonEntry, lessonPath } from '../../lessons/contents'
import { frame } from '../../lessons/parts'
import { notesFor } from '../../lessons/teaching'
import { Open } from './open-figure'

export default function TeachingPage({ entry }: { readonly entry: LessonEntry }) {
  const Notes = useMemo(() => lazy(() => opened(entry)), [entry])
  return (
    <>
      <p className="eyebrow">
        <b>{entry.number}</b> <Link href={lessonPath(entry)}>{entry.title}</Link>
      </p>
      <h1>Notes for a class</h1>
      <Suspense fallback={<p className="loading">Opening the notes …</p>}>
        <Notes />
      </Suspense>
      <nav className="onward" aria-label="Lessons">
        <Link href={lessonPath(entry)}>← The lesson</Link>
        <Link href="/gallery">Every figure, on its own →</Link>
      </nav>
    </>
  )
}

async function opened(entry: LessonEntry) {
  const load = notesFor(entry)
  if (!load) throw new Error('This lesson has no notes for a class yet.')
  const { default: Text } = await load()
  const components = { ...frame, Open }
  return { default: () => <Text components={components} /> }
}
