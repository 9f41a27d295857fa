/** The second figure of lesson 6: how strongly a trained network writes at each token of a text, and what that erases. */

import { useEffect, useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { PromptBox } from '../../controls/prompt-box'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatCount, formatShare, spokenSymbol } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { sharedFromAddress } from '../../state/share'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { replayOf } from '../gate/replay'
import { StatePanel } from '../gate/state-panel'
import { paceAt } from '../measure'
import { useOwnReading } from '../own-reading'
import { place } from '../place'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { ChangePanel } from './change-panel'
import { HeadsMap } from './heads-map'
import { clearestHead, erasuresOf, meanDecay, placeInText } from './measures'
import { reading } from './reading'
import { Rows } from './rows'
import './overwrite.css'

const FIGURE = 'overwrite'

export function OverwriteWidget() {
  const [opening] = useState(() => sharedFromAddress(FIGURE))
  const [head, setHead] = useState<HeadRef | null>(
    opening?.head ? { layer: opening.head[0], head: opening.head[1] } : null,
  )
  const store = usePlayheadStore(8, { moves: true })
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
      const { load, pause, play } = store.getState()
      load(read.frames.length, from ?? (still ? restingPlace(read, head ?? clearestHead(read)) : 0))
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
    if (still && trace) store.getState().seek(restingPlace(trace, head ?? clearestHead(trace)))
    else store.getState().play()
  }, [ready])

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
      onVisible={() => setSeen(true)}
      after={
        <>
          <PromptBox
            value={text}
            onChange={setText}
            onRun={() => run(text, null)}
            onCancel={source.cancel}
            running={source.running}
            verb="Read it"
            status={<Status status={source.status} />}
          >
            <span className="length">{formatCount(text.length)} characters</span>
            {source.live && !source.running && (
              <button type="button" className="plain" onClick={source.forget}>
                Back to the recorded text
              </button>
            )}
          </PromptBox>
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
            <StatePanel replay={replay} playhead={store} t={t} keys={trace.shape.keys} values={trace.shape.values} />
            <div className="numbers">
              <ChangePanel replay={replay} chosen={chosen} t={t} />
              <HeadsMap trace={trace} chosen={chosen} onChoose={setHead} />
            </div>
          </div>
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} describe={() => spokenSymbol(symbol)}>
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                t,
                head: [chosen.layer, chosen.head],
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
    'Every α and β is the network’s own; the state is rebuilt here from its keys and values with the delta rule’s cell.'
  return trace ? `${made}${recordedWhere(trace.provenance)}` : made
}

function describe(trace: Trace | null, t: number, symbol: string, chosen: HeadRef): string {
  if (!trace?.frames[t]) return 'The figure is waiting for its text.'
  const share = replayOf(trace, chosen).erased(t)
  const erases = share === null ? '' : ` Head ${place(chosen)} erases ${formatShare(share)} of its state.`
  return `Token ${t + 1} of ${trace.frames.length} is ${spokenSymbol(symbol)}.${erases}`
}
