/** The bench: a prompt, the lanes that continue it, and what it cost them. */

import { useMemo, useState } from 'react'
import type { CatalogModel } from '../../models/catalog'
import type { Trace } from '../../models/trace'
import { PromptBox } from '../controls/prompt-box'
import { Switch } from '../controls/switch'
import { recordedWhere } from '../figures/chip'
import { Figure } from '../figures/figure'
import { formatBytes, formatCount } from '../figures/format'
import { Transport, transportKeys } from '../figures/transport'
import { SPEEDS } from '../state/playhead'
import type { Recorded } from '../state/recorded'
import { MOST_LANES, type Shared } from '../state/share'
import { RunOptions } from '../widgets/run-options'
import { ShareButton } from '../widgets/share-button'
import { Status } from '../widgets/status'
import { type Lane, type LaneStyle, letterOf, MOST_TOKENS, titleOf, tokensWithin } from './bench'
import { Charts } from './charts'
import { Files } from './files'
import { InsideView } from './inside-view'
import { LaneView } from './lane-view'
import { LEVELS } from './marks'
import { PlainSpelling } from './plain-spelling'
import { useBench } from './store'
import { useShownBench } from './use-shown-bench'

interface BenchFigureProps {
  readonly models: readonly CatalogModel[]
  readonly styles: readonly LaneStyle[]
  readonly recorded: Recorded<string>
  readonly opening: Shared | null
  readonly scoreText: () => string
}

export function BenchFigure({ models, styles, recorded, opening, scoreText }: BenchFigureProps) {
  const { lanes, tokens, setTokens, add } = useBench()
  const shown = useShownBench({ models, recorded, opening })
  const { traces, length, playhead, running } = shown
  const { t } = playhead
  const [marked, setMarked] = useState(false)

  const named = useMemo(
    () =>
      lanes.map(({ lane }, i) => {
        const model = models.find(({ id }) => id === lane.model)
        return `${letterOf(i)} ${model ? titleOf(model) : lane.model}`
      }),
    [lanes, models],
  )
  const most = Math.max(1, ...traces.map((trace) => trace?.frames[Math.min(t, trace.frames.length - 1)]?.bytes ?? 0))
  const charted = traces.flatMap((trace, i) => (trace ? [{ name: named[i]!, trace, ...styles[i]! }] : []))
  const kept = traces.flatMap((trace, i) =>
    trace && standsFor(lanes[i]!.lane, trace)
      ? [{ name: named[i]!, trace, model: models.find(({ id }) => id === trace.model) ?? null }]
      : [],
  )
  return (
    <Figure
      name="The bench"
      description={describe(charted, t)}
      look="Point at a symbol to see how likely it was, and what else the lane might have written."
      happened="Lanes take turns of one symbol, so that all are as far as each other."
      source={sourceOf(traces)}
      onKeyDown={transportKeys(playhead)}
      onVisible={shown.onVisible}
    >
      <PromptBox
        value={shown.text}
        onChange={shown.setText}
        onRun={shown.run}
        onCancel={shown.cancel}
        running={running}
        verb={lanes.length > 1 ? 'Continue it with every lane' : 'Continue it'}
        status={
          <>
            <PlainSpelling text={shown.text} onChange={shown.setText} />
            <Status status={shown.status} />
          </>
        }
      >
        <label className="tokens">
          Symbols to write{' '}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={MOST_TOKENS}
            value={tokens}
            onChange={(event) => {
              const next = event.currentTarget.valueAsNumber
              if (Number.isFinite(next)) setTokens(tokensWithin(next))
            }}
          />
        </label>
      </PromptBox>
      <RunOptions sampling />
      <div className="bench-marks">
        <Switch checked={marked} onChange={setMarked}>
          Underline what was unlikely
        </Switch>
        {marked && (
          <span>
            <u data-level="unlikely">under 1 in {2 ** LEVELS.unlikely}</u>{' '}
            <u data-level="rare">under 1 in {2 ** LEVELS.rare}</u>
          </span>
        )}
      </div>
      <div className="bench-lanes">
        {lanes.map((standing, i) => (
          <LaneView
            key={standing.key}
            index={i}
            standing={standing}
            trace={traces[i]!}
            models={models}
            style={styles[i]!}
            running={running}
            alone={lanes.length === 1}
            marked={marked}
            most={most}
            t={t}
          />
        ))}
      </div>
      {lanes.length < MOST_LANES && (
        <button
          type="button"
          className="plain"
          disabled={running || models.length === 0}
          onClick={() =>
            add({
              model: unused(
                models,
                lanes.map(({ lane }) => lane.model),
              ),
              gate: 'own',
              probes: false,
            })
          }
        >
          Add a lane
        </button>
      )}
      {length > 0 && (
        <>
          <Charts lanes={charted} t={t} />
          {kept.length > 0 && running && (
            <p className="missing">What was computed inside is drawn when the run is over.</p>
          )}
          {kept.length > 0 && !running && <InsideView lanes={kept} t={t} onSeek={playhead.seek} />}
          <Transport playhead={playhead} speeds={SPEEDS}>
            <ShareButton shared={() => ({ ...shown.share(), ...(scoreText() !== '' && { score: scoreText() }) })} />
          </Transport>
        </>
      )}
      <Files traces={charted.map(({ trace }) => trace)} disabled={running} onOpen={shown.open} />
      {length === 0 && recorded.error && <p className="missing">{recorded.error}</p>}
    </Figure>
  )
}

/** Where the numbers come from. */
function sourceOf(traces: readonly (Trace | null)[]): string {
  const provenance = traces.find((trace) => trace)?.provenance
  if (provenance?.kind === 'file') return `Opened from ${provenance.file}: its numbers are those of where it was saved.`
  if (provenance?.kind === 'recorded')
    return `Bytes, times and probabilities were taken while the networks wrote this text.${recordedWhere(provenance)}`
  return 'Bytes are counted from the tensors that the networks hold in this page; times are measured here.'
}

/** Whether a lane that was asked for its inside has it. */
const standsFor = ({ probes }: Lane, { frames }: Trace): boolean =>
  probes && Boolean(frames[0]?.probes.key || frames[0]?.probes.decay || frames[0]?.probes.attention)

/** The first model of the catalog that has no lane yet. */
const unused = (models: readonly CatalogModel[], taken: readonly string[]): string =>
  models.find(({ id, size }) => size !== 'nano' && !taken.includes(id))?.id ?? models[0]!.id

const describe = (lanes: readonly { readonly name: string; readonly trace: Trace }[], t: number): string =>
  lanes.length === 0
    ? 'The bench is waiting for its recording.'
    : `Token ${formatCount(t + 1)}. ${lanes
        .map(({ name, trace }) => {
          const frame = trace.frames[Math.min(t, trace.frames.length - 1)]
          return `${name} holds ${formatBytes(frame?.bytes ?? 0)}`
        })
        .join(', ')}.`
