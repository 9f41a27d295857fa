/** The third figure of lesson 8: a text in chunks, each a small attention matrix, with the state between them. */

import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { symbolOf } from '../../figures/alphabet'
import { Bars } from '../../figures/bars'
import { Canvas } from '../../figures/canvas'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatShare, formatSigned, spokenSymbol } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { usePrompt } from '../../state/prompts'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { useCovered, useStop } from '../cover'
import { LinkWaits } from '../link-waits'
import { Opening } from '../opening'
import { useOwnReading } from '../own-reading'
import { OwnText } from '../own-text'
import { place } from '../place'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { inputsOf, runChunks, shares, throughState } from './chunks'
import { drawChunks, tokenAt } from './draw-chunks'
import { chunksOf, FIGURE, firstChunks, SIZES } from './params'
import { counts, readLine, Scores, Symbols } from './parts'
import { useScoresQuestion } from './question'
import { MOST, reading, useOpenChunks } from './reading'
import { chosenHead, describe, happened } from './words'
import './chunks.css'

const SPEEDS = [1, 4, 16] as const
/** The chunk by which heads are told apart: how much comes through the state at this size. */
const NAMED_AT = 16

export function ChunksWidget() {
  const source = useOwnReading(reading)
  const { trace } = source
  const [text, setText] = usePrompt(FIGURE, trace?.prompt ?? '', source.ahead)
  const [settings, setSettings] = useState(firstChunks)
  const { size, head } = settings
  const [table, setTable] = useState(false)
  const [hover, setHover] = useState<number | null>(null)
  const [width, setWidth] = useState(0)
  const store = usePlayheadStore(1, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const model = useTracedModel(trace?.model)

  const through = useMemo(() => (trace ? throughState(trace, NAMED_AT) : []), [trace])
  const index = trace ? chosenHead(trace, head, through) : 0
  const inputs = useMemo(() => trace && inputsOf(trace, index), [trace, index])
  const run = useMemo(() => inputs && runChunks(inputs, size), [inputs, size])
  const count = run?.chunks.length ?? 0
  const { open, look } = useOpenChunks()
  const covered = useCovered(!open)
  useEffect(() => {
    if (count > 0) store.getState().load(count)
  }, [store, count])
  const { link, onTake } = useLink(
    FIGURE,
    (shared) => {
      setSettings(chunksOf(shared))
      if (shared.text === undefined) return
      setText(shared.text)
      source.read(shared.text, undefined, true)
    },
    useScoresQuestion,
  )
  // A text of the link's is cut once it has been read.
  useLinkedStop(store, count > 0 && (link?.text === undefined || source.live) ? link : null)
  // The answer to the question before it sets the figure off, unless the reader has; from then on each new cut does.
  useEffect(() => {
    const { t, playing, play, seek } = store.getState()
    if (count === 0 || !open || playing || t !== 0) return
    if (still) seek(count - 1)
    else play()
  }, [store, count, still, open])
  useEffect(() => {
    if (playhead.playing || playhead.t > 0) look()
  }, [playhead.playing, playhead.t, look])

  const last = Math.max(0, count - 1)
  const t = useStop(open, Math.min(playhead.t, last), last)
  const chunk = run?.chunks[t]
  if (!trace || !inputs || !run || !chunk)
    return (
      <Figure name="Chunks" description="The figure is waiting for its text." look="" happened="" source="">
        <Opening error={source.error} />
      </Figure>
    )
  const { length, keys, values } = inputs
  const known = chunk.at + chunk.length
  const cursor = hover !== null && hover < known ? hover : known - 1
  const owner = run.chunks.find(({ at, length: own }) => cursor >= at && cursor < at + own)!
  const share = shares(owner, cursor - owner.at)
  const symbol = (at: number) => symbolOf(trace.frames[at]!.token)
  return (
    <Figure
      name="Chunks"
      description={`${count} chunks of up to ${Math.min(size, length)} symbols. ${describe(chunk, t, count)}`}
      look="Each triangle is filled at once; only the state, the square between two triangles, has to wait for the chunk before."
      happened={covered ? '' : happened(run, length)}
      source={`Keys, values, queries and decays of a real network on this text; the chunk form is computed from them in this page, in float64, and held to the step.${recordedWhere(trace.provenance)}`}
      onKeyDown={transportKeys(playhead)}
      after={
        <>
          <OwnText source={source} text={text} onChange={setText} onRun={() => source.read(text)}>
            {text.length} of at most {MOST} characters
          </OwnText>
          <RunOptions />
        </>
      }
    >
      <div className="figure-top">
        <Segmented
          legend="Symbols a chunk"
          options={SIZES.map((value) => ({ value: String(value), label: value === MOST ? 'all' : String(value) }))}
          value={String(size)}
          onChange={(value) => setSettings({ ...settings, size: Number(value) })}
        />
        <label className="chunk-head">
          Head{' '}
          <select
            value={place(trace.heads[index]!)}
            onChange={(event) => setSettings({ ...settings, head: trace.heads[event.currentTarget.selectedIndex]! })}
          >
            {trace.heads.map((ref, i) => (
              <option key={place(ref)} value={place(ref)}>
                {place(ref)}, {formatShare(through[i]!)} through the state
              </option>
            ))}
          </select>
        </label>
        {model && <Chip name={model.name} parameters={model.parameters} provenance={trace.provenance} ms={null} />}
        <LinkWaits onTake={onTake} />
      </div>
      <Symbols trace={trace} run={run} now={t} onSeek={playhead.seek} />
      <div className="panels chunk-panels">
        <section aria-label="Every symbol against every one before it">
          <h3>
            Scores <small>a row a symbol</small>
            <span className="end tools">
              <SignedLegend scale={run.score / 2} />
              <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
                {table ? 'Show as picture' : 'Show as table'}
              </button>
            </span>
          </h3>
          {table ? (
            <Scores chunk={chunk} symbol={symbol} />
          ) : (
            <Canvas
              height={(w) => w}
              label={`The scores of ${t + 1} of ${count} chunks as triangles on the diagonal, and the state between them. The table gives the scores of the chunk that is shown.`}
              draw={drawChunks({ run, length, keys, values, chunk: t, phase: playhead.phase, cursor })}
              onWidth={setWidth}
              onPointerMove={({ nativeEvent }) => setHover(tokenAt(nativeEvent.offsetY, width, length))}
              onPointerLeave={() => setHover(null)}
              onClick={({ nativeEvent }) => {
                const token = tokenAt(nativeEvent.offsetY, width, length)
                playhead.seek(run.chunks.findIndex(({ at, length: own }) => token >= at && token < at + own))
              }}
            />
          )}
        </section>
        <section aria-label="What a symbol reads">
          <h3>
            What symbol {cursor + 1} reads <small>{spokenSymbol(symbol(cursor))}</small>
          </h3>
          <Bars
            label="What a symbol reads"
            max={Math.max(share.inside + share.before, 1e-9)}
            bars={[
              {
                name: 'from its chunk',
                value: share.inside,
                text: formatSigned(share.inside, 3),
                colour: 'var(--output)',
              },
              {
                name: 'from the state',
                value: share.before,
                text: formatSigned(share.before, 3),
                colour: 'var(--state)',
              },
            ]}
          />
          <Readout
            reading={{
              mark: `Chunk ${run.chunks.indexOf(owner) + 1} of ${count}, its symbol ${cursor - owner.at + 1} of ${owner.length}:`,
              value: `${formatShare(share.before / Math.max(share.inside + share.before, 1e-9))} through the state`,
              equation: readLine,
            }}
            pinned={false}
            idle=""
          />
          <p className="chunk-note">
            The lengths of two vectors of {values} numbers; what the symbol reads is their sum. Point at a row of the
            picture for another symbol.
          </p>
          <dl className="chunk-counts">
            {counts(run).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{covered ? '…' : value}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
      <Transport
        playhead={{ ...playhead, t, length: count }}
        speeds={SPEEDS}
        stops={{ name: 'Chunk', text: (at) => `chunk ${at + 1} of ${count}` }}
      >
        <ShareButton
          shared={() => ({
            figure: FIGURE,
            t,
            tokens: size,
            ...(head && { head: [head.layer, head.head] }),
            ...(source.live && { text: trace.prompt }),
          })}
        />
      </Transport>
    </Figure>
  )
}
