/** The first figure of lesson 6: one list of writes into four states, and what each answers to every key. */

import { useEffect, useState } from 'react'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { useOpening } from '../use-link'
import { answersAfter, type Bench, opening, worst } from './bench'
import { useChallenges } from './challenge'
import { decodeBench, encodeBench } from './codec'
import { Panel, partColours } from './panel'
import { rules } from './rules'
import { Writes } from './writes'
import './overwrite.css'

const FIGURE = 'two-values'

/** Writes a second: slow enough for a move and a look at the answers. */
const SPEEDS = [0.5, 1, 2] as const

export function TwoValuesWidget() {
  const shared = useOpening(FIGURE)
  const [bench, setBench] = useState(() => decodeBench(shared?.text ?? '') ?? opening)
  const store = usePlayheadStore(SPEEDS[0], { moves: true })
  const playhead = useTokens(store)
  const still = useReducedMotion()
  const count = bench.writes.length
  const w = Math.min(playhead.t, count)

  // The playhead stands on states: the empty one, then one after each write.
  useEffect(() => {
    const { length, t, load } = store.getState()
    if (length !== count + 1) load(count + 1, length === 0 ? (shared?.t ?? 0) : t)
  }, [count, store, shared])

  const [seen, setSeen] = useState(false)
  useEffect(() => {
    if (!seen || shared?.t !== undefined) return
    if (still) store.getState().seek(store.getState().length - 1)
    else store.getState().play()
  }, [seen, still, store, shared])

  const change = (next: Bench) => {
    setBench(next)
    useChallenges.getState().tryBench(next)
    // A changed list is looked at as a whole; the reader steps back into it at will.
    store.getState().load(next.writes.length + 1, next.writes.length)
    store.getState().pause()
  }

  return (
    <Figure
      name="Two values for one key"
      description={describe(bench, w)}
      look="Compare what each state answers to A after the last write, and what it still answers to B."
      happened={happened(bench, w)}
      source="Computed here, at each change, with the cells that define the trained networks (models/cells); the arrow is one column of S, with two rows. Values and errors are plain numbers, angles degrees."
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <Writes bench={bench} shown={w} onChange={change} onShow={playhead.seek} />
      <p className="marks">
        {marks.map(({ colour, dash, text }) => (
          <span key={text}>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M1 4H25" stroke={`var(--${colour})`} strokeWidth={dash ? 2 : 4} strokeDasharray={dash} />
            </svg>
            {text}
          </span>
        ))}
      </p>
      <div className="quartet">
        {rules.map((rule) => (
          <Panel key={rule.name} bench={bench} rule={rule} playhead={store} w={w} />
        ))}
      </div>
      <Transport
        playhead={{ ...playhead, t: w, length: count + 1 }}
        speeds={SPEEDS}
        stops={{ name: 'Write', text: (t) => (t === 0 ? 'empty' : `write ${t} of ${count}`) }}
      >
        <ShareButton shared={() => ({ figure: FIGURE, t: w, text: encodeBench(bench) })} />
      </Transport>
    </Figure>
  )
}

const marks = [
  { colour: 'state', dash: '', text: 'the state S' },
  { colour: partColours.fade, dash: '5 4', text: 'fades by α' },
  { colour: partColours.erase, dash: '5 4', text: 'erased by β' },
  { colour: partColours.write, dash: '5 4', text: 'written' },
  { colour: 'query', dash: '', text: 'error, from the answer (circle) to what is wanted (tick)' },
] as const

const worstOf = (bench: Bench, w: number) =>
  rules.map((rule) => ({ label: rule.label.toLowerCase(), off: worst(answersAfter(bench, rule, w)) }))

function happened(bench: Bench, w: number): string {
  const write = bench.writes[w - 1]
  if (!write) return 'Nothing is written yet, and every state answers 0.'
  const parts = worstOf(bench, w).map(({ label, off }) => `${label} ${off.toFixed(1)}`)
  return `Write ${w} says that ${write.key} is ${formatSigned(write.value, 0)}. Largest error over the keys written so far: ${parts.join(', ')}.`
}

function describe(bench: Bench, w: number): string {
  const answers = rules.map((rule) => {
    const said = answersAfter(bench, rule, w).map(({ key, answer }) => `${answer.toFixed(1)} to ${key}`)
    return `${rule.label} answers ${said.join(', ')}`
  })
  return `After ${w} of ${bench.writes.length} writes: ${answers.join('; ')}.`
}
