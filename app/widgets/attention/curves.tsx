/** The second figure of lesson 2: what grows with the text and what grows with its square, each on an axis of its own. */

import { useEffect, useState } from 'react'
import type { CatalogModel } from '../../../models/catalog'
import { bytesReadInAll, memoryBytes, scoresInAll } from '../../../models/memory/formula'
import { Canvas } from '../../figures/canvas'
import type { Quantity } from '../../figures/colours'
import { drawGrowth } from '../../figures/draw-growth'
import { Figure } from '../../figures/figure'
import { formatBytes, formatCount, formatLarge, formatParameters } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useCatalogModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { MODEL } from './reading'

interface Curve {
  readonly name: string
  readonly grows: string
  readonly quantity: Quantity
  readonly ticks: 'binary' | 'decimal'
  readonly of: (model: CatalogModel, n: number) => number
  readonly format: (value: number) => string
  /** The same on an axis, where there is little room. */
  readonly axis: (value: number) => string
}

/** Numbers on an axis without the zeros that say nothing. */
function round(format: (value: number) => string) {
  return (value: number) =>
    format(value)
      .replace(/(\.\d*?)0+ /, '$1 ')
      .replace('. ', ' ')
}

const curves: readonly Curve[] = [
  {
    name: 'Cache held',
    grows: 'grows with the text',
    quantity: 'cache',
    ticks: 'binary',
    of: memoryBytes,
    format: formatBytes,
    axis: round(formatBytes),
  },
  {
    name: 'Scores computed in all',
    grows: 'grow with the square of the text',
    quantity: 'query',
    ticks: 'decimal',
    of: scoresInAll,
    format: formatLarge,
    axis: (value) => formatParameters(value).replace('.0M', 'M'),
  },
  {
    name: 'Cache read in all',
    grows: 'grows with the square of the text',
    quantity: 'cache',
    ticks: 'binary',
    of: bytesReadInAll,
    format: formatBytes,
    axis: round(formatBytes),
  },
]

/** Tokens: as far as the network was trained. */
const LENGTH = 4096
const SPEEDS = [80, 320, 1280] as const
/** Three of them fit on a phone's screen. */
const heightOf = (width: number) => (width < 420 ? 178 : 230)

export function CurvesWidget() {
  const model = useCatalogModel(MODEL)
  const store = usePlayheadStore(320)
  const playhead = useTokens(store)
  const still = useReducedMotion()
  const [seen, setSeen] = useState(false)
  useEffect(() => store.getState().load(LENGTH), [store])
  useEffect(() => {
    if (!seen) return
    if (still) store.getState().seek(LENGTH - 1)
    else store.getState().play()
  }, [seen, still, store])
  const { t } = playhead
  const n = t + 1
  return (
    <Figure
      name="Three bills"
      description={
        model
          ? `After ${formatCount(n)} tokens: ${curves.map(({ name, of, format }) => `${name.toLowerCase()} ${format(of(model, n))}`).join(', ')}.`
          : 'The figure is waiting for the list of models.'
      }
      look="Compare the shapes: one is a straight line, two bend upwards."
      happened={model ? happened(model, n) : ''}
      source="Bytes held, scores counted, bytes read. Arithmetic, from the layers, heads and widths of the Transformer of this notebook; a test holds the cache to the tensors that it really keeps."
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      {model ? (
        <>
          <div className="curves">
            {curves.map(({ name, grows, quantity, ticks, of, format, axis }) => (
              <section key={name} aria-label={name}>
                <h3>
                  <span className={`q-${quantity}`}>{name}</span> <small>{grows}</small>
                </h3>
                <Canvas
                  height={heightOf}
                  label={`${name} over ${formatCount(n)} tokens, up to ${format(of(model, n))}`}
                  draw={drawGrowth(
                    {
                      t,
                      ticks,
                      format: (value) => (value === 0 ? '0' : axis(value)),
                      series: [{ quantity, name: format(of(model, n)), at: (token) => of(model, token + 1) }],
                      marks: [],
                    },
                    null,
                  )}
                />
              </section>
            ))}
          </div>
          <Transport playhead={playhead} speeds={SPEEDS} />
        </>
      ) : (
        <p className="missing" role="status">
          Opening the list of models …
        </p>
      )}
    </Figure>
  )
}

/** The same text at half its length, to compare with. */
function happened(model: CatalogModel, n: number): string {
  const half = Math.floor(n / 2)
  if (half < 1) return 'At the first token there is one row and nothing to compare it with.'
  const times = (of: Curve['of']) => (of(model, n) / of(model, half)).toFixed(1)
  const [scores, read] = [times(scoresInAll), times(bytesReadInAll)]
  return (
    `From ${formatCount(half)} to ${formatCount(n)} tokens the cache became ${times(memoryBytes)} times as large; the scores computed and the bytes read, ` +
    `summed over all tokens, ${scores === read ? `both ${read}` : `${scores} and ${read}`} times.`
  )
}
