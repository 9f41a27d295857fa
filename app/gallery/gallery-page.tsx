/** Every widget of the notebook: the list, or one of them alone. */

import { Link } from 'wouter'
import { type Card, cardOf, kinds } from './cards'
import { isWidget, names, OneWidget } from './one-widget'
import './gallery.css'

export default function GalleryPage({ name }: { readonly name?: string }) {
  if (name === undefined) return <List />
  if (!isWidget(name))
    return (
      <>
        <h1>No widget is called that</h1>
        <p>
          The gallery has no “{name}”. <Link href="/gallery">The list</Link> has all that there are.
        </p>
      </>
    )
  const card = cardOf(name)
  return (
    <>
      <p className="eyebrow">
        <Link href="/gallery">The gallery</Link>
      </p>
      <h1 className="card-name">{card.name}</h1>
      {card.about && <p>{card.about}</p>}
      <OneWidget name={name} />
    </>
  )
}

function List() {
  return (
    <>
      <p className="eyebrow">The gallery</p>
      <h1>Every figure, on its own</h1>
      <p className="lede">
        Each has an address of its own, for a talk or a class. A figure can stand in another page too, in a frame around{' '}
        <code>embed.html#/</code> and its name.
      </p>
      {(Object.keys(kinds) as Card['kind'][]).map((kind) => (
        <section key={kind} aria-label={kinds[kind]}>
          <h2>{kinds[kind]}</h2>
          <dl className="cards">
            {names
              .map((name) => ({ id: name, ...cardOf(name) }))
              .filter((card) => card.kind === kind)
              .map(({ id, name, about }) => (
                <div key={id}>
                  <dt>
                    <Link href={`/gallery/${id}`}>{name}</Link> <code>{id}</code>
                  </dt>
                  <dd>{about}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </>
  )
}
