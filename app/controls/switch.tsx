/** A box to tick, with its words beside it. */

import type { ReactNode } from 'react'

interface SwitchProps {
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
  readonly children: ReactNode
}

export const Switch = ({ checked, disabled, onChange, children }: SwitchProps) => (
  <label className="switch">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {children}
  </label>
)
