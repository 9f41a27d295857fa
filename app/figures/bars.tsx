/** Bars with a name before and a number after: bytes of memory, bits per byte. Length and number always agree. */

export interface Bar {
  readonly name: string
  /** Where two bars may have the same name. */
  readonly key?: number
  /** null: not computed yet; the row then says so instead of drawing. */
  readonly value: number | null
  readonly text: string
  readonly title?: string
  readonly colour: string
  readonly strong?: boolean
}

interface BarsProps {
  readonly label: string
  readonly bars: readonly Bar[]
  /** Value of the full length; default the largest. */
  readonly max?: number
}

export function Bars({ label, bars, max }: BarsProps) {
  const full = max ?? Math.max(...bars.map((bar) => bar.value ?? 0), Number.MIN_VALUE)
  return (
    <dl className="bars" aria-label={label}>
      {bars.map((bar) => (
        <div key={bar.key ?? bar.name} className="bar" data-strong={bar.strong || undefined} title={bar.title}>
          <dt>{bar.name}</dt>
          <dd className="track" aria-hidden="true">
            {bar.value !== null && (
              <span style={{ width: `${Math.min(100, (bar.value / full) * 100)}%`, background: bar.colour }} />
            )}
          </dd>
          <dd className="number">{bar.text}</dd>
        </div>
      ))}
    </dl>
  )
}
