/** The first figure of lesson 2: where the heads of a Transformer look, and the cache that they look into. */

import { useEffect, useState } from 'react'
import type { Trace } from '../../../models/trace'
import { PromptBox } from '../../controls/prompt-box'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatBytes, formatCount, spokenSymbol } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { sharedFromAddress } from '../../state/share'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { paceAt } from '../measure'
import { useOwnReading } from '../own-reading'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { CachePanel } from './cache-panel'
import { useFarLook } from './challenge'
import { happened } from './happened'
import { clearest, clearestLook, type Look, looksOf } from './heads'
import { LookPanel } from './look-panel'
import { reading } from './reading'
import { Rows } from './rows'
import './attention.css'

const FIGURE = 'attention'

export function AttentionWidget() {
  const [opening] = useState(() => sharedFromAddress(FIGURE))
  const [head, setHead] = useState<number | null>(null)
  const store = usePlayheadStore(8)
  const playhead = useTokens(store)
  const source = useOwnReading(reading)
  const { trace } = source
  const [text, setText] = usePrompt(FIGURE, trace?.prompt ?? '')
  const model = useTracedModel(trace?.model)
  const still = useReducedMotion()

  const length = trace?.frames.length ?? 0
  useEffect(() => {
    if (length > 0 && store.getState().length !== length)
      store.getState().load(length, opening?.t ?? store.getState().t)
  }, [length, store, opening])

  const run = (what: string, from: number | null) =>
    source.read(what, (read) => {
      useFarLook.getState().publish(read)
      const { load, pause, play } = store.getState()
      load(read.frames.length, from ?? (still ? restingPlace(read) : 0))
      if (still || from !== null) pause()
      else play()
    })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link runs once, on opening.
  useEffect(() => {
    if (opening?.text === undefined) return
    setText(opening.text)
    run(opening.text, opening.t ?? null)
  }, [])

  // Begins by itself once, when the figure is in view and its trace is there; still for those who ask for less motion.
  const [seen, setSeen] = useState(false)
  const ready = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!ready || opening?.t !== undefined) return
    if (still && trace) store.getState().seek(restingPlace(trace))
    else store.getState().play()
  }, [ready])

  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const looks = trace ? looksOf(trace) : []
  const look = looks[head ?? -1] ?? looks.find(isShared(opening?.head)) ?? clearest(looks)
  const symbol = trace?.frames[t] ? symbolOf(trace.frames[t].token) : ''
  return (
    <Figure
      name="Attention over a text"
      description={trace ? describe(trace, t, symbol) : 'The figure is waiting for its text.'}
      look="Choose a head and watch what it looks at as the text comes in; then watch the cache."
      happened={happened(looks)}
      source={sourceOf(trace)}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={
        <PromptBox
          value={text}
          onChange={setText}
          onRun={() => run(text, null)}
          onCancel={source.cancel}
          running={source.running}
          verb="Read it"
          status={<Status status={source.status} />}
        >
          <span className="length">{formatCount(text.length)} of at most 512 characters</span>
          {source.live && !source.running && (
            <button type="button" className="plain" onClick={source.forget}>
              Back to the recorded text
            </button>
          )}
        </PromptBox>
      }
    >
      {trace && look ? (
        <>
          <div className="figure-top">
            <span className="name">
              The stronger the <span className="q-cache">orange</span>, the larger the weight. L3{'\u00a0'}H2 is head 2
              of layer 3, both counted from 0
            </span>
            {model && (
              <Chip
                name={model.name}
                parameters={model.parameters}
                provenance={trace.provenance}
                ms={paceAt(trace.frames, length - 1, length)}
              />
            )}
          </div>
          <Rows trace={trace} t={t} chosen={look} onChoose={({ index }) => setHead(index)} onSeek={playhead.seek} />
          <div className="panels">
            <LookPanel trace={trace} t={t} look={look} onSeek={playhead.seek} />
            <CachePanel trace={trace} t={t} look={look} />
          </div>
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} describe={() => spokenSymbol(symbol)}>
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                t,
                head: [look.layer, look.head],
                ...(source.live && { text: trace.prompt }),
              })}
            />
          </Transport>
        </>
      ) : (
        <p className="missing" role="status">
          {source.error ?? 'Opening the recording …'}
        </p>
      )}
    </Figure>
  )
}

/** A still reader sees the clearest look of the head that the figure opens on. */
function restingPlace(trace: Trace): number {
  const look = clearest(looksOf(trace))
  return look ? clearestLook(trace, look) : trace.frames.length - 1
}

const isShared =
  (head: readonly [number, number] | undefined) =>
  (look: Look): boolean =>
    look.layer === head?.[0] && look.head === head[1]

function sourceOf(trace: Trace | null): string {
  const where =
    'Read on the processor (WebAssembly): on a graphics device attention is one operator, and its weights never leave it.'
  if (trace?.provenance.kind !== 'recorded')
    return `Every tint is a softmax weight of the network that runs in this page. ${where}`
  return `Every tint is a softmax weight that the network computed on this text, stored in 255 steps of its square root. ${where}${recordedWhere(trace.provenance)}`
}

function describe(trace: Trace, t: number, symbol: string): string {
  const frame = trace.frames[t]
  if (!frame) return 'The figure is waiting for its text.'
  return `Token ${t + 1} of ${trace.frames.length} is ${spokenSymbol(symbol)}. The cache has ${t + 1} rows, ${formatBytes(frame.bytes)}.`
}
