/** Every term of the course, with its lesson and its source. */

import { Link } from 'wouter'
import { contents, lessonPath } from '../../lessons/contents'
import { Definition } from '../../lessons/glossary/definition'
import { type Term, terms } from '../../lessons/glossary/terms'

const sorted = Object.entries<Term>(terms).sort(([, a], [, b]) => a.name.localeCompare(b.name, 'en'))

export const GlossaryPage = () => (
  <>
    <div className="contents-hero">
      <h1>Glossary</h1>
      <p className="lede">
        The words of the course, each with the lesson that uses it first. In a lesson a dotted line opens the same
        definition.
      </p>
    </div>
    <dl className="glossary">
      {sorted.map(([id, term]) => (
        <div key={id}>
          <dt>{term.name}</dt>
          <dd>
            <Definition text={term.definition} />
          </dd>
          <dd className="about">
            <FirstUse slug={term.lesson} /> {term.source}
          </dd>
        </div>
      ))}
    </dl>
  </>
)

function FirstUse({ slug }: { readonly slug: string }) {
  const lesson = contents.find((entry) => entry.slug === slug)
  if (!lesson) return null
  const name = `Lesson ${lesson.number}, ${lesson.title}`
  return <>{lesson.load ? <Link href={lessonPath(lesson)}>{name}</Link> : name}.</>
}
