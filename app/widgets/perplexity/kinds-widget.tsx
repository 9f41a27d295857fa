/** Level on average, and where not: bits a symbol by kind of symbol, on the text that the first figure shows. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo, useState } from 'react'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatCount, formatShare } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useCovered } from '../cover'
import { Covered } from '../covered'
import { strokeOf } from '../lines'
import { Opening } from '../opening'
import { byKind, kindNames, kinds, kindsOf } from './kinds'
import { credits, families, named, useScoring, useShared } from './scoring'

interface Point {
  readonly family: string
  readonly name: string
  readonly kind: string
  readonly bits: number
}

/** Below this many symbols of a kind a mean says little. */
const FEW = 30

export function KindsWidget() {
  const { chosen, passage, kindsShown, showKinds } = useShared()
  const covered = useCovered(!kindsShown)
  const { scoring, error, live } = useScoring()
  const { catalog } = useCatalog()
  const [table, setTable] = useState(false)
  const models = useMemo(
    () => familiesOf(catalog, families.join(' ')).filter(({ family }) => chosen.includes(family)),
    [catalog, chosen],
  )
  const rows = useMemo(() => {
    const of = scoring ? kindsOf(scoring.text) : []
    return models.flatMap(({ family, name }) => {
      const reading = scoring?.readings[family]
      return reading ? [{ family, name: named(name, reading), means: byKind(of, reading.bits) }] : []
    })
  }, [scoring, models])
  const counts = rows[0]?.means ?? []
  const whole = counts.reduce((sum, { symbols }) => sum + symbols, 0)
  const labels = useMemo(
    () => Object.fromEntries(counts.map(({ kind, symbols }) => [kind, `${kindNames[kind]} (${formatCount(symbols)})`])),
    [counts],
  )
  const options = useMemo(() => {
    const points = rows.flatMap(({ family, name, means }) =>
      means.filter(({ symbols }) => symbols > 0).map(({ kind, bits }) => ({ family, name, kind: labels[kind]!, bits })),
    )
    return chart(
      points,
      kinds.map((kind) => labels[kind] ?? kind),
    )
  }, [rows, labels])
  const few = counts.filter(({ symbols }) => symbols < FEW).map(({ kind }) => `“${kindNames[kind]}”`)
  const widest = widestGap(rows)
  return (
    <Figure
      name="Bits by kind of symbol"
      description={
        widest && !covered
          ? `The networks lie farthest apart on ${widest.name}.`
          : 'The figure is waiting for its text.'
      }
      look="Look for the row in which the marks lie far apart."
      happened={
        widest
          ? covered
            ? ''
            : `They lie farthest apart on “${widest.name}”: ${widest.low.toFixed(2)} to ${widest.high.toFixed(2)} bits a symbol, on ${formatShare(widest.symbols / whole)} of the symbols.${few.length > 0 ? ` Of ${few.join(' and ')} there are fewer than ${FEW}: do not lean on these.` : ''}`
          : 'Nothing has been scored yet.'
      }
      source={
        live
          ? 'Computed here, on your text; names are words with a capital in the middle of a sentence and never without one.'
          : `Computed here from the recorded bits; ${credits[passage]}. Names are words with a capital in the middle of a sentence and never without one.`
      }
    >
      <h3>
        Bits a symbol <small>by where the symbol stands; in brackets, how many there are</small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {rows.length === 0 ? (
        <Opening error={error} />
      ) : covered ? (
        <Covered chart show="Show the kinds" onLook={showKinds}>
          Answer the question above first, or look at once.
        </Covered>
      ) : table ? (
        <MatrixTable
          caption="Mean bits a symbol, by kind of symbol"
          columns={rows.map(({ name }) => name)}
          rows={kinds.map((kind, i) => ({
            name: labels[kind] ?? kind,
            cells: rows.map(({ means }) => (means[i]!.symbols > 0 ? means[i]!.bits.toFixed(2) : '–')),
          }))}
        />
      ) : (
        <>
          <p className="line-names" data-always>
            {rows.map(({ family, name }, i) => (
              <span key={family} style={{ color: strokeOf(family) }}>
                <b aria-hidden="true">{GLYPHS[i]}</b>
                {name}
              </span>
            ))}
          </p>
          <Chart options={options} label="Bits a symbol by kind of symbol" />
        </>
      )}
    </Figure>
  )
}

/** The kind with enough symbols on which the networks lie farthest apart. */
function widestGap(rows: readonly { readonly means: ReturnType<typeof byKind> }[]) {
  const gaps = (rows[0]?.means ?? []).flatMap(({ kind, symbols }, i) => {
    const all = rows.map(({ means }) => means[i]!.bits)
    return symbols < FEW ? [] : [{ name: kindNames[kind], symbols, low: Math.min(...all), high: Math.max(...all) }]
  })
  return gaps.sort((a, b) => b.high - b.low - (a.high - a.low))[0] ?? null
}

/** A shape for each network beside its colour, in the order in which they are shown. */
const SHAPES = ['circle', 'square', 'triangle', 'diamond2'] as const
const GLYPHS = ['○', '□', '△', '◇'] as const

const chart =
  (points: readonly Point[], order: readonly string[]) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const shown = [...new Set(points.map(({ family }) => family))]
    const narrow = width < 560
    return {
      height: narrow ? 400 : 300,
      marginLeft: narrow ? 8 : 220,
      marginRight: 16,
      marginBottom: 40,
      style: {
        fontFamily: 'var(--sans)',
        fontSize: '12.5px',
        color: 'var(--soft)',
        background: 'none',
        overflow: 'visible',
      },
      x: { label: 'bits a symbol', grid: true, zero: true, ticks: narrow ? 4 : 8, nice: true },
      y: { label: null, domain: [...order], ...(narrow && { axis: null }), tickSize: 0 },
      symbol: { domain: shown, range: SHAPES.slice(0, shown.length) },
      marks: [
        Plot.ruleY(order, { stroke: 'var(--faint)' }),
        ...(narrow
          ? [
              Plot.text(order, {
                y: (d: string) => d,
                frameAnchor: 'left',
                text: (d: string) => d,
                dy: -22,
                textAnchor: 'start',
                fill: 'var(--ink)',
              }),
            ]
          : []),
        Plot.dot(points, {
          x: 'bits',
          y: 'kind',
          symbol: 'family',
          stroke: (d: Point) => strokeOf(d.family),
          fill: 'var(--paper)',
          strokeWidth: 2.5,
          r: 6,
        }),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'bits',
            y: 'kind',
            title: (d: Point) => `${d.name}\n${d.bits.toFixed(2)} bits a symbol`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }
