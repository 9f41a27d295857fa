/** The reader's own text: typed, pasted, opened as a file or dropped as one. */

import { type DragEvent, type ReactNode, useState } from 'react'
import { PromptBox } from '../../controls/prompt-box'
import { formatCount } from '../../figures/format'
import { RunOptions } from '../run-options'
import { readable, TEXT_LIMIT } from './live'

interface TextBoxProps {
  readonly text: string
  readonly onText: (text: string) => void
  readonly onScore: () => void
  readonly onCancel: () => void
  readonly running: boolean
  readonly status: ReactNode
  readonly children?: ReactNode
}

export function TextBox({ text, onText, onScore, onCancel, running, status, children }: TextBoxProps) {
  const [over, setOver] = useState(false)
  const open = async (file: File | undefined) => {
    // What is beyond the limit is not scored, so a book need not be held whole.
    if (file) onText(readable(await file.slice(0, 4 * TEXT_LIMIT).text()).slice(0, TEXT_LIMIT))
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    if (![...event.dataTransfer.types].includes('Files')) return
    event.preventDefault()
    setOver(inside)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button opens a file without a mouse.
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        void open(event.dataTransfer.files[0])
      }}
    >
      <PromptBox
        value={text}
        onChange={onText}
        onRun={onScore}
        onCancel={onCancel}
        running={running}
        verb="Score it"
        status={status}
      >
        <label className="plain file">
          Open a text file
          <input
            type="file"
            accept=".txt,.md,text/*"
            className="sr-only"
            onChange={(event) => {
              void open(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
        </label>
        <span className="length">
          {formatCount(text.length)} of at most {formatCount(TEXT_LIMIT)} characters
        </span>
        {children}
      </PromptBox>
      <RunOptions />
    </div>
  )
}
