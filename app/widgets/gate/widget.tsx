/** The gate figure of lesson 5: one text, three trained settings of the decay, and what each does to the state. */

import { useEffect, useState } from 'react'
import type { GateSetting, HeadRef, Trace } from '../../../models/trace'
import { PromptBox } from '../../controls/prompt-box'
import { Segmented } from '../../controls/segmented'
import { Switch } from '../../controls/switch'
import { symbolOf } from '../../figures/alphabet'
import { Chip, recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatAlpha, formatCount, spokenSymbol } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useTracedModel } from '../../state/catalog'
import { useReducedMotion } from '../../state/motion'
import { NANO_SHOWN } from '../../state/nano-first'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { paceAt } from '../measure'
import { Opening } from '../opening'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { happened, look } from './happened'
import { type HeadMeasure, headMeans, pickRows } from './heads'
import { Numbers } from './numbers'
import { FIGURE, openingParams } from './params'
import { useGateQuestion } from './question'
import { replayOf } from './replay'
import { Ribbons } from './ribbons'
import { measuresOf, place } from './row-names'
import { explained, labels, modelOf, type Trained, trainedSettings } from './settings'
import { StatePanel } from './state-panel'
import { useGateTraces } from './traces'
import { useChallenges } from './use-challenges'

export function GateWidget() {
  const [opening] = useState(openingParams)
  const [trained, setTrained] = useState<Trained>(opening.setting === 'lesion' ? 'data-dependent' : opening.setting)
  const [frozen, setFrozen] = useState(opening.setting === 'lesion')
  const [head, setHead] = useState(opening.head && { layer: opening.head[0], head: opening.head[1] })
  const setting: GateSetting = trained === 'data-dependent' && frozen ? 'lesion' : trained

  const store = usePlayheadStore(24, { moves: true })
  const question = useGateQuestion()
  const pending = useCovered(question.pending)
  const playhead = useTokens(store)
  const { t } = playhead
  const source = useGateTraces(setting)
  const trace = source.traces[setting] ?? null
  const [text, setText] = usePrompt(FIGURE, Object.values(source.traces)[0]?.prompt ?? '', {
    families: [modelOf[setting]],
    probes: true,
  })
  const model = useTracedModel(trace?.model)
  const still = useReducedMotion()

  // All settings read the same text, so the playhead stays where it is when the setting changes.
  const length = trace?.frames.length ?? 0
  useEffect(() => {
    if (length > 0 && store.getState().length !== length) store.getState().load(length, opening.t ?? store.getState().t)
  }, [length, store, opening])

  useChallenges(source)

  const run = (what: string, from: number | null = null, wait = false) => {
    const onFirst = (tokens: number) => {
      store.getState().load(tokens, from ?? 0)
      if (still || from !== null) store.getState().pause()
      else store.getState().play()
    }
    source.read(what, setting, onFirst, wait)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link runs once, on opening.
  useEffect(() => {
    if (opening.text === null) return
    setText(opening.text)
    run(opening.text, opening.t, true)
  }, [])

  // Begins by itself once, when the figure is in view and its trace is there; still for those who ask for less motion.
  const [seen, setSeen] = useState(false)
  const ready = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!ready || opening.t !== null) return
    if (still) store.getState().seek(restingPlace(trace ? trace.prompt : ''))
    else store.getState().play()
  }, [ready])

  const asked = head && trace?.shape && head.layer < trace.shape.layers && head.head < trace.shape.heads ? head : null
  const chosen = asked ?? (trace && defaultHead(measuresOf(trace), trace.heads)) ?? { layer: 0, head: 0 }
  const replay = trace && replayOf(trace, { layer: chosen.layer, head: chosen.head })
  const at = Math.min(t, Math.max(0, length - 1))
  const symbol = trace?.frames[at] ? symbolOf(trace.frames[at].token) : ''

  const share = () => ({
    figure: FIGURE,
    gate: setting,
    t: at,
    head: [chosen.layer, chosen.head] as const,
    ...(source.live && trace && { text: trace.prompt }),
  })

  return (
    <Figure
      name="Decay over a text"
      description={describe(setting, trace, at, symbol, chosen)}
      look={pending ? 'Watch where the ribbons turn dark.' : look[setting]}
      happened={happened(setting, trace ? measuresOf(trace) : [])}
      onSay={pending ? question.settle : null}
      source={sourceOf(trace, source.nano)}
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={
        <>
          <PromptBox
            value={text}
            onChange={setText}
            onRun={() => run(text)}
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
      <div className="figure-top">
        <Segmented
          legend="Decay"
          options={trainedSettings.map((value) => ({ value, label: labels[value] }))}
          value={trained}
          onChange={setTrained}
        />
        <Switch checked={setting === 'lesion'} disabled={trained !== 'data-dependent'} onChange={setFrozen}>
          Freeze it (a lesion)
        </Switch>
        {trace && model && (
          <Chip
            name={model.name}
            parameters={model.parameters}
            provenance={trace.provenance}
            ms={paceAt(trace.frames, trace.frames.length - 1, trace.frames.length)}
          />
        )}
      </div>
      {trace && replay && trace.shape ? (
        <>
          <Ribbons
            trace={trace}
            t={at}
            replay={replay.available ? replay : null}
            chosen={chosen}
            named={!pending}
            onChoose={({ layer, head: index }: HeadMeasure) => setHead({ layer, head: index })}
            onSeek={playhead.seek}
          />
          <div className="panels">
            <StatePanel
              replay={replay}
              playhead={store}
              t={at}
              trace={trace}
              keys={trace.shape.keys}
              values={trace.shape.values}
            />
            <Numbers traces={source.traces} setting={setting} t={at} />
          </div>
          <Transport playhead={{ ...playhead, t: at, length }} speeds={SPEEDS} describe={() => spokenSymbol(symbol)}>
            <ShareButton shared={share} />
          </Transport>
        </>
      ) : (
        <Opening error={source.error} meanwhile={source.running ? 'Reading the text with this setting …' : undefined} />
      )}
    </Figure>
  )
}

