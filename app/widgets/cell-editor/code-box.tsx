/** The box that code is typed into: a plain one at first, CodeMirror once that has arrived and the box is in view. */

import { useEffect, useId, useRef, useState } from 'react'
import { useOnceVisible } from '../../figures/once-visible'
import type { CodeEditor } from './editor'
import type { Exercise } from './exercises'

interface CodeBoxProps {
  readonly value: string
  readonly letters: Exercise['letters']
  readonly label: string
  /** The line that failed, from 1. */
  readonly failed: number | null
  readonly onChange: (code: string) => void
  readonly onRun: () => void
}

export function CodeBox({ value, letters, label, failed, onChange, onRun }: CodeBoxProps) {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [editor, setEditor] = useState<CodeEditor | null>(null)
  const latest = useRef({ value, onChange, onRun })
  latest.current = { value, onChange, onRun }

  // Where it does not arrive the plain box stays, and everything works in it.
  const [wanted, setWanted] = useState(false)
  useOnceVisible(place, () => setWanted(true))
  useEffect(() => {
    if (!wanted) return
    let mounted: CodeEditor | null = null
    let gone = false
    const mount = async () => {
      const { mountEditor } = await import('./editor')
      if (gone || !place.current) return
      const typing = place.current.contains(document.activeElement)
      mounted = mountEditor(place.current, {
        code: latest.current.value,
        letters,
        label,
        describedBy: id,
        onChange: (code) => latest.current.onChange(code),
        onRun: () => latest.current.onRun(),
      })
      if (typing) mounted.focus()
      setEditor(mounted)
    }
    mount().catch(() => undefined)
    return () => {
      gone = true
      mounted?.destroy()
      setEditor(null)
    }
  }, [wanted, letters, label, id])

  useEffect(() => editor?.set(value), [editor, value])
  useEffect(() => editor?.mark(failed), [editor, failed])

  return (
    <>
      <div ref={place} className="code-box">
        {!editor && (
          <textarea
            aria-label={label}
            rows={value.split('\n').length}
            value={value}
            spellCheck={false}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun()
            }}
          />
        )}
      </div>
      <p id={id} className="code-keys">
        Ctrl and Enter run it.{editor && ' Tab indents; Escape, then Tab, leaves the editor.'}
      </p>
    </>
  )
}
