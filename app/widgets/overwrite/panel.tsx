/** One rule of the four: its line of mathematics, its arrow, and its answers against what is wanted. */

import { Canvas } from '../../figures/canvas'
import type { Quantity } from '../../figures/colours'
import { drawPlane, planeHeight } from '../../figures/draw-plane'
import { formatSigned } from '../../figures/format'
import { planeBox } from '../../figures/plane-box'
import type { Playhead } from '../../state/playhead'
import { usePlayhead } from '../../state/use-playhead'
import { answersAfter, type Bench, keyOf, legsOf, type Part, pointsOf, statesOf, tipAt, usedKeys } from './bench'
import { ruleLine } from './lines'
import { type Rule, rules } from './rules'

/** Each part of a write in the colour of the letter that rules it. */
export const partColours: Readonly<Record<Part, Quantity>> = { fade: 'gate', erase: 'write', write: 'value' }

const TALLEST = 290

interface PanelProps {
  readonly bench: Bench
  readonly rule: Rule
  readonly playhead: Playhead
  /** Writes made so far. */
  readonly w: number
}

export function Panel({ bench, rule, playhead, w }: PanelProps) {
  const answers = answersAfter(bench, rule, w)
  return (
    <section aria-label={rule.label}>
      <h3>
        {rule.label} <small className="math">{ruleLine(rule)}</small>
      </h3>
      <Arrow bench={bench} rule={rule} playhead={playhead} w={w} />
      <table className="answers">
        <thead>
          <tr>
            <th scope="col">key</th>
            <th scope="col">wanted</th>
            <th scope="col">answers</th>
            <th scope="col">error</th>
          </tr>
        </thead>
        <tbody>
          {answers.map(({ key, wanted, answer, error }) => (
            <tr key={key} data-off={Math.abs(error ?? 0) >= 0.05 || undefined}>
              <th scope="row" className="q-key">
                {key}
              </th>
              <td>{wanted === null ? '–' : formatSigned(wanted, 1)}</td>
              <td>{formatSigned(answer, 1)}</td>
              <td>{error === null ? '–' : formatError(error)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const formatError = (error: number) => {
  const text = formatSigned(error, 1)
  return error > 0 && text !== '0.0' ? `+${text}` : text
}

/** The picture, alone in following the phase: during a move nothing else of the figure is drawn again. */
function Arrow({ bench, rule, playhead, w }: PanelProps) {
  const phase = usePlayhead(playhead, (state) => (state.t === w ? state.phase : 1))
  const legs = legsOf(bench, rule, w)
  const current = bench.writes[w - 1]?.key
  const moving = legs.length > 0 ? tipAt(legs, phase) : null
  const tip = moving?.tip ?? [0, 0]
  const wanted = new Map(answersAfter(bench, rule, w).map((answer) => [answer.key, answer.wanted]))
  const path = legs.flatMap(({ part, from, to }, i) => {
    if (!moving || i > moving.leg) return []
    return [{ from, to: i === moving.leg ? moving.tip : to, quantity: partColours[part] }]
  })
  const box = planeBox(pointsOf(bench, rules))
  const [x, y] = statesOf(bench, rule)[w] ?? [0, 0]
  return (
    <Canvas
      height={(width) => Math.min(planeHeight(box, width), TALLEST)}
      label={`${rule.label}: the state is an arrow to ${formatSigned(x!, 1)} across and ${formatSigned(y!, 1)} up`}
      draw={drawPlane({
        tip,
        keys: usedKeys(bench).map((name) => ({
          name,
          direction: keyOf(bench, name),
          wanted: wanted.get(name) ?? null,
          active: name === current,
        })),
        path,
        box,
      })}
    />
  )
}
