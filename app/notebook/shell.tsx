/** The page around everything: theme, header, and which page is open. */

import { lazy, Suspense, useEffect, useRef } from 'react'
import { Route, Router, Switch, useLocation } from 'wouter'
import { contents } from '../../lessons/contents'
import { notesPath } from '../../lessons/teaching'
import { PageBoundary } from './boundary'
import { ContentsPage } from './contents-page'
import { FigureLight } from './figure-light'
import { GlossaryPage } from './glossary-page'
import { Header } from './header'
import { LessonPage } from './lesson-page'
import { useAddress, usePageLocation } from './location'
import { ModelsPage } from './models-page'

/** The rooms beside the course are fetched when they are entered. */
const LabPage = lazy(() => import('../lab/lab-page'))
const GalleryPage = lazy(() => import('../gallery/gallery-page'))
const TeachingPage = lazy(() => import('./teaching-page'))

export function Shell() {
  return (
    <FigureLight>
      <Router hook={usePageLocation} hrefs={usePageLocation.hrefs}>
        <Page />
      </Router>
    </FigureLight>
  )
}

function Page() {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  const address = useAddress()
  const first = useRef(true)

  // A new page starts at its top, and the keyboard with it; the first page keeps what the browser restored.
  useEffect(() => {
    document.title = titleOf(path)
    if (first.current) {
      first.current = false
      return
    }
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [path])

  const lesson = contents.find((entry) => path === `/lesson/${entry.slug}` && entry.load)
  const taught = contents.find((entry) => path === notesPath(entry) && entry.load)
  return (
    <>
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        Skip to the text
      </button>
      <Header lesson={lesson ?? null} />
      <main ref={main} tabIndex={-1} className={lesson || taught || path === '/models' ? 'lesson' : 'contents'}>
        <Switch>
          <Route path="/">
            <ContentsPage />
          </Route>
          <Route path="/glossary">
            <GlossaryPage />
          </Route>
          <Route path="/lesson/:slug">
            {/* A shared link to the lesson that is open changes the address alone: it opens the lesson anew. */}
            {lesson ? <LessonPage key={address} entry={lesson} /> : <NotHere />}
          </Route>
          <Route path="/lesson/:slug/teaching">
            {taught ? (
              <PageBoundary>
                <Suspense fallback={<p className="loading">Opening the notes …</p>}>
                  <TeachingPage entry={taught} />
                </Suspense>
              </PageBoundary>
            ) : (
              <NotHere />
            )}
          </Route>
          <Route path="/lab">
            <PageBoundary>
              <Suspense fallback={<p className="loading">Opening the lab …</p>}>
                {/* As for a lesson: a shared link opens the bench anew. */}
                <LabPage key={address} />
              </Suspense>
            </PageBoundary>
          </Route>
          <Route path="/gallery/:name?">
            {({ name }) => (
              <PageBoundary key={address}>
                <Suspense fallback={<p className="loading">Opening the gallery …</p>}>
                  <GalleryPage {...(name !== undefined && { name })} />
                </Suspense>
              </PageBoundary>
            )}
          </Route>
          <Route path="/models">
            <ModelsPage />
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </main>
    </>
  )
}

const titleOf = (path: string): string => {
  if (path === '/lab') return 'The lab · Unrolled'
  if (path.startsWith('/gallery')) return 'The gallery · Unrolled'
  if (path === '/models') return 'The models · Unrolled'
  if (path === '/glossary') return 'Glossary · Unrolled'
  const taught = contents.find((entry) => path === notesPath(entry))
  if (taught) return `${taught.title}, notes for a class · Unrolled`
  const entry = contents.find(({ slug }) => path === `/lesson/${slug}`)
  return entry ? `${entry.title} · Unrolled` : 'Unrolled'
}

const NotHere = () => (
  <>
    <h1 style={{ marginTop: 72 }}>Nothing is written here yet</h1>
    <p>
      The address names no lesson that can be read. <a href="#/">The contents</a> list those that can.
    </p>
  </>
)
