/** Every figure of the notebook: the list, or one of them alone. */

import { use } from 'react'
import { Link } from 'wouter'
import { cardOf, kinds } from './cards'
import { allFigures, figureCalled, type Group } from './figures'
import { OneFigure } from './one-figure'
import './gallery.css'

const figures = allFigures()

export default function GalleryPage({ name }: { readonly name?: string }) {
  const groups = use(figures)
  if (name === undefined) return <List groups={groups} />
  const figure = figureCalled(groups, name)
  const { name: title, about } = cardOf(name)
  return (
    <>
      <p className="eyebrow">
        <Link href="/gallery">The gallery</Link>
      </p>
      {figure ? (
        <>
          <h1 className="card-name">{title}</h1>
          {about && <p>{about}</p>}
          <h2 className="sr-only">The figure</h2>
          <OneFigure name={name} figure={figure} />
        </>
      ) : (
        <>
          <h1 className="card-name">No figure is called that</h1>
          <p>The gallery has no “{name}”; its list has all that there are.</p>
        </>
      )}
    </>
  )
}

const List = ({ groups }: { readonly groups: readonly Group[] }) => (
  <>
    <p className="eyebrow">The gallery</p>
    <h1>Every figure, on its own</h1>
    <p className="lede">
      Each has an address of its own, for a talk or a class. A figure can stand in another page too, in a frame around{' '}
      <code>embed.html#/</code> and its name.
    </p>
    {groups.map(({ lesson, figures: own }) => (
      <section key={lesson?.slug ?? ''}>
        <h2>{lesson ? `${lesson.number} ${lesson.title}` : 'Everywhere'}</h2>
        <dl className="cards">
          {[...own.keys()]
            .map((id) => ({ id, ...cardOf(id) }))
            .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
            .map(({ id, name, about }) => (
              <div key={id}>
                <dt>
                  <Link href={`/gallery/${id}`}>{name}</Link> <code>{id}</code>
                </dt>
                {about && <dd>{about}</dd>}
              </div>
            ))}
        </dl>
      </section>
    ))}
  </>
)
