/** The kinds of network in their order, each with its reason, its cost, and its evidence when it is opened. */

import { useId, useRef, useState } from 'react'
import { capacityOf } from '../../../models/memory/cards'
import { formatBytes, formatCount } from '../../figures/format'
import { Evidence } from './evidence'
import { bytesOf, type FamilyId, families } from './families'
import { cardOf, type Needs, roomOf } from './needs'
import { useMoves } from './use-moves'
import type { Standing } from './weigh'
import { marks, whyOf } from './words'

/** The card, filled: weights, then all texts. What does not fit runs to the edge and says so. */
function CardBar({ id, needs }: { readonly id: FamilyId; readonly needs: Needs }) {
  const capacity = capacityOf(cardOf(needs))
  const { weights, room } = roomOf(needs)
  const { cache, state } = bytesOf(id, needs.context)
  const times = needs.readers
  const share = (bytes: number) => `${(100 * bytes) / capacity}%`
  const shown = Math.min(room, (cache + state) * times)
  const stateShare = state / (cache + state)
  return (
    <span className="choosing-bar" aria-hidden="true" data-over={(cache + state) * times > room || undefined}>
      <i className="weights" style={{ width: share(weights) }} />
      <i className="state" style={{ width: share(shown * stateShare) }} />
      <i className="cache" style={{ width: share(shown * (1 - stateShare)) }} />
    </span>
  )
}

function Row({
  standing,
  needs,
  rank,
}: {
  readonly standing: Standing
  readonly needs: Needs
  readonly rank: number | null
}) {
  const [open, setOpen] = useState(false)
  const panel = useId()
  const { id, reasons } = standing
  const { cache, state } = bytesOf(id, needs.context)
  return (
    <li className="choosing-row" data-row={id} data-out={standing.ruledOut || undefined}>
      <span className="rank" aria-hidden="true">
        {rank ?? marks.out.sign}
      </span>
      <div className="what">
        <button type="button" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
          {families[id].name}
        </button>
        <span className="signs" aria-hidden="true">
          {reasons.map(({ rule, verdict }) => (
            <i
              key={rule.id}
              className="choosing-sign"
              data-verdict={verdict}
              title={`${rule.name}: ${marks[verdict].word}`}
            >
              {marks[verdict].sign}
            </i>
          ))}
        </span>
        <p>{whyOf(standing)}</p>
      </div>
      <div className="cost">
        <span className="number">
          {formatBytes(cache + state)} <small>a text</small>
        </span>
        <CardBar id={id} needs={needs} />
        <span className="sr-only">
          {formatBytes((cache + state) * needs.readers)} for {formatCount(needs.readers)}
        </span>
      </div>
      <div id={panel} className="panel" hidden={!open}>
        {open && <Evidence standing={standing} needs={needs} />}
      </div>
    </li>
  )
}

export function Rows({ standings, needs }: { readonly standings: readonly Standing[]; readonly needs: Needs }) {
  const list = useRef<HTMLOListElement>(null)
  useMoves(list, standings.map(({ id, ruledOut }) => `${id}${ruledOut}`).join())
  const left = standings.filter(({ ruledOut }) => !ruledOut)
  const out = standings.filter(({ ruledOut }) => ruledOut)
  return (
    <ol className="choosing-rows" ref={list}>
      {left.map((standing, i) => (
        <Row key={standing.id} standing={standing} needs={needs} rank={i + 1} />
      ))}
      {out.length > 0 && (
        <li className="choosing-divider" key="ruled out">
          Ruled out
        </li>
      )}
      {out.map((standing) => (
        <Row key={standing.id} standing={standing} needs={needs} rank={null} />
      ))}
    </ol>
  )
}
