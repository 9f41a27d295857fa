/** Where the reader types the pairs of a small table. */

import { useId } from 'react'
import type { Pair } from './experiment'
import { ROOM, type Typed } from './pairs'

interface OwnEditorProps {
  readonly typed: readonly Typed[]
  /** Of each: the pair, or what is wrong with it. */
  readonly parsed: readonly (Pair | string)[]
  readonly onChange: (typed: readonly Typed[]) => void
}

export function OwnEditor({ typed, parsed, onChange }: OwnEditorProps) {
  const id = useId()
  const change = (at: number, part: Partial<Typed>) =>
    onChange(typed.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <section aria-label="Pairs" className="pairs">
      <h3>
        Pairs <small>a key of any length is brought to length 1</small>
      </h3>
      <div className="pair pair-head" aria-hidden="true">
        <span />
        <span>
          key <em className="q-key">k</em>
        </span>
        <span>
          value <em className="q-value">v</em>
        </span>
      </div>
      {typed.map((one, i) => {
        const problem = typeof parsed[i] === 'string' ? parsed[i] : null
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place in the table; two may read the same.
          <div key={i} className="pair">
            <span className="pair-name">{i + 1}</span>
            {(['key', 'value'] as const).map((part) => (
              <input
                key={part}
                type="text"
                inputMode="text"
                spellCheck={false}
                autoComplete="off"
                aria-label={`${part === 'key' ? 'Key' : 'Value'} of pair ${i + 1}`}
                aria-invalid={problem !== null}
                aria-describedby={problem ? `${id}-${i}` : undefined}
                value={one[part]}
                onChange={(event) => change(i, { [part]: event.currentTarget.value })}
              />
            ))}
            <button
              type="button"
              className="plain"
              aria-label={`Remove pair ${i + 1}`}
              disabled={typed.length === 1}
              onClick={() => onChange(typed.filter((_, at) => at !== i))}
            >
              ×
            </button>
            {problem && (
              <p className="pair-problem" id={`${id}-${i}`} role="status">
                {problem} The other pairs are still used.
              </p>
            )}
          </div>
        )
      })}
      <button
        type="button"
        className="quiet"
        disabled={typed.length >= ROOM}
        onClick={() => onChange([...typed, { key: '0 0 0 1', value: '1 1 1 1' }])}
      >
        Add a pair
      </button>
    </section>
  )
}
