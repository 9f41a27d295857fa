/** Starts embed.html: one figure alone, by the name in the address, as in embed.html#/Race. */

import './styles'
import { StrictMode, Suspense, use, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { useTellHeight } from './embed-height'
import { cardOf } from './gallery/cards'
import { allFigures, figureCalled } from './gallery/figures'
import { OneFigure } from './gallery/one-figure'
import { PageBoundary } from './notebook/boundary'
import { FigureLight } from './notebook/figure-light'
import { watchPrinting } from './state/printing'

const figures = allFigures()

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function Embed() {
  const address = useSyncExternalStore(subscribe, () => location.hash)
  const name = /^#\/(\w+)/.exec(address)?.[1] ?? ''
  const figure = figureCalled(use(figures), name)
  useTellHeight(name)
  if (!figure)
    return (
      <p>
        No figure is called “{name}”. <a href="./#/gallery">The gallery</a> lists those that there are.
      </p>
    )
  return (
    <>
      <h1 className="sr-only">{cardOf(name).name}</h1>
      <h2 className="sr-only">The figure</h2>
      {/* A shared link changes the address alone: it opens the figure anew. */}
      <OneFigure key={address} name={name} figure={figure} />
      <p className="embed-from">
        <a href={`./#/gallery/${name}`} target="_blank" rel="noreferrer">
          From Unrolled
        </a>
      </p>
    </>
  )
}

function Page() {
  return (
    <FigureLight>
      <main className="embed">
        <PageBoundary>
          <Suspense fallback={<p className="loading">Opening the figure …</p>}>
            <Embed />
          </Suspense>
        </PageBoundary>
      </main>
    </FigureLight>
  )
}

watchPrinting()
const root = document.getElementById('root')
if (!root) throw new Error('embed.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
)
