/** The third figure of lesson 6: what four rules still answer to one key after more and more other writes. */

import { useEffect, useMemo, useState } from 'react'
import { Dial } from '../../controls/dial'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { drawShares, type ShareLine } from '../../figures/draw-shares'
import { Figure } from '../../figures/figure'
import { formatShare, formatSigned } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { useChallenges } from './challenge'
import { CODES, type Curve, type Filler, fillers, LENGTHS, WIDTH } from './needle'
import { BOUNDS, decodeNeedle, encodeNeedle, FIGURE, firstNeedle, WIDTHS } from './needle-params'
import { type RuleName, rules, type Strengths } from './rules'
import { type Needle, TRIALS, useNeedle } from './use-needle'
import './overwrite.css'

/** Never colour alone: each rule has a dash of its own, and where two lines lie on each other both are seen. */
const lines: Readonly<Record<RuleName, Pick<ShareLine, 'colour' | 'dash'>>> = {
  linear: { colour: 'soft', dash: [2, 4] },
  gated: { colour: 'gate', dash: [8, 4] },
  delta: { colour: 'write', dash: [] },
  'gated-delta': { colour: 'state', dash: [12, 6] },
}

const titles: Readonly<Record<Filler, { readonly name: string; readonly asked: string }>> = {
  repeated: { name: 'One filler, repeated', asked: 'asked for the needle' },
  random: { name: 'Filler that never repeats', asked: 'asked for the needle' },
  own: { name: 'The needle’s key, rewritten', asked: 'asked for its newest value' },
}

const SPEEDS = [1, 2, 4] as const
const LAST = LENGTHS.length - 1

export function NeedleWidget() {
  const [settings, setSettings] = useState(firstNeedle)
  const { width, alpha, beta } = settings
  const strengths = useMemo(() => ({ alpha, beta }), [alpha, beta])
  const [seen, setSeen] = useState(false)
  const [touched, setTouched] = useState(false)
  const store = usePlayheadStore(SPEEDS[1])
  const playhead = useTokens(store)
  const still = useReducedMotion()
  const needle = useNeedle(strengths, Number(width), seen)

  useEffect(() => store.getState().load(LENGTHS.length), [store])
  const { link } = useLink(FIGURE, ({ text }) => setSettings(decodeNeedle(text ?? '')))
  useLinkedStop(store, link)
  const placed = link?.t !== undefined
  useEffect(() => {
    if (!seen || placed) return
    if (still) store.getState().seek(LAST)
    else store.getState().play()
  }, [seen, placed, still, store])

  const { whole } = needle
  const both = needle.results['gated-delta']
  useEffect(() => {
    if (whole && touched && Number(width) === WIDTH) useChallenges.getState().tryNeedle(both, strengths)
  }, [whole, touched, width, both, strengths])

  const t = Math.min(playhead.t, LAST)
  const set = (change: Partial<Strengths>) => {
    setTouched(true)
    setSettings({ ...settings, ...change })
    store.getState().pause()
    store.getState().seek(LAST)
  }
  return (
    <Figure
      name="The needle"
      description={describe(needle, t)}
      look="Compare the first two panels: what keeps a needle in one kind of filler loses it in the other."
      happened={happened(needle, t)}
      source={`Arithmetic, no trained network: ${TRIALS} seeded draws of random keys of length 1 and of one in ${CODES} random values for each; an empty state, the needle, then the filler, each write a step of the real cell with the same α and β; the answer counts as the value that it agrees with most, and its agreement is its component along the right one, 1 for all of it. Guessing finds ${formatShare(1 / CODES)}.`}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <div className="figure-top">
        <div className="needle-dials">
          <Dial
            named
            name="kept at each write"
            sign={<i className="q-gate">α</i>}
            value={alpha}
            min={BOUNDS.alpha[0]}
            max={BOUNDS.alpha[1]}
            step={0.005}
            text={alpha.toFixed(3)}
            onChange={(next) => set({ alpha: next })}
          />
          <Dial
            named
            name="of error made good"
            sign={<i className="q-write">β</i>}
            value={beta}
            min={BOUNDS.beta[0]}
            max={BOUNDS.beta[1]}
            step={0.05}
            text={beta.toFixed(2)}
            onChange={(next) => set({ beta: next })}
          />
        </div>
        <Segmented
          legend="Rows of S"
          options={WIDTHS.map((value) => ({ value, label: value }))}
          value={width}
          onChange={(next) => setSettings({ ...settings, width: next })}
        />
      </div>
      <p className="line-names" data-always>
        {rules.map(({ name, label }) => (
          <span key={name} style={{ color: `var(--${lines[name].colour})` }}>
            <svg width="32" height="8" aria-hidden="true">
              <path d="M0 4H32" stroke="currentColor" strokeWidth="2.5" strokeDasharray={lines[name].dash.join(' ')} />
            </svg>
            {label}
          </span>
        ))}
      </p>
      <div className="trio">
        {fillers.map((filler) => (
          <Panel key={filler} filler={filler} needle={needle} t={t} />
        ))}
      </div>
      <Transport
        playhead={{ ...playhead, t, length: LENGTHS.length }}
        speeds={SPEEDS}
        stops={{ name: 'Writes after the needle', text: (stop) => writes(LENGTHS[stop] ?? 0) }}
      >
        <ShareButton shared={() => ({ figure: FIGURE, t, text: encodeNeedle(settings) })} />
      </Transport>
    </Figure>
  )
}

