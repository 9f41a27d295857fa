/** The text with, under it, where a few heads look from the token at the playhead. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { drawWeights } from '../../figures/draw-look'
import { drawTokens } from '../../figures/draw-strip'
import { formatShare } from '../../figures/format'
import { stripWindow, tokenAt } from '../../figures/strip'
import { place } from '../place'
import { type Look, looksOf, NEAR, pickLooks, weightsOf } from './heads'

interface RowsProps {
  readonly trace: Trace
  readonly t: number
  readonly chosen: Look
  readonly onChoose: (look: Look) => void
  readonly onSeek: (t: number) => void
}

/** The measures behind a name. */
const measured = ({ previous, near, word, same, spread }: Look) =>
  [
    `Mean weight: ${formatShare(previous)} on the symbol before, ${formatShare(near)} on the last ${NEAR}`,
    word === null ? '' : `, ${formatShare(word)} on the first letter of the word`,
    same === null ? '' : `; on the same symbol earlier ${same.toFixed(1)} times an even spread`,
    `; as wide as ${Math.round(spread)} symbols.`,
  ].join('')

export function Rows({ trace, t, chosen, onChoose, onSeek }: RowsProps) {
  const [all, setAll] = useState(false)
  const [width, setWidth] = useState(0)
  const looks = looksOf(trace)
  const few = pickLooks(looks)
  const rows = all ? looks : few.some(({ index }) => index === chosen.index) ? few : [...few, chosen]
  const { frames } = trace
  const { length } = frames
  return (
    <section aria-label="Heads">
      <h3>
        Where each head looks <small>from the token at the playhead</small>
        <span className="end tools">
          {looks.length > few.length && (
            <button type="button" className="plain" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? 'A few heads' : `All ${looks.length} heads`}
            </button>
          )}
        </span>
      </h3>
      <div className="rows" data-dense={all || undefined}>
        <span className="row-label row-head">{!all && 'looks most at'}</span>
        <Canvas
          height={34}
          label={`The text around token ${t + 1}`}
          className="seekable"
          draw={drawTokens({ t, length }, (token) => symbolOf(frames[token]!.token))}
          onWidth={setWidth}
          onClick={(event) => {
            const token = tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)
            if (token !== null) onSeek(token)
          }}
        />
        {rows.map((look, i) => {
          const weights = weightsOf(trace, frames[t], look.index)
          const here = look.index === chosen.index
          const fresh = (all && i > 0 && rows[i - 1]!.layer !== look.layer) || undefined
          return [
            <button
              key={`name ${place(look)}`}
              type="button"
              className="row-name"
              data-fresh={fresh}
              aria-pressed={here}
              title={measured(look)}
              onClick={() => onChoose(look)}
            >
              {!all && <span>{look.name}</span>} <small>{place(look)}</small>
            </button>,
            <Canvas
              key={`row ${place(look)}`}
              height={all ? 15 : 22}
              data-fresh={fresh}
              label={`Weights of ${place(look)}, ${look.name}. ${measured(look)}`}
              draw={drawWeights(t, length, (token) => weights?.[token] ?? null, here)}
              onClick={() => onChoose(look)}
            />,
          ]
        })}
      </div>
    </section>
  )
}
