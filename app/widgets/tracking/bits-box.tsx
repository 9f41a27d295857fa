/** The string of bits that both figures read: the reader types it, or has one drawn. */

import { useId } from 'react'
import { useTracking } from './store'

export function BitsBox() {
  const id = useId()
  const { text, typed, type, draw } = useTracking()
  return (
    <div className="bits-box">
      <label htmlFor={id}>Your bits</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={text}
        aria-describedby={`${id}-said`}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <button type="button" className="quiet" onClick={draw}>
        Draw others
      </button>
      <p id={`${id}-said`} role="status">
        {typed.problem ?? `${typed.bits.length} bits, ${typed.bits.filter((bit) => bit === 1).length} of them ones.`}
      </p>
    </div>
  )
}
