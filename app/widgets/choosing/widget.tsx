/** The guide of lesson 11: needs on one side, on the other the kinds of network in the order that they give. */

import { useMemo, useState } from 'react'
import { Figure } from '../../figures/figure'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { examples } from './needs'
import { NeedsForm } from './needs-form'
import { decodeNeeds, encodeNeeds, FIGURE } from './params'
import { Rows } from './rows'
import { Sheet } from './sheet'
import { useChoosing } from './store'
import { weigh } from './weigh'
import { describe, marks, notesOf } from './words'
import './choosing.css'

export function ChoosingWidget() {
  const { needs, take } = useChoosing()
  const [sheet, setSheet] = useState(false)
  const standings = useMemo(() => weigh(needs), [needs])
  const shown = encodeNeeds(needs)
  useLink(FIGURE, ({ text }) => text !== undefined && take(decodeNeeds(text)))
  return (
    <Figure
      name="The guide"
      description={describe(needs, standings)}
      look="Change one need and watch which lines move; open a line to see what stands behind it."
      happened="First comes what has been shown to meet the needs that have to be met, then what has fewer reasons against it, then more in favour; what nothing tells apart stays with the plainest first. Nothing is weighted, and reasons are counted only to put them in order: read them."
      source="Bytes are arithmetic on published configurations, of the network that each line names; all other reasons are published numbers or records of this notebook, with their sources in the lines. For language models of about 8 billion parameters."
    >
      <div className="figure-top choosing-top">
        <span className="name">Start from</span>
        <span className="choosing-examples">
          {examples.map(({ id, name, needs: of }) => (
            <button
              key={id}
              type="button"
              className="plain"
              aria-pressed={encodeNeeds(of) === shown}
              onClick={() => take(of)}
            >
              {name}
            </button>
          ))}
        </span>
        <span className="chip" title="Bytes from a formula and configurations that are shown; all else with its source">
          <i aria-hidden="true" />
          arithmetic and published
        </span>
      </div>
      <div className="choosing">
        <NeedsForm />
        <section className="choosing-list" aria-label="Shortlist">
          <h3>
            Shortlist
            <span className="end tools">
              <span className="choosing-legend" aria-hidden="true">
                <i className="weights" /> weights <i className="cache" /> cache <i className="state" /> state
                {Object.values(marks).map(({ sign, word }) => (
                  <span key={word}>
                    <b>{sign}</b> {word}
                  </span>
                ))}
              </span>
              <ShareButton shared={() => ({ figure: FIGURE, text: shown })} />
              <button type="button" className="plain" onClick={() => setSheet(true)}>
                A page to print
              </button>
            </span>
          </h3>
          <div className="choosing-notes">
            {notesOf(needs, standings).map((note) => (
              <p key={note}>{note}</p>
            ))}
          </div>
          <Rows standings={standings} needs={needs} />
        </section>
      </div>
      {sheet && <Sheet needs={needs} standings={standings} onClose={() => setSheet(false)} />}
    </Figure>
  )
}
