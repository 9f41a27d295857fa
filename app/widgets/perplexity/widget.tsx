/** The first figure of lesson 9: what each network pays for each symbol of a text, and what that comes to. */

import { useEffect, useMemo } from 'react'
import { Segmented } from '../../controls/segmented'
import { recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatBits, formatCount, formatParameters, spokenSymbol } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { NANO_SHOWN } from '../../state/nano-first'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useStop } from '../cover'
import { Opening } from '../opening'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { useOpening } from '../use-link'
import { useChallenges } from './challenge'
import { Dearest } from './dearest'
import { readable, useLiveScoring } from './live'
import { MeansPanel } from './means-panel'
import { Networks } from './networks'
import { PagePanel } from './page-panel'
import {
  bitsPerByte,
  credits,
  families,
  named,
  passageNames,
  passages,
  type Reading,
  type Scoring,
  usePassage,
  useScoring,
  useShared,
} from './scoring'
import { TextBox } from './text-box'
import './perplexity.css'

const FIGURE = 'perplexity'

export function PerplexityWidget() {
  const opening = useOpening(FIGURE)
  const { chosen, pair, passage, setPassage, setOwn, open, look } = useShared()
  const { scoring, error, live } = useScoring()
  const story = usePassage('nangilas-courage').scoring?.readings.hybrid
  const run = useLiveScoring()
  const store = usePlayheadStore(80)
  const playhead = useTokens(store)
  const [text, setText] = usePrompt(FIGURE, scoring?.text ?? '', { families: chosen.slice(0, 1) })
  const { catalog } = useCatalog()
  const still = useReducedMotion()

  const names = useMemo(
    () => Object.fromEntries(familiesOf(catalog, families.join(' ')).map(({ family, name }) => [family, name])),
    [catalog],
  )
  const nameOf = (family: string) => named(names[family] ?? family, scoring?.readings[family])
  const readings = useMemo(
    () => (scoring ? chosen.flatMap((family) => scoring.readings[family] ?? []) : []),
    [scoring, chosen],
  )

  const shown = scoring?.text ?? ''
  // A new text begins at its start; one that the reader has opened by a link, where the link says.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a new text alone.
  useEffect(() => {
    if (shown.length === 0) return
    const { open: looked } = useShared.getState()
    store.getState().load(shown.length, opening?.t ?? (still && looked ? shown.length - 1 : 0))
    if (looked && !still && opening?.t === undefined) store.getState().play()
  }, [shown])

  // The answer sets the figure off, unless the reader has done so already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on the answer alone.
  useEffect(() => {
    const { t, playing, play, seek, length } = store.getState()
    if (!open || playing || t > 0 || length === 0) return
    if (still) seek(length - 1)
    else play()
  }, [open])
  // Whoever plays or scrubs first has chosen to look.
  useEffect(() => {
    if (playhead.length > 0 && (playhead.playing || playhead.t > 0)) look()
  }, [playhead.playing, playhead.t, playhead.length, look])

  const score = (what: string, wait = false) => {
    const plain = readable(what)
    if (plain !== what) setText(plain)
    run.score(plain, wait, (scored) =>
      useChallenges.getState().publish(summary(scored), story ? bitsPerByte(story) : null),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link is scored once, on opening.
  useEffect(() => {
    if (opening?.text === undefined) return
    setText(opening.text)
    // What a link shows has to be of the large networks.
    score(opening.text, true)
  }, [])

  const first = readings.find(({ family }) => family === pair[0])
  const length = shown.length
  const last = Math.max(0, length - 1)
  const t = useStop(open, Math.min(playhead.t, last), last)
  return (
    <Figure
      name="What a text costs"
      description={describe(shown, readings, nameOf, t)}
      look="Find the symbols that cost most, and the places where the two networks part."
      happened={happened(readings, nameOf, t, length)}
      source={sourceOf(live ? null : credits[passage], readings)}
      onKeyDown={transportKeys(playhead)}
      after={
        <TextBox
          text={text}
          onText={setText}
          onScore={() => score(text)}
          onCancel={run.cancel}
          running={run.running}
          status={<Status status={run.status} />}
        >
          {live && !run.running && (
            <button type="button" className="plain" onClick={() => setOwn(null)}>
              Back to the recorded text
            </button>
          )}
        </TextBox>
      }
    >
      {scoring && readings.length > 0 ? (
        <>
          <div className="figure-top">
            {live ? (
              <span className="name">Your text</span>
            ) : (
              <Segmented
                legend="Text"
                options={passages.map((value) => ({ value, label: passageNames[value] }))}
                value={passage}
                onChange={setPassage}
              />
            )}
            <span className="chip" data-kind={live ? 'live' : 'recorded'}>
              <i aria-hidden="true" />
              {live ? 'live' : 'recorded'}
              <span>{readings.length === 1 ? '1 network' : `${readings.length} networks`}</span>
              {readings[0]?.nano && <span>{formatParameters(readings[0].nano)}</span>}
              <span>{formatCount(length)} symbols</span>
            </span>
          </div>
          <div className="panels priced">
            <PagePanel text={shown} readings={readings} nameOf={nameOf} t={t} onSeek={playhead.seek} />
            <div className="numbers">
              <Networks scoring={scoring} t={t} />
              {first && <Dearest text={shown} reading={first} name={nameOf(first.family)} t={t} />}
            </div>
          </div>
          <MeansPanel readings={readings} nameOf={nameOf} t={t} length={length} onSeek={playhead.seek} />
          <Transport
            playhead={{ ...playhead, t, length }}
            speeds={SPEEDS}
            describe={() => spokenSymbol(shown[t] ?? ' ')}
          >
            {/* A link holds a page of text, not a book. */}
            {shown.length <= 4000 && (
              <ShareButton shared={() => ({ figure: FIGURE, t, ...(live && { text: shown }) })} />
            )}
          </Transport>
        </>
      ) : (
        <Opening error={error} />
      )}
    </Figure>
  )
}

const summary = ({ text, readings }: Scoring) => ({
  symbols: text.length,
  bits: Object.fromEntries(
    Object.entries(readings).flatMap(([family, reading]) => (reading ? [[family, bitsPerByte(reading)]] : [])),
  ),
})

/** What one network paid for what has been read; of several, the best and the worst. */
function happened(readings: readonly Reading[], nameOf: (family: string) => string, t: number, length: number): string {
  const ranked = readings
    .map(({ family, sums }) => ({ name: nameOf(family), bits: sums[t + 1]! / (t + 1) }))
    .sort((a, b) => a.bits - b.bits)
  const [best, worst] = [ranked[0], ranked.at(-1)]
  if (!best || !worst || t < 1) return 'Nothing has been read yet.'
  const what = t === length - 1 ? 'On all of it' : `On the first ${formatCount(t + 1)} symbols`
  if (ranked.length === 1) return `${what} ${best.name} pays ${formatBits(best.bits)} bits per byte.`
  return `${what} ${best.name} pays least, ${formatBits(best.bits)} bits per byte, and ${worst.name} most, ${formatBits(worst.bits)}.`
}

function sourceOf(credit: string | null, readings: readonly Reading[]): string {
  const how =
    'The bits are minus the logarithm, to base 2, of the probability that each network gave to the symbol that came'
  if (readings[0]?.nano) return `${how}. ${NANO_SHOWN}`
  const provenance = readings[0]?.provenance
  if (!credit || !provenance) return `${how}, computed in this page.`
  return `${how}. ${credit}; a held-out work.${recordedWhere(provenance)}`
}

function describe(text: string, readings: readonly Reading[], nameOf: (family: string) => string, t: number): string {
  if (text.length === 0) return 'The figure is waiting for its text.'
  const means = readings.map(({ family, sums }) => `${nameOf(family)}: ${formatBits(sums[t + 1]! / (t + 1))}`)
  return `Symbol ${t + 1} of ${text.length} is ${spokenSymbol(text[t]!)}. Bits per byte so far: ${means.join('; ')}.`
}
