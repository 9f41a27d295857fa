/** The list of writes and the numbers that the reader may change: what is written, where the keys point, alpha and beta. */

import { useState } from 'react'
import { Dial } from '../../controls/dial'
import { formatSigned } from '../../figures/format'
import { type Bench, type KeyName, keyNames, LARGEST, MOST_WRITES, opening, type Write } from './bench'

interface WritesProps {
  readonly bench: Bench
  /** Writes shown: the last of them is the current one. */
  readonly shown: number
  readonly onChange: (bench: Bench) => void
  readonly onShow: (w: number) => void
}

export function Writes({ bench, shown, onChange, onShow }: WritesProps) {
  const { writes, angles } = bench
  const replace = (at: number, write: Write) =>
    onChange({ ...bench, writes: writes.map((old, i) => (i === at ? write : old)) })
  const turn = (key: KeyName) => (degrees: number) => onChange({ ...bench, angles: { ...angles, [key]: degrees } })
  return (
    <div className="bench">
      <fieldset>
        <legend>Writes, in this order</legend>
        <ol>
          {writes.map((write, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a write is its place in the order.
            <li key={i} aria-current={shown === i + 1 ? 'step' : undefined}>
              <button
                type="button"
                className="plain"
                aria-label={`Show what write ${i + 1} does`}
                title={`Show what write ${i + 1} does`}
                onClick={() => onShow(i + 1)}
              >
                {i + 1}
              </button>
              <label>
                <span className="sr-only">Key of write {i + 1}</span>
                <select
                  className="q-key"
                  value={write.key}
                  onChange={(event) => replace(i, { ...write, key: event.currentTarget.value as KeyName })}
                >
                  {keyNames.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </select>
              </label>
              <span aria-hidden="true">←</span>
              <ValueField
                name={`Value of write ${i + 1}`}
                value={write.value}
                onChange={(value) => replace(i, { ...write, value })}
              />
              <button
                type="button"
                className="plain"
                aria-label={`Remove write ${i + 1}`}
                disabled={writes.length === 1}
                onClick={() => onChange({ ...bench, writes: writes.filter((_, at) => at !== i) })}
              >
                ×
              </button>
            </li>
          ))}
        </ol>
        <p>
          <button
            type="button"
            className="plain"
            disabled={writes.length >= MOST_WRITES}
            onClick={() => onChange({ ...bench, writes: [...writes, { key: 'A', value: 4 }] })}
          >
            {writes.length >= MOST_WRITES ? `No more than ${MOST_WRITES}` : 'Add a write'}
          </button>
          <button type="button" className="plain" onClick={() => onChange(opening)}>
            Back to the first list
          </button>
        </p>
      </fieldset>
      <div className="write-dials">
        <Dial
          named
          name="kept at each write"
          sign={<i className="q-gate">α</i>}
          value={bench.alpha}
          min={0}
          max={1}
          step={0.05}
          text={bench.alpha.toFixed(2)}
          onChange={(alpha) => onChange({ ...bench, alpha })}
        />
        <Dial
          named
          name="of error made good"
          sign={<i className="q-write">β</i>}
          value={bench.beta}
          min={0}
          max={1}
          step={0.05}
          text={bench.beta.toFixed(2)}
          onChange={(beta) => onChange({ ...bench, beta })}
        />
        {(['B', 'C'] as const).map((key) => (
          <Dial
            named
            key={key}
            name="away from A"
            sign={<b className="q-key">{key}</b>}
            value={angles[key]}
            min={0}
            max={180}
            step={5}
            text={`${angles[key]}°`}
            onChange={turn(key)}
          />
        ))}
      </div>
    </div>
  )
}

interface ValueFieldProps {
  readonly name: string
  readonly value: number
  readonly onChange: (value: number) => void
}

/** What is typed stays as it is while it is being typed, a lone minus too; a number within the range counts at once. */
function ValueField({ name, value, onChange }: ValueFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const number = (text: string) => Number(text.replace('−', '-').replace(',', '.'))
  const fits = (text: string) => text.trim() !== '' && Math.abs(number(text)) <= LARGEST
  return (
    <input
      className="q-value"
      type="text"
      inputMode="numeric"
      aria-label={name}
      title={`From −${LARGEST} to ${LARGEST}`}
      value={draft ?? formatSigned(value, Number.isInteger(value) ? 0 : 1)}
      aria-invalid={draft !== null && !fits(draft)}
      onChange={(event) => {
        const text = event.currentTarget.value
        setDraft(text)
        if (fits(text)) onChange(number(text))
      }}
      onBlur={() => setDraft(null)}
    />
  )
}
