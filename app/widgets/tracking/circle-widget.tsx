/** The second figure of lesson 7: the eigenvalue of each step as a point, and their product as it moves over the bits. */

import { useMemo, useState } from 'react'
import { Dial } from '../../controls/dial'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { counts } from './bits'
import { BitsBox } from './bits-box'
import { BOUNDS, type Complex, degrees, length, type Machine, products, readSectors } from './circle'
import { CIRCLE, drawProduct, drawSteps } from './draw-circle'
import { drawStrip, STRIP_HEIGHT } from './draw-strip'
import { CIRCLE_FIGURE, decodeCircle, encodeCircle } from './params'
import { useTurnQuestion } from './question'
import { pointsOf, useTracking } from './store'
import { TrainedChannel } from './trained-channel'
import { useFollow } from './use-follow'
import './tracking.css'

const MACHINES = [
  { value: 'channel', label: 'one number' },
  { value: 'delta', label: 'delta' },
  { value: 'rotation', label: 'rotation' },
  { value: 'trained', label: 'trained' },
] as const satisfies readonly { value: Machine; label: string }[]

const COUNTS = [
  { value: '2', label: '2' },
  { value: '3', label: '3' },
] as const

interface Setting {
  readonly name: string
  readonly sign: string
  readonly quantity: string
  readonly step: number
  readonly text: (value: number) => string
}

/** What the reader sets for each bit. */
const SETTINGS: Readonly<Record<Exclude<Machine, 'trained'>, Setting>> = {
  channel: {
    name: 'Decay',
    sign: 'a',
    quantity: 'q-gate',
    step: 0.01,
    text: (a) => formatSigned(a, 2),
  },
  delta: {
    name: 'Write strength',
    sign: 'β',
    quantity: 'q-write',
    step: 0.01,
    text: (beta) => beta.toFixed(2),
  },
  rotation: { name: 'Angle', sign: 'θ', quantity: 'q-gate', step: 1, text: (angle) => `${angle}°` },
}

const SPEEDS = [1, 2, 4] as const

export function CircleWidget() {
  const { typed, machine, modulus, settings, setMachine, setModulus, setSetting, take } = useTracking()
  const { bits } = typed
  const store = usePlayheadStore(2, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const [seen, setSeen] = useState(false)
  const [table, setTable] = useState(false)
  const n = bits.length
  const { link, onTake } = useLink(CIRCLE_FIGURE, ({ text }) => take(decodeCircle(text ?? '')), useTurnQuestion)
  useFollow(store, n, seen, still, link)
  const t = Math.min(playhead.t, n)
  const steps = pointsOf({ machine, settings })
  const points = products(bits, steps)
  const asked = useMemo(() => counts(bits, modulus), [bits, modulus])
  const { names, read, right } = readSectors(points, asked, modulus)
  const bit = t === 0 ? null : bits[t - 1]!
  const now = `The product after ${t} bits is ${point(points[t]!)}, read as ${read[t]} where ${asked[t]} is asked.`

  return (
    <Figure
      name="On the circle"
      description={now}
      look="Each bit moves the product by its own point: a positive number shrinks it, a negative one throws it to the other side, an angle turns it."
      happened={`The ones counted modulo ${modulus}: right after ${right} of ${n} bits, with the best names for the ${modulus} sectors. ${length(points[n]!) < 0.01 ? 'In the end next to nothing is left of the product, and noise would decide.' : `In the end ${length(points[n]!).toFixed(2)} of its length is left.`}`}
      source="Computed here: one number and the delta rule by their cells, as what one step makes of a state of 1; the rotation as a product of complex numbers."
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={<BitsBox />}
    >
      <div className="figure-top">
        <Segmented legend="State" options={MACHINES} value={machine} onChange={setMachine} />
        <Segmented
          legend="Count ones modulo"
          options={COUNTS}
          value={modulus === 2 ? '2' : '3'}
          onChange={(value) => setModulus(value === '2' ? 2 : 3)}
        />
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
        <LinkWaits onTake={onTake} />
      </div>
      {machine === 'trained' ? (
        <TrainedChannel />
      ) : (
        <div className="dial-pair">
          {([0, 1] as const).map((one) => {
            const { name, sign, quantity, step, text } = SETTINGS[machine]
            const [min, max] = BOUNDS[machine]
            const value = settings[machine][one]
            return (
              <fieldset key={one} className="dials">
                <legend>At a {one}</legend>
                <Dial
                  name={`${name} at a ${one}`}
                  sign={<i className={quantity}>{sign}</i>}
                  min={min}
                  max={max}
                  step={step}
                  value={value}
                  text={text(value)}
                  onChange={(next) => setSetting(one, next)}
                />
              </fieldset>
            )
          })}
        </div>
      )}
      {table ? (
        <MatrixTable
          caption="The product after each bit; the first column is before the bits"
          columns={['', ...bits.map(String)]}
          rows={[
            { name: 'product', cells: points.map(point) },
            { name: 'asked', cells: asked.map(String) },
            { name: 'read', cells: read.map(String) },
          ]}
        />
      ) : (
        <>
          <div className="circles">
            <section aria-label="What each bit multiplies by">
              <h3>
                Each step{' '}
                <small>
                  {steps.map((step, i) => `at a ${i} × ${point(step)}`.replaceAll(' ', '\u00a0')).join(', ')}
                  {machine === 'delta' && ' along the key; × 1 across it'}
                </small>
              </h3>
              <Canvas
                height={CIRCLE}
                label={`Two points: ${point(steps[0])} for a 0, ${point(steps[1])} for a 1`}
                draw={drawSteps({ steps, bit })}
              />
            </section>
            <section aria-label="The product so far">
              <h3>
                Their product <small>{point(points[t]!)}</small>
              </h3>
              <Canvas
                height={CIRCLE}
                label={now}
                draw={drawProduct({
                  points,
                  step: steps[bit ?? 0]!,
                  t,
                  phase: playhead.phase,
                  modulus,
                  names,
                  count: asked[t]!,
                })}
              />
            </section>
          </div>
          <Canvas
            height={STRIP_HEIGHT}
            label={`Bits, counts and what is read; right after ${right} of ${n} bits`}
            draw={drawStrip({ bits, asked, read, t, names: { asked: `count mod ${modulus}`, read: 'read' } })}
          />
        </>
      )}
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Bit', text: (at) => (at === 0 ? 'before the bits' : `${at} / ${n} bits`) }}
      >
        <ShareButton
          shared={() => ({
            figure: CIRCLE_FIGURE,
            t,
            text: encodeCircle({ text: bits.join(''), machine, modulus, settings }),
          })}
        />
      </Transport>
    </Figure>
  )
}

/** A point of the plane as one says it: a real number, or a length and an angle. */
function point(value: Complex): string {
  const size = length(value)
  const angle = Math.round(degrees(value)) % 360
  if (Math.abs(value[1]) < 1e-9) return formatSigned(value[0], 3)
  return `${size.toFixed(2)} at ${angle}°`
}
