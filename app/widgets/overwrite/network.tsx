/** The second figure of lesson 6: how strongly a trained network writes at each token of a text, and what that erases. */

import { useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatCount, formatShare, spokenSymbol } from '../../figures/format'
import { transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { replayOf } from '../gate/replay'
import { StatePanel } from '../gate/state-panel'
import { paceAt } from '../measure'
import { Opening } from '../opening'
import { useOwnReading } from '../own-reading'
import { OwnText } from '../own-text'
import { place } from '../place'
import { RunOptions } from '../run-options'
import { TextTransport } from '../text-transport'
import { useReadText } from '../use-read-text'
import { ChangePanel } from './change-panel'
import { HeadsMap } from './heads-map'
import { clearestHead, erasuresOf, meanDecay, placeInText } from './measures'
import { reading } from './reading'
import { Rows } from './rows'
import './overwrite.css'

const FIGURE = 'overwrite'

export function OverwriteWidget() {
  const store = usePlayheadStore(8, { moves: true })
  const playhead = useTokens(store)
  const source = useOwnReading(reading)
  const { trace } = source
  const { opening, length, ...own } = useReadText(FIGURE, source, store, {
    restAt: (read) => restingPlace(read, head ?? clearestHead(read)),
  })
  const [wanted, setHead] = useState<HeadRef | null>(null)
  const head = wanted ?? (opening?.head ? { layer: opening.head[0], head: opening.head[1] } : null)
  const model = useTracedModel(trace?.model)

  const t = Math.min(playhead.t, Math.max(0, length - 1))
  const chosen = (trace && inside(trace, head)) ?? (trace ? clearestHead(trace) : { layer: 0, head: 0 })
  const replay = trace && replayOf(trace, chosen)
  const symbol = trace?.frames[t] ? symbolOf(trace.frames[t].token) : ''
  return (
    <Figure
      name="Overwriting over a text"
      description={describe(trace, t, symbol, chosen)}
      look="Watch what is erased at each token, and compare it with what is forgotten there."
      happened={happened(trace, chosen)}
      source={sourceOf(trace)}
      onKeyDown={transportKeys(playhead)}
      onVisible={own.onVisible}
      after={
        <>
          <OwnText source={source} text={own.text} onChange={own.setText} onRun={own.run}>
            {formatCount(own.text.length)} characters
          </OwnText>
          <RunOptions />
        </>
      }
    >
      {trace?.shape && replay ? (
        <>
          <div className="figure-top">
            <span className="name">A network that erases and writes</span>
            {model && (
              <Chip
                name={model.name}
                parameters={model.parameters}
                provenance={trace.provenance}
                ms={paceAt(trace.frames, length - 1, length)}
              />
            )}
          </div>
          <Rows trace={trace} t={t} replay={replay} chosen={chosen} onChoose={setHead} onSeek={playhead.seek} />
          <div className="panels">
            <StatePanel
              replay={replay}
              playhead={store}
              t={t}
              trace={trace}
              keys={trace.shape.keys}
              values={trace.shape.values}
            />
            <div className="numbers">
              <ChangePanel replay={replay} chosen={chosen} t={t} />
              <HeadsMap trace={trace} chosen={chosen} onChoose={setHead} />
            </div>
          </div>
          <TextTransport
            figure={FIGURE}
            playhead={playhead}
            t={t}
            length={length}
            symbol={symbol}
            head={chosen}
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

/** A head that the network has, or null: links can name any. */
const inside = ({ shape }: Trace, head: HeadRef | null): HeadRef | null =>
  head && shape && head.layer < shape.layers && head.head < shape.heads ? head : null

/** A still reader sees the token at which the head erases most. */
const restingPlace = (trace: Trace, head: HeadRef): number =>
  erasuresOf(replayOf(trace, head), trace.frames.length)?.at ?? 0

function happened(trace: Trace | null, chosen: HeadRef): string {
  const erasures = trace && erasuresOf(replayOf(trace, chosen), trace.frames.length)
  if (!erasures) return 'The keys and values of this head were not recorded; read a text of your own to see its state.'
  const { mean, share, at } = erasures
  return `On this text ${place(chosen)} erases ${formatShare(mean)} of its state at a token on average, and takes out most, ${formatShare(share)}, at the last symbol of “${placeInText(trace, at)}”. It forgets ${formatShare(1 - meanDecay(trace, chosen))} on average.`
}

function sourceOf(trace: Trace | null): string {
  const made =
    'Every α and β is the network’s own; the state is rebuilt here from its keys and values with the delta rule’s cell. What is held, forgotten, erased and written are norms of matrices, plain numbers.'
  return trace ? `${made}${recordedWhere(trace.provenance)}` : made
}

function describe(trace: Trace | null, t: number, symbol: string, chosen: HeadRef): string {
  if (!trace?.frames[t]) return 'The figure is waiting for its text.'
  const share = replayOf(trace, chosen).erased(t)
  const erases = share === null ? '' : ` Head ${place(chosen)} erases ${formatShare(share)} of its state.`
  return `Token ${t + 1} of ${trace.frames.length} is ${spokenSymbol(symbol)}.${erases}`
}
