/** How the networks are told apart wherever several are drawn together: colour and dash, never colour alone. */

import type { Palette } from '../figures/colours'

export interface Line {
  /** What its decay is, for the lessons in which networks differ by that alone. */
  readonly gate?: string
  readonly quantity: keyof Palette
  /** As in stroke-dasharray. */
  readonly dash: string
}

const LINES: Readonly<Record<string, Line>> = {
  transformer: { gate: 'Transformer', quantity: 'cache', dash: '' },
  'linear-attention': { gate: 'no decay', quantity: 'soft', dash: '2 4' },
  'fixed-decay': { gate: 'fixed decay', quantity: 'state', dash: '7 4' },
  'vector-gate': { gate: 'decay from the token', quantity: 'gate', dash: '' },
  'gated-delta': { quantity: 'write', dash: '' },
  hybrid: { quantity: 'value', dash: '12 3' },
  'lstm-2015': { quantity: 'token', dash: '2 3' },
}

const OTHER: Line = { quantity: 'ink', dash: '1 3' }

/** @param family of the catalog */
export const lineOf = (family: string): Line => LINES[family] ?? OTHER

export const strokeOf = (family: string): string => `var(--${lineOf(family).quantity})`

/** A piece of a network's line, for legends and rows. */
export const Swatch = ({ family }: { readonly family: string }) => (
  <svg width="26" height="8" aria-hidden="true" style={{ color: strokeOf(family), flex: 'none' }}>
    <path d="M0 4H26" stroke="currentColor" strokeWidth="2.25" strokeDasharray={lineOf(family).dash} />
  </svg>
)

interface LineNamesProps {
  readonly models: readonly { readonly family: string; readonly name: string }[]
  /** Also where there is room for names at the ends of lines. */
  readonly always?: boolean
}

/** The names of the lines of a chart, each beside its piece. */
export const LineNames = ({ models, always }: LineNamesProps) => (
  <p className="line-names" data-always={always || undefined}>
    {models.map(({ family, name }) => (
      <span key={family} style={{ color: strokeOf(family) }}>
        <Swatch family={family} />
        {name}
      </span>
    ))}
  </p>
)
