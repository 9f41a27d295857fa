/** One lesson: its title, its sections, its text from MDX with the frame's parts and its own figures, and the way on. */

import { type ComponentType, type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { contents, type Lesson, type LessonEntry, lessonPath } from '../../lessons/contents'
import { outlineFor } from '../../lessons/outlines'
import { frame } from '../../lessons/parts'
import { notesFor, notesPath } from '../../lessons/teaching'
import { Here } from '../state/progress'
import { PageBoundary } from './boundary'
import { useGoTo } from './go-to'
import { useAddressedSection } from './location'
import { Sections } from './sections'
import { useReadSections } from './use-read-sections'

export function LessonPage({ entry }: { readonly entry: LessonEntry }) {
  const minutes = outlineFor(entry)?.minutes
  return (
    <>
      <p className="eyebrow">
        <b>{entry.number}</b> {entry.title}
        {minutes !== undefined && <span className="minutes">about {minutes} minutes</span>}
      </p>
      <PageBoundary>
        <Opening entry={entry} />
      </PageBoundary>
    </>
  )
}

/**
 * The lesson, once it has arrived. Not with `lazy`: React holds back what comes after a fallback until that has stood for 300 ms, which is
 * longer than most lessons take.
 */
function Opening({ entry }: { readonly entry: LessonEntry }) {
  const [Opened, setOpened] = useState<ComponentType | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    opened(entry).then((component) => setOpened(() => component), setError)
  }, [entry])
  if (error !== null) throw error
  if (!Opened) return <p className="loading">Opening the lesson …</p>
  return (
    <>
      <Opened />
      <Onward entry={entry} />
    </>
  )
}

/** Text and figures arrive as one; nothing of a lesson is in the first load. */
async function opened(entry: LessonEntry) {
  if (!entry.load) throw new Error('This lesson is not written yet.')
  const { Text, figures } = await entry.load()
  const outline = outlineFor(entry)
  const sections = outline?.sections ?? []
  const here = { lesson: entry.slug, part: '' }
  // The list of sections stands behind the title, which is the first thing of the text.
  const h1 = ({ children }: { readonly children?: ReactNode }) => (
    <>
      <h1>{children}</h1>
      {outline && <Sections entry={entry} outline={outline} />}
    </>
  )
  const components = { ...frame, ...placed(figures, entry.slug), h1 }
  return function Opened() {
    useReadSections(entry.slug, sections)
    useGoTo(useAddressedSection())
    return (
      <Here value={here}>
        <Text components={components} />
      </Here>
    )
  }
}

/** The figures, each knowing by which name the text calls it: what is done in it is noted under that name. */
function placed(figures: Lesson['figures'], lesson: string): Lesson['figures'] {
  const entries = Object.entries(figures as Readonly<Record<string, ComponentType<Readonly<Record<string, unknown>>>>>)
  return Object.fromEntries(
    entries.map(([name, Figure]) => [
      name,
      function Placed(props: Readonly<Record<string, unknown>>) {
        // An exercise is one of several of its kind.
        const part = typeof props.exercise === 'string' ? `${name} ${props.exercise}` : name
        const here = useMemo(() => ({ lesson, part }), [part])
        return (
          <Here value={here}>
            <Figure {...props} />
          </Here>
        )
      },
    ]),
  )
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