const writes = (n: number) => `${n} ${n === 1 ? 'write' : 'writes'}`

const shareAt = ({ found, asked }: Curve, stop: number) => (asked === 0 ? null : found[stop]! / asked)

function Panel({ filler, needle, t }: { readonly filler: Filler; readonly needle: Needle; readonly t: number }) {
  const { name, asked } = titles[filler]
  const curves = rules.map((rule) => ({ ...rule, curve: needle.results[rule.name][filler] }))
  return (
    <section aria-label={name}>
      <h3>
        {name} <small>{asked}</small>
      </h3>
      <Canvas
        height={230}
        label={`${name}: share of right answers after 1 to ${LENGTHS[t]} writes. The table below has the numbers.`}
        draw={drawShares({
          lines: curves.map(({ name: rule, curve }) => ({
            ...lines[rule],
            shares: LENGTHS.map((_, i) => shareAt(curve, i)),
          })),
          stops: LENGTHS.map(String),
          t,
          unit: 'writes',
          chance: 1 / CODES,
        })}
      />
      <table className="answers">
        <thead>
          <tr>
            <th scope="col">after {writes(LENGTHS[t]!)}</th>
            <th scope="col">right</th>
            <th scope="col">agreement</th>
          </tr>
        </thead>
        <tbody>
          {curves.map(({ name: rule, label, curve }) => {
            const share = shareAt(curve, t)
            return (
              <tr key={rule}>
                <th scope="row" style={{ color: `var(--${lines[rule].colour})` }}>
                  {label}
                </th>
                <td>{share === null ? '–' : formatShare(share)}</td>
                <td>{curve.asked === 0 ? '–' : formatSigned(curve.left[t]! / curve.asked, 2)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const said = ({ results }: Needle, filler: Filler, t: number) =>
  rules.map(({ name, label }) => {
    const share = shareAt(results[name][filler], t)
    return `${label.toLowerCase()} ${share === null ? '–' : formatShare(share)}`
  })

function happened(needle: Needle, t: number): string {
  const asked = Math.min(...rules.map(({ name }) => needle.results[name].own.asked))
  if (asked === 0) return 'The first draw is being computed.'
  const progress = needle.whole ? '' : ` (${asked} of ${TRIALS} draws are in)`
  return `After ${writes(LENGTHS[t]!)} the needle is found in repeated filler by ${said(needle, 'repeated', t).join(', ')}; in random filler by ${said(needle, 'random', t).join(', ')}${progress}.`
}

function describe(needle: Needle, t: number): string {
  const parts = fillers.map((filler) => `${titles[filler].name}: ${said(needle, filler, t).join(', ')}`)
  return `Share of right answers after ${writes(LENGTHS[t]!)}. ${parts.join('. ')}.`
}
