/** The text to be scored: typed, pasted, dropped or chosen as a file. */

import { type DragEvent, type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { SCORE_LIMIT } from '../../models/runtime/limits'
import { formatCount } from '../figures/format'
import { PlainSpelling } from './plain-spelling'

interface ScoreBoxProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onScore: () => void
  readonly onCancel: () => void
  readonly running: boolean
  readonly status: ReactNode
}

export function ScoreBox({ value, onChange, onScore, onCancel, running, status }: ScoreBoxProps) {
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)

  const take = async (dropped: File | undefined) => {
    if (!dropped) return
    // A byte is a symbol; what is far too long is not even read, and what stood here stays.
    if (dropped.size > SCORE_LIMIT * 2)
      return setRefused(
        `${dropped.name} has ${formatCount(dropped.size)} bytes; at most ${formatCount(SCORE_LIMIT)} characters can be ` +
          'scored here. The text in the box stays as it was.',
      )
    try {
      onChange((await dropped.text()).replace(/\r\n?/g, '\n'))
      setRefused(null)
    } catch {
      setRefused(`${dropped.name} could not be read. The text in the box stays as it was.`)
    }
  }
  const drop = (event: DragEvent) => {
    setOver(false)
    const [dropped] = event.dataTransfer.files
    // Text that is dragged lands in the box by itself.
    if (!dropped) return
    event.preventDefault()
    void take(dropped)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!running) onScore()
  }
  return (
    <form className="prompt" onSubmit={submit}>
      <label htmlFor={id}>Text to score</label>
      <textarea
        id={id}
        rows={5}
        value={value}
        spellCheck={false}
        placeholder="Paste a text, or drop a file of plain text."
        data-over={over || undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      />
      <PlainSpelling text={value} onChange={onChange} />
      <div className="prompt-actions">
        <button type="submit" disabled={running}>
          Score it with every lane
        </button>
        {running && (
          <button type="button" className="quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
        <button type="button" className="plain" onClick={() => file.current?.click()}>
          Open a file
        </button>
        <input
          ref={file}
          type="file"
          accept="text/*,.txt,.md"
          hidden
          aria-label="A file of plain text to score"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0])
            // The same file may be chosen again.
            event.currentTarget.value = ''
          }}
        />
        <span className="length">
          {formatCount(value.length)} of at most {formatCount(SCORE_LIMIT)} characters
        </span>
      </div>
      {refused && (
        <p className="status" data-kind="error" role="alert">
          {refused}
        </p>
      )}
      {status}
    </form>
  )
}
