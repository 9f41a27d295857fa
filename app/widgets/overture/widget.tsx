/** The figure of the contents page: a recorded text, and the gates of a few heads moving under it. */

import { useEffect } from 'react'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { Chip } from '../../figures/chip'
import { drawRibbon, drawTokens } from '../../figures/draw-strip'
import { Figure } from '../../figures/figure'
import { spokenSymbol } from '../../figures/format'
import { GateLegend } from '../../figures/legend'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { SPEEDS } from '../../state/playhead'
import { useRecorded } from '../../state/recorded'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { headMeans, pickRows } from '../gate/heads'
import { column, measuresOf, place, said } from '../gate/row-names'
import { recordings } from '../gate/traces'
import { Opening } from '../opening'

const wanted = { trace: recordings['data-dependent'] }

export function OvertureWidget() {
  const store = usePlayheadStore(24)
  const playhead = usePlayhead(store, (state) => state)
  const { traces, error } = useRecorded(wanted, ['trace'])
  const trace = traces.trace ?? null
  const model = useTracedModel(trace?.model)
  const still = useReducedMotion()
  const length = trace?.frames.length ?? 0

  useEffect(() => {
    if (length === 0) return
    store.getState().load(length)
    if (still) store.getState().seek(length - 1)
    else store.getState().play()
  }, [length, still, store])

  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const rows = trace ? pickRows(measuresOf(trace)) : []
  const symbol = trace?.frames[t] ? symbolOf(trace.frames[t].token) : ''
  return (
    <Figure
      name="A network forgets"
      description={
        trace ? `Token ${t + 1} of ${length} is ${spokenSymbol(symbol)}.` : 'The figure is waiting for its recording.'
      }
      look="A trained network reads, and decides at each letter how much to forget."
      happened={`Dark forgets, light keeps. ${rows.length} of its heads are shown, each named by where it forgets.`}
      source="Every cell is a gate of the network, recorded; lesson 5 runs it live on a text of yours."
      onKeyDown={transportKeys(playhead)}
    >
      {trace && model && (
        <div className="figure-top">
          <span>
            Decay <em className="q-gate">α</em> <small>at each letter</small>
          </span>
          <GateLegend />
          <Chip name={model.name} parameters={model.parameters} provenance={trace.provenance} ms={null} />
        </div>
      )}
      {trace ? (
        <>
          <div className="rows">
            <span className="row-label row-head">{column(rows, true)}</span>
            <Canvas
              height={34}
              label="The text"
              draw={drawTokens({ t, length }, (token) => symbolOf(trace.frames[token]!.token))}
            />
            {rows.map((head) => [
              <span key={`name ${place(head)}`} className="row-label">
                {said(head, true)} <small>{place(head)}</small>
              </span>,
              <Canvas
                key={`ribbon ${place(head)}`}
                height={24}
                label={`Decay of ${place(head)}, ${head.name}`}
                draw={drawRibbon(
                  { t, length },
                  (token) =>
                    headMeans(trace, trace.frames[token]!)?.[head.layer * trace.shape!.heads + head.head] ?? null,
                  false,
                  null,
                )}
              />,
            ])}
          </div>
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} describe={() => spokenSymbol(symbol)} />
        </>
      ) : (
        <Opening error={error} />
      )}
    </Figure>
  )
}
