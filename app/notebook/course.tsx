/** The course on the first page: each lesson with its minutes and what the reader has done of it, and the way to forget that. */

import { useState } from 'react'
import { Link } from 'wouter'
import { contents, type LessonEntry, lessonPath } from '../../lessons/contents'
import { pace } from '../../lessons/outline'
import { outlineFor } from '../../lessons/outlines'
import { type Lessons, useProgress } from '../state/progress'
import { measureOf } from './measure'

export const Course = () => (
  <>
    <ol className="contents-list">
      {contents.map((entry) => (
        <Entry key={entry.slug} entry={entry} />
      ))}
    </ol>
    <p className="fine">
      Minutes are of what stands open in a lesson: {pace.words} words a minute, one minute for a figure, half a minute
      for a prediction or a question, {pace.challenge} for a challenge. Deep dives come on top, and with them the
      exercises in code, about {pace.code} minutes each.
    </p>
    <Kept />
  </>
)

function Entry({ entry }: { readonly entry: LessonEntry }) {
  const done = useProgress(({ lessons }) => lessons[entry.slug])
  const outline = entry.load ? outlineFor(entry) : null
  const measure = outline && measureOf(outline, done)
  const { done: read, of } = measure?.sections ?? { done: 0, of: 0 }
  return (
    <li data-open={Boolean(entry.load)}>
      <span className="number">{entry.number}</span>
      {entry.load ? (
        <Link className="title" href={lessonPath(entry)}>
          {entry.title}
        </Link>
      ) : (
        <span className="title">{entry.title}</span>
      )}
      <span className="status">{outline ? `${outline.minutes} minutes` : !entry.load && 'in the making'}</span>
      <span className="idea">{entry.idea}</span>
      {measure && measure.share > 0 && (
        <>
          <span className="status so-far">{read === of ? 'read' : `${read} of ${of} sections read`}</span>
          <span className="share" style={{ width: `${measure.share * 100}%` }} />
        </>
      )}
    </li>
  )
}

/** What is kept, where, and how to be rid of it. */
function Kept() {
  const { lessons, clear, restore } = useProgress()
  const [cleared, setCleared] = useState<Lessons | null>(null)
  const some = Object.keys(lessons).length > 0
  if (!some && !cleared) return null
  return (
    <p className="fine" role="status">
      {some ? (
        <>
          What you have read, answered and solved is kept in this browser and sent nowhere.{' '}
          <button type="button" className="plain" onClick={() => setCleared(clear())}>
            Clear it
          </button>
        </>
      ) : (
        cleared && (
          <>
            Cleared.{' '}
            <button
              type="button"
              className="plain"
              onClick={() => {
                restore(cleared)
                setCleared(null)
              }}
            >
              Bring it back
            </button>
          </>
        )
      )}
    </p>
  )
}
