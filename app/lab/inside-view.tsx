/** The inside of one lane at a time: its gates over the text, or where its heads look. */

import { useMemo, useState } from 'react'
import type { CatalogModel } from '../../models/catalog'
import type { HeadRef, Trace } from '../../models/trace'
import { Segmented } from '../controls/segmented'
import { clearest, looksOf } from '../widgets/attention/heads'
import { LookPanel } from '../widgets/attention/look-panel'
import { Rows } from '../widgets/attention/rows'
import { replayOf } from '../widgets/gate/replay'
import { Ribbons } from '../widgets/gate/ribbons'
import { measuresOf } from '../widgets/gate/row-names'
import { type Inside, insideOf } from './inside'

interface InsideLane {
  readonly name: string
  readonly trace: Trace
  readonly model: CatalogModel | null
}

interface InsideViewProps {
  readonly lanes: readonly InsideLane[]
  readonly t: number
  readonly onSeek: (t: number) => void
}

export function InsideView({ lanes, t, onSeek }: InsideViewProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = lanes.find(({ name }) => name === chosen) ?? lanes[0]
  const trace = shown?.trace ?? null
  const model = shown?.model ?? null
  // Kept, since measures of heads are computed once a trace.
  const inside = useMemo(() => trace && insideOf(trace, model), [trace, model])
  if (!shown || !trace) return null
  const at = Math.min(t, trace.frames.length - 1)
  return (
    <section className="inside" aria-label="Inside a lane">
      {lanes.length > 1 && (
        <Segmented
          legend="Inside of"
          options={lanes.map(({ name }) => ({ value: name, label: name }))}
          value={shown.name}
          onChange={setChosen}
        />
      )}
      {lanes.length === 1 && <p className="name">Inside of {shown.name}</p>}
      {inside?.kind === 'attention' && <Looks trace={inside.trace} t={at} onSeek={onSeek} />}
      {inside?.kind === 'decay' && <Gates inside={inside} model={model} t={at} onSeek={onSeek} />}
      {!inside && (
        <p className="missing">This network shows nothing that the lab can draw. A saved file has what it kept.</p>
      )}
    </section>
  )
}

interface PartProps {
  readonly t: number
  readonly onSeek: (t: number) => void
}

function Looks({ trace, t, onSeek }: PartProps & { readonly trace: Trace }) {
  const [head, setHead] = useState<number | null>(null)
  const looks = looksOf(trace)
  const look = looks[head ?? -1] ?? clearest(looks)
  if (!look) return null
  return (
    <>
      <Rows trace={trace} t={t} chosen={look} onChoose={({ index }) => setHead(index)} onSeek={onSeek} />
      <LookPanel trace={trace} t={t} look={look} onSeek={onSeek} />
    </>
  )
}

function Gates({
  inside: { trace, state },
  model,
  t,
  onSeek,
}: PartProps & { readonly inside: Extract<Inside, { kind: 'decay' }>; readonly model: CatalogModel | null }) {
  const [head, setHead] = useState<HeadRef | null>(null)
  const chosen = head ?? measuresOf(trace)[0] ?? { layer: 0, head: 0 }
  const replay = state ? replayOf(trace, { layer: chosen.layer, head: chosen.head }) : null
  return (
    <>
      <Ribbons
        trace={trace}
        t={t}
        replay={replay?.available ? replay : null}
        chosen={chosen}
        onChoose={({ layer, head: index }) => setHead({ layer, head: index })}
        onSeek={onSeek}
      />
      {model?.mixer === 'hybrid' && (
        <p className="verdict">Layers are counted among those that have a gate; those that attend are left out.</p>
      )}
    </>
  )
}