/** Where the numbers come from. */
const sourceOf = (trace: Trace | null, nano: boolean): string => {
  if (nano) return NANO_SHOWN
  const made = 'the state is rebuilt here from its keys, values and decays.'
  if (trace?.provenance.kind !== 'recorded')
    return `Every cell is a gate of the network that is running in this page; ${made}`
  return `Every cell is a gate that the network computed on this text; ${made}${recordedWhere(trace.provenance)}`
}

/** A still reader sees the figure just after its first sentence, where there is something to see. */
const restingPlace = (text: string): number => Math.max(0, text.search(/[.!?]["']? /) + 2)

/** The head whose state is shown first: the clearest one that forgets at sentence ends, among those recorded. */
function defaultHead(measures: readonly HeadMeasure[], recorded: readonly HeadRef[]): HeadRef | undefined {
  const isHeld = (m: HeadRef) => recorded.some(({ layer, head }) => layer === m.layer && head === m.head)
  const rows = pickRows(measures, recorded).filter(isHeld)
  return rows.findLast(({ name }) => name === 'sentence ends') ?? rows.at(-1) ?? recorded[0]
}

function describe(setting: GateSetting, trace: Trace | null, t: number, symbol: string, chosen: HeadRef): string {
  const frame = trace?.frames[t]
  if (!trace?.shape || !frame) return 'The figure is waiting for its text.'
  const alpha = headMeans(trace, frame)?.[chosen.layer * trace.shape.heads + chosen.head]
  const keeps = alpha === undefined ? '' : ` Head ${place(chosen)} keeps ${formatAlpha(alpha)} of its state.`
  return `The decay is ${explained[setting]}. Token ${t + 1} of ${trace.frames.length} is ${spokenSymbol(symbol)}.${keeps}`
}
