/** The first figure of lesson 2: where the heads of a Transformer look, and the cache that they look into. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatBytes, formatCount, spokenSymbol } from '../../figures/format'
import { transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { paceAt } from '../measure'
import { Opening } from '../opening'
import { useOwnReading } from '../own-reading'
import { OwnText } from '../own-text'
import { TextTransport } from '../text-transport'
import { useReadText } from '../use-read-text'
import { CachePanel } from './cache-panel'
import { useFarLook } from './challenge'
import { happened } from './happened'
import { clearest, clearestLook, type Look, looksOf } from './heads'
import { LookPanel } from './look-panel'
import { useNearQuestion } from './question'
import { reading } from './reading'
import { Rows } from './rows'
import './attention.css'

const FIGURE = 'attention'

export function AttentionWidget() {
  const [head, setHead] = useState<number | null>(null)
  const store = usePlayheadStore(8)
  const question = useNearQuestion()
  const pending = useCovered(question.pending)
  const playhead = useTokens(store)
  const source = useOwnReading(reading)
  const { trace } = source
  const { opening, length, ...own } = useReadText(FIGURE, source, store, {
    restAt: restingPlace,
    onRead: useFarLook.getState().publish,
  })
  const model = useTracedModel(trace?.model)

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
      onSay={pending ? question.settle : null}
      source={sourceOf(trace)}
      onKeyDown={transportKeys(playhead)}
      onVisible={own.onVisible}
      after={
        <OwnText source={source} text={own.text} onChange={own.setText} onRun={own.run}>
          {formatCount(own.text.length)} of at most 512 characters
        </OwnText>
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
          <TextTransport
            figure={FIGURE}
            playhead={playhead}
            t={t}
            length={length}
            symbol={symbol}
            head={look}
            trace={trace}
            live={source.live}
          />
        </>
      ) : (
        <Opening error={source.error} />
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
