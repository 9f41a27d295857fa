/** The reader's own text. What is typed is kept by the caller; this box only shows it and asks for a run. */

import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react'

interface PromptBoxProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  readonly onCancel: () => void
  readonly running: boolean
  /** What the button does: Read, Continue. */
  readonly verb: string
  /** Progress or an error, in place. */
  readonly status?: ReactNode
  readonly children?: ReactNode
}

export function PromptBox({ value, onChange, onRun, onCancel, running, verb, status, children }: PromptBoxProps) {
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!running) onRun()
  }
  // Enter is a line break in a text; Control or Command with it runs, as in every notebook.
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    <form className="prompt" onSubmit={submit}>
      <label htmlFor={id}>Your text</label>
      <textarea
        id={id}
        rows={3}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div className="prompt-actions">
        <button type="submit" disabled={running}>
          {verb}
        </button>
        {running && (
          <button type="button" className="quiet" onClick={onCancel}>
            Cancel
          </button>
        )}
        {children}
      </div>
      {status}
    </form>
  )
}
