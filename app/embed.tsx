/** Starts embed.html: one widget alone, by the name in the address, as in embed.html#/race. */

import './styles'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { FigureTheme } from './figures/theme'
import { cardOf } from './gallery/cards'
import { isWidget, OneWidget } from './gallery/one-widget'
import { useTheme } from './state/theme'

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

function Embed() {
  const address = useSyncExternalStore(subscribe, () => location.hash)
  const theme = useTheme((state) => state.name)
  const name = /^#\/(\w+)/.exec(address)?.[1]
  return (
    <FigureTheme value={theme}>
      <main className="embed">
        {isWidget(name) ? (
          <>
            <h1 className="sr-only">{cardOf(name).name}</h1>
            {/* A shared link changes the address alone: it opens the widget anew. */}
            <OneWidget key={address} name={name} />
            <p className="embed-from">
              <a href={`./#/gallery/${name}`} target="_blank" rel="noreferrer">
                From Unrolled
              </a>
            </p>
          </>
        ) : (
          <p>
            No widget is called “{name ?? ''}”. <a href="./#/gallery">The gallery</a> lists those that there are.
          </p>
        )}
      </main>
    </FigureTheme>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('embed.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Embed />
  </StrictMode>,
)
