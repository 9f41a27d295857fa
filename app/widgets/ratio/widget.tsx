/** The fourth figure of lesson 10: how many layers look back, in print, in use, and in the networks of this notebook. */

import { useState } from 'react'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatBits, formatBytes, formatCount } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { useResults } from '../../state/results'
import { useCovered } from '../cover'
import { lineOf } from '../lines'
import { Said } from '../said'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { type Band, drawRatio, ratioHeight, ratioScales } from './draw-ratio'
import { FIGURE, FIRST_STOP, stopOfLink } from './params'
import { useRatioShown } from './prediction'
import { type InUse, inUse, near, type Own, ownOf, published, type Share, shareName, shareOf, stops } from './ratio'
import { happened, sharesTrained } from './words'
import './ratio.css'

const KiB = 1024

/** In the prose: how many shares this notebook has trained. */
export function SharesTrained() {
  const { results } = useResults()
  return <Said>{results ? sharesTrained(ownOf(results)) : '…'}</Said>
}

export function RatioWidget() {
  const { results, error } = useResults()
  const [stop, setStop] = useState(FIRST_STOP)
  useLink(FIGURE, (shared) => setStop(stopOfLink(shared)))
  const open = !useCovered(!useRatioShown().open)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const own = results ? ownOf(results) : []
  const share = stops[stop]!
  const bands = bandsOf(own, open)
  const said = happened(share, own, open)
  return (
    <Figure
      name="How many layers look back"
      description={said}
      look="Move the share from none to all: where is each measure at its best, and what does a token add there?"
      happened={said}
      source={
        'Three sources, each on a scale of its own. Published: Kimi Linear, 2025, table 1, one design trained alike at five ratios, validation perplexity. In use: arithmetic from the configurations of lesson 3, 2 bytes a number of a cache. ' +
        `Recorded: this notebook’s language models of 4.7 million parameters, means over their seeds; it has trained ${own.length} shares, and none between them.`
      }
    >
      <div className="figure-top">
        <label className="ratio-dial">
          <span>
            Layers that look back: <b>{shareName(share)}</b>
          </span>
          <input
            type="range"
            min={0}
            max={stops.length - 1}
            value={stop}
            aria-label="Layers that look back"
            aria-valuetext={shareName(share)}
            style={{ ['--done' as string]: `${(100 * stop) / (stops.length - 1)}%` }}
            onChange={(event) => setStop(event.currentTarget.valueAsNumber)}
          />
        </label>
        <span className="chip" data-kind="recorded">
          published, arithmetic, recorded
        </span>
        <span className="tools">
          <ShareButton shared={() => ({ figure: FIGURE, t: stop })} />
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </div>
      {table ? (
        <RatioTable own={own} />
      ) : (
        <Canvas
          height={ratioHeight(bands.length)}
          className="seekable"
          label={`Three bands over the share of layers that look back. ${said}`}
          draw={drawRatio(bands, stop, (one) => near([{ share: one }], share).length > 0)}
          onWidth={setWidth}
          onClick={({ nativeEvent }) => setStop(ratioScales(width).stopAt(nativeEvent.offsetX))}
        />
      )}
      {own.length === 0 && (
        <p className="missing" role="status">
          {error ?? 'Opening the results …'}
        </p>
      )}
      <Beside share={share} />
    </Figure>
  )
}

function bandsOf(own: readonly Own[], open: boolean): readonly Band[] {
  return [
    {
      title: 'Published: perplexity of one design, less is better',
      joined: true,
      colour: 'value',
      ticks: [5.6, 5.7, 5.8, 5.9],
      format: (value) => value.toFixed(2),
      marks: open ? published.map((one) => ({ share: shareOf(one), value: one.perplexity })) : [],
    },
    {
      title: 'Recorded here: bits per byte, less is better',
      colour: 'state',
      ticks: bitTicks(own),
      format: formatBits,
      marks: own.map(({ share, bits, name, family }) => ({ share, value: bits, name, colour: quantityOf(family) })),
    },
    {
      title: 'In use: what a token adds to the memory',
      colour: 'cache',
      logarithmic: true,
      ticks: [4 * KiB, 32 * KiB, 256 * KiB],
      format: formatBytes,
      marks: inUse.filter(({ perToken }) => perToken > 0).map(({ share, perToken }) => ({ share, value: perToken })),
    },
  ]
}

/** Round numbers around the networks that there are. */
function bitTicks(own: readonly Own[]): readonly number[] {
  const bits = own.map((one) => one.bits)
  const [low, high] = [Math.min(...bits, 1.4), Math.max(...bits, 1.4)]
  const step = 0.02
  const first = Math.floor(low / step) * step
  const count = Math.ceil((high - first) / step) + 1
  return Array.from({ length: Math.max(2, count) }, (_, i) => first + i * step)
}

const quantityOf = (family: string) => {
  const { quantity } = lineOf(family)
  return quantity === 'cache' || quantity === 'write' || quantity === 'value' ? quantity : 'state'
}

/** The real models at this share, in words: the picture has no room for their names. */
const Beside = ({ share }: { readonly share: Share }) => {
  const models = near(inUse, share)
  return (
    <section className="ratio-beside" aria-label="Models in use at this share">
      <h3>
        In use at {shareName(share)} <small>added by a token, and kept at 128K tokens</small>
      </h3>
      {models.length === 0 ? (
        <p className="readout">{emptyAt(share)}</p>
      ) : (
        <ul>
          {models.map((model) => (
            <li key={model.name} title={model.assumed ? `Assumed: ${model.assumed}` : undefined}>
              <span>{model.name}</span> <small>{layers(model)}</small> <b>{added(model)}</b>{' '}
              <b>{formatBytes(model.at128K)}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const emptyAt = (share: Share): string => {
  if (share === 0) return 'No hybrid: a model without such layers is a recurrent network.'
  if (share === 1) return 'No hybrid: a model with no other layers is a Transformer.'
  return 'None of the models of lesson 3.'
}

const layers = ({ attending, recurrent, assumed }: InUse) =>
  `${attending} of ${attending + recurrent}${assumed ? ', assumed' : ''}`

/** Behind a window a token takes the place of an older one. */
const added = ({ perToken }: InUse) => (perToken === 0 ? 'nothing' : formatBytes(perToken))

const RatioTable = ({ own }: { readonly own: readonly Own[] }) => (
  <MatrixTable
    caption="Layers that look back: published perplexities, this notebook’s networks, and models in use"
    columns={[
      'layers that look back',
      'perplexity',
      'bits per byte',
      `bytes at ${formatCount(own[0]?.after ?? 0)}`,
      'a token adds',
    ]}
    rows={[
      ...published.map((one) => ({
        name: `Kimi Linear, ${one.recurrent} to ${one.attending}`,
        cells: [shareName(shareOf(one)), one.perplexity.toFixed(2), '', '', ''],
      })),
      ...own.map(({ name, share, bits, bytes }) => ({
        name,
        cells: [shareName(share), '', formatBits(bits), formatBytes(bytes), ''],
      })),
      ...inUse.map((model) => ({
        name: model.name,
        cells: [layers(model), '', '', '', added(model)],
      })),
    ]}
  />
)
