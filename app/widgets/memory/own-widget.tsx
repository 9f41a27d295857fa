/** The first figure of lesson 4: a table of four keys by four values that the reader fills and reads. */

import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePrompt } from '../../state/prompts'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { useOpening } from '../use-link'
import type { Pair } from './experiment'
import type { Step } from './move'
import { OwnAnswer } from './own-answer'
import { OwnEditor } from './own-editor'
import { OwnPanel } from './own-panel'
import { answerTo, decodePairs, encodePairs, type Preset, pairOf, presets, SIZE, statesOf, type Typed } from './pairs'
import { useWrongRead } from './wrong-read'
import './memory.css'

const FIGURE = 'own-table'
const SPEEDS = [1, 2, 4] as const
/** A pair or a read in this many milliseconds: there are few of them, and each is looked at. */
const MOVE = 700

const presetNames: readonly { readonly value: Preset; readonly label: string }[] = [
  { value: 'separate', label: 'separate keys' },
  { value: 'overlapping', label: 'two that overlap' },
  { value: 'six', label: 'six pairs' },
]

export function OwnTable() {
  const opening = useOpening(FIGURE)
  const [text, setText] = usePrompt(FIGURE, encodePairs(presets.separate))
  const typed = useMemo(() => decodePairs(text), [text])
  const parsed = useMemo(() => typed.map(pairOf), [typed])
  const pairs = useMemo(() => parsed.filter((one): one is Pair => typeof one !== 'string'), [parsed])
  const states = useMemo(() => statesOf(pairs), [pairs])
  const [wanted, setAsked] = useState(0)
  const asked = Math.min(wanted, pairs.length - 1)

  const store = usePlayheadStore(1, { moves: true, lasts: MOVE })
  const playhead = useTokens(store)
  const still = useReducedMotion()
  // Stops: the empty table, one for each pair, and the read.
  const length = pairs.length + 2
  const t = Math.min(playhead.t, length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link is opened once.
  useEffect(() => {
    if (opening?.text !== undefined) setText(opening.text)
  }, [])
  useEffect(() => {
    const { load, t: at, length: before } = store.getState()
    if (before !== length)
      load(length, before === 0 ? (opening?.t ?? (still ? length - 1 : 0)) : Math.min(at, length - 1))
  }, [length, store, still, opening])
  const reading = t === length - 1 && asked >= 0
  const preset = presetNames.find(({ value }) => text === encodePairs(presets[value]))?.value
  // What was typed and read is checked; what the figure came with is nobody's answer.
  useEffect(() => {
    if (reading && !preset) useWrongRead.getState().publish(pairs)
  }, [reading, preset, pairs])

  const change = (next: readonly Typed[]) => setText(encodePairs(next))
  const choose = (value: Preset) => {
    setText(encodePairs(presets[value]))
    setAsked(0)
    const count = presets[value].length + 2
    store.getState().load(count, still ? count - 1 : 0)
    if (!still) store.getState().play()
  }
  const ask = (which: number) => {
    setAsked(which)
    const { seek, step } = store.getState()
    // The read is shown as a move of its own.
    seek(length - 2)
    step(1)
  }

  const step: Step = {
    before: states[reading ? pairs.length : Math.max(0, t - 1)]!,
    key: t > 0 && !reading ? pairs[t - 1]!.key : null,
    value: t > 0 && !reading ? pairs[t - 1]!.value : null,
    query: reading ? pairs[asked]!.key : null,
    values: SIZE,
  }
  const scale = useMemo(
    () => Math.max(1, ...states.map((state) => state.reduce((m, x) => Math.max(m, Math.abs(x)), 0))),
    [states],
  )
  const answer = reading ? answerTo(pairs, asked) : null
  const stop = (at: number) => (at === 0 ? 'empty' : at === length - 1 ? 'read' : `pair ${at}`)
  return (
    <Figure
      name="A table of your own"
      description={describe(t, pairs, reading ? asked : null)}
      look="Step through the writes and watch which cells change; then read with one key after another."
      happened={answer ? told(answerTo(pairs, asked).shares, asked) : 'Nothing has been read yet.'}
      source="Computed here from what is typed, with the cell that the network below runs; no decay. “Nearest” is by the sum of squared differences."
      onKeyDown={transportKeys({ ...playhead, t, length })}
      onVisible={() => {
        if (!still && opening?.t === undefined) store.getState().play()
      }}
    >
      <div className="figure-top">
        <Segmented legend="Start from" options={presetNames} value={preset ?? ('' as Preset)} onChange={choose} />
      </div>
      <div className="panels even">
        <OwnPanel step={step} playhead={store} t={t} scale={scale} />
        <div className="pairs-side">
          <OwnEditor typed={typed} parsed={parsed} onChange={change} />
          {pairs.length > 0 && (
            <div className="asking">
              <Segmented
                legend="Read with key"
                options={pairs.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
                value={reading ? String(asked) : ''}
                onChange={(value) => ask(Number(value))}
              />
              {answer ? (
                <OwnAnswer pairs={pairs} asked={asked} answer={answer} />
              ) : (
                <p className="idle">All pairs are written first; then a key reads them.</p>
              )}
            </div>
          )}
        </div>
      </div>
      <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} stops={{ name: 'Step', text: stop }}>
        <ShareButton shared={() => ({ figure: FIGURE, t, text })} />
      </Transport>
    </Figure>
  )
}

/** What a read with one key brings along, in words. */
function told(shares: readonly number[], asked: number): string {
  const others = shares.flatMap((share, i) =>
    i === asked || Math.abs(share) < 0.005 ? [] : [`${formatSigned(share, 2)} of value ${i + 1}`],
  )
  if (others.length === 0)
    return `Key ${asked + 1} is at right angles to every other key, so its value comes back alone.`
  return `Key ${asked + 1} brings back value ${asked + 1} and, with it, ${others.join(', ')}.`
}

function describe(t: number, pairs: readonly Pair[], asked: number | null): string {
  if (asked !== null) return `All ${pairs.length} pairs are written. ${told(answerTo(pairs, asked).shares, asked)}`
  if (t === 0) return 'The table is empty.'
  return `Pair ${t} of ${pairs.length} has been written into the table.`
}
