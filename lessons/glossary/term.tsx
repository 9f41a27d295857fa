/** A term in the text of a lesson: a button that opens its definition. The browser's own popover closes on Escape and on a click outside. */

import { type ReactNode, type ToggleEvent, useId, useRef } from 'react'
import { Link } from 'wouter'
import { contents, lessonPath } from '../contents'
import { Definition } from './definition'
import { type TermName, type Term as TermOf, terms } from './terms'

interface TermProps {
  readonly of: TermName
  readonly children: ReactNode
}

/** Between the term and its definition, and between that and the edge of the page. */
const GAP = 8
const EDGE = 18

export function Term({ of, children }: TermProps) {
  const { name, definition, lesson, source }: TermOf = terms[of]
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const first = contents.find(({ slug }) => slug === lesson)
  // Spans, since a term stands inside a paragraph.
  return (
    <>
      {/* A line may end behind a button, and a comma would begin the next: no wrap here, and a word joiner at the end of it. */}
      <span className="term-held">
        <button ref={button} type="button" className="term" popoverTarget={id}>
          {children}
        </button>
        {'\u2060'}
      </span>
      <span
        id={id}
        popover="auto"
        className="term-card"
        role="note"
        aria-label={name}
        onBeforeToggle={(event) => event.newState === 'open' && button.current && settle(event, button.current)}
      >
        <b>{name}</b>
        <span>
          <Definition text={definition} />
        </span>
        <small>{source}</small>
        <span className="term-links">
          {first?.load && (
            <Link href={lessonPath(first)}>
              Lesson {first.number}: {first.title}
            </Link>
          )}
          <Link href="/glossary">All terms</Link>
        </span>
      </span>
    </>
  )
}

/** Puts the card beside its term, where there is more room, and moves it with the page from there on. */
function settle({ currentTarget: { style } }: ToggleEvent<HTMLElement>, term: HTMLElement) {
  // On a zoomed page the card's own lengths are zoomed, and those of the window are not.
  const zoom = term.currentCSSZoom ?? 1
  const box = term.getBoundingClientRect()
  const [left, top, bottom] = [box.left / zoom, box.top / zoom, box.bottom / zoom]
  const { clientWidth, clientHeight } = document.documentElement
  const page = { clientWidth: clientWidth / zoom, clientHeight: clientHeight / zoom }
  const scrolled = window.scrollY / zoom
  const width = Math.min(360, page.clientWidth - 2 * EDGE)
  const below = bottom < page.clientHeight / 2
  style.width = `${width}px`
  style.left = `${Math.max(EDGE, Math.min(left, page.clientWidth - EDGE - width))}px`
  style.top = below ? `${bottom + scrolled + GAP}px` : 'auto'
  style.bottom = below ? 'auto' : `${page.clientHeight - top - scrolled + GAP}px`
}
