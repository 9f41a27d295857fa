/** Bits per byte along the text: the mean of all so far, or of the last symbols alone. */

import { useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { drawMeans, meansAt, rangeOf } from '../../figures/draw-means'
import { formatBits, formatCount } from '../../figures/format'
import { Readout } from '../../figures/readout'
import { lineOf } from '../lines'
import { meanNearby, meanSoFar, NEARBY } from './curves'
import { type Reading, useShared } from './scoring'

type Over = 'all' | 'near'

const HEIGHT = 230

interface MeansPanelProps {
  readonly readings: readonly Reading[]
  readonly nameOf: (family: string) => string
  readonly t: number
  readonly length: number
  readonly onSeek: (t: number) => void
}

export function MeansPanel({ readings, nameOf, t, length, onSeek }: MeansPanelProps) {
  const { pair } = useShared()
  const [over, setOver] = useState<Over>('all')
  const [width, setWidth] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const lines = useMemo(
    () =>
      readings.map(({ family, sums }) => ({
        ...lineOf(family),
        family,
        strong: pair.includes(family),
        values: over === 'all' ? meanSoFar(sums) : meanNearby(sums),
      })),
    [readings, over, pair],
  )
  const range = useMemo(() => rangeOf(lines), [lines])
  const cursor = pointed === null ? null : Math.min(pointed, t)
  const at = cursor ?? t
  return (
    <section aria-label="Bits per byte along the text" className="means">
      <h3>
        Bits per byte <small>fewer is better</small>
        <span className="end tools">
          <Segmented
            legend="Mean of"
            options={[
              { value: 'all', label: 'all so far' },
              { value: 'near', label: `the last ${NEARBY}` },
            ]}
            value={over}
            onChange={setOver}
          />
        </span>
      </h3>
      <Canvas
        height={HEIGHT}
        className="seekable"
        label={`Bits per byte of ${readings.length} networks along the text.`}
        draw={drawMeans({ lines, t, length, range, cursor })}
        onWidth={setWidth}
        onPointerMove={({ nativeEvent: { offsetX } }) => setPointed(meansAt(width, length, offsetX))}
        onPointerLeave={() => setPointed(null)}
        onClick={({ nativeEvent: { offsetX } }) => onSeek(meansAt(width, length, offsetX))}
      />
      <Readout
        reading={{
          mark: `At symbol ${formatCount(at + 1)}:`,
          value: lines.map(({ family, values }) => `${nameOf(family)}: ${formatBits(values[at]!)}`).join('; '),
        }}
        pinned={false}
        idle=""
      />
    </section>
  )
}
