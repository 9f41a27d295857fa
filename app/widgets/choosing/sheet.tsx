/** The guide as it stands, and the table of all kinds, on one page of paper. Printing while it is open prints it alone. */

import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { formatBytes } from '../../figures/format'
import { shareLink } from '../../state/share'
import { bytesOf, families } from './families'
import { FamilyRows } from './family-table'
import type { Needs } from './needs'
import { encodeNeeds, FIGURE } from './params'
import { mainReason, type Standing } from './weigh'
import { needsText, notesOf, whyOf } from './words'
import './sheet.css'

interface SheetProps {
  readonly needs: Needs
  readonly standings: readonly Standing[]
  readonly onClose: () => void
}

export function Sheet({ needs, standings, onClose }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  const left = standings.filter(({ ruledOut }) => !ruledOut)
  const out = standings.filter(({ ruledOut }) => ruledOut)
  // Outside the page's own flow, so that paper can have it alone.
  return createPortal(
    <dialog ref={dialog} className="choosing-sheet" aria-label="A page to print" onCancel={onClose}>
      <p className="choosing-sheet-tools">
        <button type="button" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </p>
      <h2>Choosing a network</h2>
      <p className="needs">{needsText(needs)}.</p>
      <p>{notesOf(needs, standings).join(' ')}</p>
      <ol>
        {left.map((standing) => (
          <Entry key={standing.id} standing={standing} needs={needs} />
        ))}
      </ol>
      {out.length > 0 && (
        <p>
          <b>Ruled out.</b> {out.map((standing) => `${families[standing.id].name}: ${whyOf(standing)}`).join(' ')}
        </p>
      )}
      <h3>All kinds of network</h3>
      <table>
        <FamilyRows links={false} />
      </table>
      <p className="from">
        Order: what has been shown to meet the needs that have to be met, then fewer reasons against, then more in
        favour, then the plainer one. Bytes: arithmetic on published configurations. Sources and evidence: Unrolled,
        lesson 11, <span>{shareLink({ figure: FIGURE, text: encodeNeeds(needs) })}</span>
      </p>
    </dialog>,
    document.body,
  )
}

function Entry({ standing, needs }: { readonly standing: Standing; readonly needs: Needs }) {
  const { cache, state } = bytesOf(standing.id, needs.context)
  const reason = mainReason(standing)
  return (
    <li>
      <b>{families[standing.id].name}</b>, {formatBytes(cache + state)} a text. {whyOf(standing)}
      {reason?.published && reason.rule.id !== 'memory' && (
        <small>
          {' '}
          {reason.published.says} ({reason.published.source}).
        </small>
      )}
    </li>
  )
}
