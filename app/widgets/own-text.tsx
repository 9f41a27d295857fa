/** Under a figure that reads: the reader's text, its run, and the way back to the recorded one. */

import type { ReactNode } from 'react'
import { PromptBox } from '../controls/prompt-box'
import type { OwnReading } from './own-reading'
import { Status } from './status'

interface OwnTextProps {
  readonly source: OwnReading
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  /** How long the text is, and may be. */
  readonly children: ReactNode
}

export const OwnText = ({ source, text, onChange, onRun, children }: OwnTextProps) => (
  <PromptBox
    value={text}
    onChange={onChange}
    onRun={onRun}
    onCancel={source.cancel}
    running={source.running}
    verb="Read it"
    status={<Status status={source.status} />}
  >
    <span className="length">{children}</span>
    {source.live && !source.running && (
      <button type="button" className="plain" onClick={source.forget}>
        Back to the recorded text
      </button>
    )}
  </PromptBox>
)
