/** The first page: what this is, one figure alive, and the course. */

import { Link } from 'wouter'
import { OvertureWidget } from '../widgets/overture/widget'
import { Course } from './course'

export function ContentsPage() {
  return (
    <>
      <div className="contents-hero">
        <h1>Machines that remember by forgetting</h1>
        <p className="lede">
          Around 2017 language models stopped keeping a state and began to keep everything. Recurrent networks are back,
          with larger states and gates that read the text. This notebook shows how they work. Its figures are trained
          networks that run in your browser.
        </p>
      </div>
      <OvertureWidget />
      <h2>The course</h2>
      <Course />
      <p className="glossary-link">
        The words of the course stand in the <Link href="/glossary">glossary</Link>.
      </p>
      <h2>The lab</h2>
      <p>
        <Link href="/lab">Put up to four of the networks side by side</Link> on any prompt: what each writes, how sure
        it was, how much it keeps and how long it takes; freeze a gate; score a text of your own.
      </p>
      <p>
        <Link href="/gallery">The gallery</Link> has every figure of the course on a page of its own.
      </p>
    </>
  )
}
