/** One lane: what it runs, what it has written, how likely each symbol was, how fast, and with how much memory. */

import { useState } from 'react'
import type { CatalogModel } from '../../models/catalog'
import type { Trace } from '../../models/trace'
import { Chip } from '../figures/chip'
import { formatBits, formatExact, formatMs } from '../figures/format'
import { Readout } from '../figures/readout'
import { bitsPerByte, writingPace } from '../widgets/measure'
import { type LaneStyle, letterOf, stateBytes, titleOf } from './bench'
import { LaneSetup } from './lane-setup'
import { Paper } from './paper'
import { tokenReading } from './reading'
import { type BenchLane, useBench } from './store'

interface LaneViewProps {
  readonly index: number
  readonly standing: BenchLane
  readonly trace: Trace | null
  readonly models: readonly CatalogModel[]
  readonly style: LaneStyle
  readonly running: boolean
  readonly alone: boolean
  readonly marked: boolean
  /** Bytes of the lane that holds most at `t`: the full length of a bar. */
  readonly most: number
  /** Last token shown, of those that the longest lane has. */
  readonly t: number
}

export function LaneView({ index, standing, trace, models, style, running, alone, marked, most, t }: LaneViewProps) {
  const { change, remove } = useBench()
  const [pointed, setPointed] = useState<number | null>(null)
  const [picked, setPicked] = useState<number | null>(null)
  const { key, lane, error } = standing
  const model = models.find(({ id }) => id === lane.model)
  const name = `${letterOf(index)}, ${model ? titleOf(model) : lane.model}`
  const at = trace ? Math.min(t, trace.frames.length - 1) : 0
  const frame = trace?.frames[at]
  const pace = trace && writingPace(trace.frames, at, trace.prompt.length)
  const bits = trace && bitsPerByte(trace.frames, at + 1)
  const kept = picked !== null && picked <= at ? picked : null
  return (
    <section className="lane" aria-label={`Lane ${name}`} style={{ ['--lane' as string]: `var(--${style.quantity})` }}>
      <LaneSetup
        index={index}
        lane={lane}
        models={models}
        disabled={running}
        onChange={(next) => change(key, next)}
        onRemove={alone ? null : () => remove(key)}
      />
      {trace && frame ? (
        <>
          <Paper
            trace={trace}
            t={at}
            name={name}
            marked={marked}
            onPoint={setPointed}
            onPick={(token) => setPicked(token === picked ? null : token)}
          />
          <Readout
            reading={tokenReading(trace, pointed ?? kept ?? at)}
            pinned={pointed === null && kept !== null}
            idle=""
            onUnpin={() => setPicked(null)}
          />
          <dl className="lane-facts">
            <div>
              <dt>a token now</dt>
              <dd>{pace === null ? '–' : formatMs(pace)}</dd>
            </div>
            <div>
              <dt>memory</dt>
              <dd>{formatExact(frame.bytes)}</dd>
              {model && <MemoryBar state={stateBytes(model)} cache={frame.bytes - stateBytes(model)} most={most} />}
            </div>
            <div title="Of the prompt and of what the lane itself wrote; score a text below to compare lanes.">
              <dt>bits a byte so far</dt>
              <dd>{bits === null ? '–' : formatBits(bits)}</dd>
            </div>
          </dl>
          {model && (
            <p className="lane-numbers">
              <Chip name={titleOf(model)} parameters={model.parameters} provenance={trace.provenance} ms={null} />
            </p>
          )}
        </>
      ) : (
        <p className="paper blank">{running ? 'Waiting for its turn …' : 'Nothing written yet. Run the bench.'}</p>
      )}
      {error && (
        <p className="lane-error" role="alert">
          {error}
        </p>
      )}
    </section>
  )
}

/** State in blue and cache in orange, as everywhere; a hybrid has both. */
const MemoryBar = ({
  state,
  cache,
  most,
}: {
  readonly state: number
  readonly cache: number
  readonly most: number
}) => (
  <dd className="memory-bar" title={`state ${formatExact(state)}, cache ${formatExact(cache)}`}>
    <span className="sr-only">
      {[state > 0 && `state ${formatExact(state)}`, cache > 0 && `cache ${formatExact(cache)}`]
        .filter(Boolean)
        .join(', ')}
    </span>
    {(['state', 'cache'] as const).map((kind) => (
      <i
        key={kind}
        aria-hidden="true"
        style={{ width: `${((kind === 'state' ? state : cache) / most) * 100}%`, background: `var(--${kind})` }}
      />
    ))}
  </dd>
)
