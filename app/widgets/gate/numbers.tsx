/** Bytes of memory at the playhead, and bits per byte of every setting on the text that is shown. */

import { memoryBytes } from '../../../models/memory/formula'
import type { GateSetting, Trace } from '../../../models/trace'
import { type Bar, Bars } from '../../figures/bars'
import { palettes } from '../../figures/colours'
import { formatBits, formatBytes, formatCount, formatExact } from '../../figures/format'
import { useFigureTheme } from '../../figures/theme'
import { useCatalog, useTracedModel } from '../../state/catalog'
import { bitsPerByte } from '../measure'
import { labels, TRANSFORMER, trainedSettings } from './settings'
import { verdict } from './verdict'

interface NumbersProps {
  readonly traces: Readonly<Partial<Record<GateSetting, Trace>>>
  readonly setting: GateSetting
  readonly t: number
}

export function Numbers({ traces, setting, t }: NumbersProps) {
  const palette = palettes[useFigureTheme()]
  const { catalog } = useCatalog()
  const shownSize = useTracedModel(traces[setting]?.model)?.size
  // Of the size of the network that is shown: a nano network is not set beside a large Transformer.
  const transformer = catalog?.models.find(({ family, size }) => family === TRANSFORMER && size === shownSize)
  const own = traces[setting]?.frames[t]?.bytes ?? null
  const cache = transformer ? memoryBytes(transformer, t + 1) : null
  const memory: Bar[] = [
    {
      name: 'this network',
      value: own,
      text: own === null ? '–' : formatBytes(own),
      colour: palette.state,
      strong: true,
      ...(own !== null && { title: formatExact(own) }),
    },
    {
      name: 'a Transformer',
      value: cache,
      text: cache === null ? '–' : formatBytes(cache),
      colour: palette.cache,
      ...(cache !== null && { title: `${formatExact(cache)}, from the shapes of its cache` }),
    },
  ]
  const shown: readonly GateSetting[] = setting === 'lesion' ? [...trainedSettings, 'lesion'] : trainedSettings
  const bitsOf = (name: GateSetting) => (traces[name] ? bitsPerByte(traces[name].frames) : null)
  const said = verdict(
    { none: bitsOf('none'), fixed: bitsOf('fixed'), 'data-dependent': bitsOf('data-dependent') },
    traces[setting]?.frames.length ?? 0,
  )
  const bits: Bar[] = shown.map((name) => {
    const value = bitsOf(name)
    return {
      name: labels[name],
      value,
      text: value === null ? 'not read yet' : formatBits(value),
      colour: name === setting ? palette.gate : palette.rule,
      strong: name === setting,
    }
  })
  return (
    <div className="numbers">
      <section aria-label="Memory">
        <h3>
          Memory <small>at token {formatCount(t + 1)}</small>
        </h3>
        <Bars label="Memory" bars={memory} />
      </section>
      <section aria-label="Bits per byte">
        <h3>
          Bits per byte <small>on this text; fewer is better</small>
        </h3>
        <Bars label="Bits per byte" bars={bits} />
        {said && <p className="verdict">{said}</p>}
        {setting === 'lesion' && (
          <p className="caveat">
            The frozen gate is an intervention on a trained network, not a fair comparison: the rest of the network
            learned to expect a gate that moves.
          </p>
        )}
      </section>
    </div>
  )
}
