/** How far a gradient reaches: backwards through a plain network and an LSTM, on one sequence of the adding problem. */

import { useEffect, useState } from 'react'
import { Dial } from '../../controls/dial'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { type Curves, goneAfter } from './curves'
import { drawReach } from './draw-reach'
import { said } from './numbers'
import { FIGURE, reachOfLink, reachShared } from './params'
import { Legend, ReachTable } from './parts'
import { useReachQuestion } from './question'
import { HEIGHT, reachScales } from './reach-place'
import { BOUNDS, LENGTHS, type ReachSettings, useReach, type Weights } from './store'
import { useCurves } from './use-curves'
import '../tracking/tracking.css'
import './reach.css'

const WEIGHTS = [
  { value: 'trained', label: 'trained' },
  { value: 'fresh', label: 'as training finds them' },
] as const satisfies readonly { value: Weights; label: string }[]

const STEPS = LENGTHS.map((length) => ({ value: String(length), label: String(length) }))
const SPEEDS = [8, 24, 80] as const

export function ReachWidget() {
  const settings = useReach()
  const { weights, length, seed, times, forget, set } = settings
  const { link, onTake } = useLink(FIGURE, (shared) => set(reachOfLink(shared)), useReachQuestion)
  const { curves, error } = useCurves()
  const store = usePlayheadStore(24)
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const [seen, setSeen] = useState(false)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const steps = curves ? curves.plain.left.length : 0

  useEffect(() => {
    if (steps > 0)
      store.getState().load(steps, store.getState().length === 0 ? 0 : Math.min(store.getState().t, steps - 1))
  }, [steps, store])
  useLinkedStop(store, steps > 0 ? link : null)
  const ready = seen && steps > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is seen and there.
  useEffect(() => {
    if (!ready || link?.t !== undefined) return
    if (still) store.getState().seek(steps - 1)
    else store.getState().play()
  }, [ready])

  const back = Math.min(playhead.t, Math.max(0, steps - 1))
  return (
    <Figure
      name="How far a gradient reaches"
      description={curves ? describe(curves, back) : 'The figure is waiting for its weights.'}
      look="Find the two marked numbers, and read off what is left of the gradient there."
      happened={curves ? happened(curves, settings) : ''}
      source={source(settings)}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <div className="figure-top">
        <Segmented legend="Weights" options={WEIGHTS} value={weights} onChange={(value) => set({ weights: value })} />
        <Segmented
          legend="Steps"
          options={STEPS}
          value={String(length)}
          onChange={(value) => set({ length: Number(value) })}
        />
        <button type="button" className="quiet" onClick={() => set({ seed: seed + 1 })}>
          Draw another
        </button>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
        <LinkWaits onTake={onTake} />
      </div>
      <div className="dial-pair">
        <fieldset className="dials">
          <legend>Plain network: all recurrent weights, times</legend>
          <Dial
            name="Recurrent weights of the plain network, times"
            sign={<i className="q-state">R</i>}
            min={BOUNDS.times[0]}
            max={BOUNDS.times[1]}
            step={0.05}
            value={times}
            text={`× ${times.toFixed(2)}`}
            onChange={(value) => set({ times: value })}
          />
        </fieldset>
        <fieldset className="dials">
          <legend>LSTM: open or close all forget gates</legend>
          <Dial
            name="Added to the logits of the forget gates"
            sign={<i className="q-gate">f</i>}
            min={BOUNDS.forget[0]}
            max={BOUNDS.forget[1]}
            step={0.5}
            value={forget}
            text={`${forget > 0 ? '+' : ''}${formatSigned(forget, 1)}`}
            onChange={(value) => set({ forget: value })}
          />
        </fieldset>
      </div>
      {curves ? (
        <>
          {table ? (
            <ReachTable curves={curves} />
          ) : (
            <Canvas
              height={HEIGHT}
              className="seekable"
              label={`What is left of the gradient, on a logarithmic axis. ${describe(curves, back)}`}
              draw={drawReach({ curves, back })}
              onWidth={setWidth}
              onClick={({ nativeEvent: { offsetX } }) => playhead.seek(reachScales(width, steps).backAt(offsetX))}
            />
          )}
          <Legend curves={curves} back={back} />
          <Transport
            playhead={{ ...playhead, t: back, length: steps }}
            speeds={SPEEDS}
            stops={{ name: 'Steps back', text: (at) => (at === 0 ? 'the answer' : `${at} back`) }}
          >
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                t: back,
                ...reachShared({ weights, length, seed, times, forget }),
              })}
            />
          </Transport>
        </>
      ) : (
        <p className="missing" role={error ? 'alert' : 'status'}>
          {error ?? 'Fetching the weights of both networks …'}
        </p>
      )}
    </Figure>
  )
}

const describe = ({ plain, gated }: Curves, back: number): string =>
  back === 0
    ? 'At the answer itself both gradients are whole.'
    : `${back} steps before the answer ${said(plain.left[back]!)} of the gradient is left in the plain network and ${said(gated.left[back]!)} in the LSTM.`

/** Below this share, what one sequence says at a step is drowned by what others say nearer to the answer. */
const LITTLE = 0.01

function happened({ plain, gated, marks }: Curves, { weights }: Pick<ReachSettings, 'weights'>): string {
  const reach = (name: string, curve: Curves['plain']) => {
    const gone = goneAfter(curve, LITTLE)
    return gone === null
      ? `In the ${name} more than a hundredth is left even at the far end.`
      : `In the ${name} less than a hundredth is left from ${gone} ${gone === 1 ? 'step' : 'steps'} back on.`
  }
  const [far] = marks
  return (
    `${reach('plain network', plain)} ${reach('LSTM', gated)} ` +
    `At the farther marked number, ${far} steps back, the shares are ${said(plain.left[far]!)} and ${said(gated.left[far]!)}` +
    `${weights === 'fresh' ? '; nothing has been learned yet.' : '.'}`
  )
}

function source({ weights, times, forget }: Pick<ReachSettings, 'weights' | 'times' | 'forget'>): string {
  const which =
    weights === 'trained'
      ? 'the weights of the two networks above'
      : 'weights drawn anew from one seed, as evenly and between the same bounds as the training drew them'
  const moved =
    times !== 1 || forget !== 0 ? ', moved by your sliders (an intervention, no network was trained so)' : ''
  return (
    `Computed here from ${which}${moved}: the derivative of the answer by the state after each step, by the chain rule, and its size as a share of that at the last step. ` +
    'A test holds it to what happens when the state is moved a little.'
  )
}
