/** The second figure of lesson 4: the table of a trained head over a text, and what each token reads from it. */

import { useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { Segmented } from '../../controls/segmented'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatCount, formatShare, spokenSymbol } from '../../figures/format'
import { transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { NANO_SHOWN } from '../../state/nano-first'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { Covered } from '../covered'
import { paceAt } from '../measure'
import { Opening } from '../opening'
import { useOwnReading } from '../own-reading'
import { OwnText } from '../own-text'
import { place } from '../place'
import { RunOptions } from '../run-options'
import { TextTransport } from '../text-transport'
import { useReadText } from '../use-read-text'
import { HeadPicker } from './head-picker'
import { MixPanel } from './mix-panel'
import { useMixQuestion } from './question'
import { reading } from './reading'
import { meanRead, readsOf } from './reads'
import { TrainedTable } from './trained-table'
import './memory.css'

const FIGURE = 'table'
const SPEEDS = [1, 2, 8, 24, 80] as const
/** A write and a read, one after the other. */
const MOVE = 720

export function TrainedTableWidget() {
  const [chosen, setChosen] = useState<HeadRef | null>(null)
  const store = usePlayheadStore(8, { moves: true, lasts: MOVE })
  const question = useMixQuestion()
  const pending = useCovered(question.pending)
  const playhead = useTokens(store)
  const source = useOwnReading(reading)
  const { trace } = source
  const { opening, length, ...own } = useReadText(FIGURE, source, store, {
    restAt: ({ frames }) => frames.length - 1,
  })
  const model = useTracedModel(trace?.model)

  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const index = indexOf(trace, chosen, opening?.head)
  const head = trace?.heads[index]
  const choose = (i: number) => setChosen(trace?.heads[i] ?? null)
  const symbol = trace?.frames[t] ? symbolOf(trace.frames[t].token) : ''
  return (
    <Figure
      name="A trained table over a text"
      description={trace ? describe(trace, index, t, symbol, pending) : 'The figure is waiting for its text.'}
      look="Watch one token write and read, then let the text run: how many tokens have a part in what comes out?"
      happened={trace ? happened(trace, index) : ''}
      onSay={pending ? question.settle : null}
      source={sourceOf(trace, source.nano)}
      onKeyDown={transportKeys(playhead)}
      onVisible={own.onVisible}
      after={
        <>
          <OwnText source={source} text={own.text} onChange={own.setText} onRun={own.run}>
            {formatCount(own.text.length)} of at most {reading.most?.characters} characters
          </OwnText>
          <RunOptions />
        </>
      }
    >
      {trace && head ? (
        <>
          <div className="figure-top">
            {trace.heads.length > FEW ? (
              <HeadPicker heads={trace.heads} index={index} onChange={choose} />
            ) : (
              <Segmented
                legend="Head"
                options={trace.heads.map((one, i) => ({ value: String(i), label: place(one) }))}
                value={String(index)}
                onChange={(value) => choose(Number(value))}
              />
            )}
            {model && (
              <Chip
                name={model.name}
                parameters={model.parameters}
                provenance={trace.provenance}
                ms={paceAt(trace.frames, length - 1, length)}
              />
            )}
          </div>
          <div className="panels even">
            <TrainedTable trace={trace} head={head} index={index} playhead={store} t={t} />
            {pending ? (
              <section aria-label="Parts of the read">
                <h3>
                  What comes out <em className="q-output">o</em>
                </h3>
                <Covered show="Show the parts" onLook={question.settle}>
                  Covered until you have said how much belongs to one token.
                </Covered>
              </section>
            ) : (
              <MixPanel trace={trace} index={index} t={t} onSeek={playhead.seek} />
            )}
          </div>
          <TextTransport
            figure={FIGURE}
            playhead={playhead}
            t={t}
            length={length}
            symbol={symbol}
            head={head}
            trace={trace}
            live={source.live}
            speeds={SPEEDS}
          />
        </>
      ) : (
        <Opening error={source.error} />
      )}
    </Figure>
  )
}

/** More heads than this are chosen from a list. */
const FEW = 6

/** The head that is shown: the reader's choice, the link's, or the first. A trace that lacks it shows its first. */
function indexOf(trace: Trace | null, chosen: HeadRef | null, shared: readonly [number, number] | undefined): number {
  const wanted = chosen ?? (shared && { layer: shared[0], head: shared[1] })
  return Math.max(0, trace?.heads.findIndex(({ layer, head }) => layer === wanted?.layer && head === wanted.head) ?? 0)
}

const sourceOf = (trace: Trace | null, nano: boolean): string => {
  const parts =
    'A part is (q · k) |v| of a token, of the sum of all without their signs; the width is e to the power of the entropy of the parts.'
  if (nano) return `${NANO_SHOWN} ${parts}`
  if (trace?.provenance.kind !== 'recorded')
    return `Keys, values and queries are those of the network that runs in this page; the table is rebuilt here from them. ${parts}`
  return `Keys, values and queries are those that the network computed on this text; the table is rebuilt here from them. ${parts}${recordedWhere(trace.provenance)}`
}

function happened(trace: Trace, index: number): string {
  const { mixes, largest } = meanRead(trace, index)
  return `In the second half of this text a read of ${place(trace.heads[index]!)} is, on average, as wide a mix as ${formatCount(Math.round(mixes))} tokens in equal parts, and its largest part is ${formatShare(largest)}.`
}

function describe(trace: Trace, index: number, t: number, symbol: string, pending: boolean): string {
  const at = `Token ${t + 1} of ${trace.frames.length} is ${spokenSymbol(symbol)}.`
  if (pending) return at
  const { mixes, largest } = readsOf(trace, index)[t]!
  return `${at} What it reads is as wide a mix as ${Math.round(mixes)} tokens; the largest part is ${formatShare(largest)}.`
}
