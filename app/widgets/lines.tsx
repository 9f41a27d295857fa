/** How the networks are told apart wherever several are drawn together: colour and dash, never colour alone. */

import type { Palette } from '../figures/colours'
import { type Racer, racerOf } from './race/racers'

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
  'scalar-gate': { quantity: 'gate', dash: '12 3' },
  delta: { quantity: 'write', dash: '7 4' },
  'gated-delta': { quantity: 'write', dash: '' },
  'gated-delta-fixed-decay': { quantity: 'write', dash: '2 4' },
  'gated-delta-fixed-write': { quantity: 'write', dash: '12 3' },
  hybrid: { quantity: 'value', dash: '12 3' },
  'hybrid-five-to-one': { quantity: 'value', dash: '2 4' },
  'min-gru': { quantity: 'query', dash: '' },
  'min-gru-fixed': { quantity: 'query', dash: '7 4' },
  'rg-lru': { quantity: 'output', dash: '' },
  'rg-lru-fixed': { quantity: 'output', dash: '7 4' },
  s6: { quantity: 'key', dash: '' },
  's6-fixed': { quantity: 'key', dash: '7 4' },
  'transformer-conv': { quantity: 'cache', dash: '7 4' },
  'lstm-2015': { quantity: 'token', dash: '2 3' },
}

const OTHER: Line = { quantity: 'ink', dash: '1 3' }

/** @param family of the catalog */
export const lineOf = (family: string): Line => LINES[family] ?? OTHER

const stroke = ({ quantity }: Line): string => `var(--${quantity})`

export const strokeOf = (family: string): string => stroke(lineOf(family))

interface SwatchProps {
  readonly family: string
  /** Its line, where it is not the usual one. */
  readonly line?: Line
}

/** A piece of a network's line, for legends and rows. */
export const Swatch = ({ family, line = lineOf(family) }: SwatchProps) => (
  <svg width="26" height="8" aria-hidden="true" style={{ color: stroke(line), flex: 'none' }}>
    <path d="M0 4H26" stroke="currentColor" strokeWidth="2.25" strokeDasharray={line.dash} />
  </svg>
)

/** The two machines of the race in the colours of what they keep. */
const MACHINES: Readonly<Record<Racer, Line>> = {
  cache: { quantity: 'cache', dash: '' },
  state: { quantity: 'state', dash: '7 4' },
}

export const machineLineOf = (family: string): Line => {
  const racer = racerOf(family)
  return racer ? MACHINES[racer] : OTHER
}

interface LineNamesProps {
  readonly models: readonly { readonly family: string; readonly name: string; readonly line?: Line }[]
  /** Also where there is room for names at the ends of lines. */
  readonly always?: boolean
}

/** The names of the lines of a chart, each beside its piece. */
export const LineNames = ({ models, always }: LineNamesProps) => (
  <p className="line-names" data-always={always || undefined}>
    {models.map(({ family, name, line = lineOf(family) }) => (
      <span key={family} style={{ color: stroke(line) }}>
        <Swatch family={family} line={line} />
        {name}
      </span>
    ))}
  </p>
)
