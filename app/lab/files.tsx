/** Saves what the lanes computed, and opens it again. */

import { useRef, useState } from 'react'
import { arraysOf } from '../../models/files/arrays'
import { tracesAsCsv } from '../../models/files/csv'
import { decodeTraces, encodeTraces } from '../../models/files/json'
import { npz } from '../../models/files/npz'
import type { Trace } from '../../models/trace'
import { formatBytes } from '../figures/format'
import { download } from '../figures/picture'
import { MOST_LANES } from '../state/share'

/** Bytes of a file of traces that is opened at most: about what a page can hold besides its models. */
const LARGEST = 400 * 2 ** 20

const NAME = 'unrolled-lab'

interface FilesProps {
  readonly traces: readonly Trace[]
  readonly disabled: boolean
  readonly onOpen: (traces: readonly Trace[]) => void
}

export function Files({ traces, disabled, onOpen }: FilesProps) {
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const formats = {
    JSON: () => download(`${NAME}.json`, encodeTraces(traces), 'application/json'),
    CSV: () => download(`${NAME}.csv`, tracesAsCsv(traces), 'text/csv'),
    NPZ: () => download(`${NAME}.npz`, npz(arraysOf(traces))),
  }
  const open = async (file: File | undefined) => {
    if (!file) return
    try {
      if (file.size > LARGEST)
        throw new Error(
          `${file.name} has ${formatBytes(file.size)}; at most ${formatBytes(LARGEST)} can be opened here.`,
        )
      const opened = decodeTraces(await file.text(), file.name)
      onOpen(opened.slice(0, MOST_LANES))
      const more = opened.length - MOST_LANES
      setSaid(more > 0 ? `The bench has room for ${MOST_LANES} lanes; ${more} of the file were left out.` : null)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <div className="bench-files">
      <span>Save the traces as</span>
      {Object.entries(formats).map(([name, save]) => (
        <button
          key={name}
          type="button"
          className="plain"
          disabled={disabled || traces.length === 0}
          aria-label={`Save the traces as ${name}`}
          onClick={() => {
            try {
              save()
              setSaid(null)
            } catch (error) {
              setSaid(`The file could not be made: ${error instanceof Error ? error.message : String(error)}`)
            }
          }}
        >
          {name}
        </button>
      ))}
      <button type="button" className="plain" disabled={disabled} onClick={() => input.current?.click()}>
        Open saved traces
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="A file of traces, JSON"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      {said && (
        <p className="lane-error" role="alert">
          {said}
        </p>
      )}
    </div>
  )
}
