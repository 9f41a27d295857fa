/**
 * How a network is drawn, the same in every figure: a family has a colour; a twin whose gate does not move has the colour of
 * the moving one, a dashed line and an open mark. Never colour alone.
 */

import type { Quantity } from '../../figures/colours'

export interface NetworkLook {
  readonly colour: Quantity | 'soft'
  readonly dash: readonly number[]
  readonly mark: 'disc' | 'ring' | 'square'
}

const MOVING = { dash: [], mark: 'disc' } as const
const FIXED = { dash: [6, 4], mark: 'ring' } as const
const OTHER = { dash: [2, 3], mark: 'square' } as const

const looks: Record<string, NetworkLook> = {
  'min-gru': { colour: 'gate', ...MOVING },
  'min-gru-fixed': { colour: 'gate', ...FIXED },
  'min-gru-signed': { colour: 'state', ...MOVING },
  'min-gru-signed-fixed': { colour: 'state', ...FIXED },
  'gated-delta': { colour: 'write', ...MOVING },
  'gated-delta-fixed': { colour: 'write', ...FIXED },
  'delta-wide': { colour: 'write', ...MOVING },
  delta: { colour: 'write', ...OTHER },
  'scalar-gate': { colour: 'key', ...MOVING },
  'scalar-gate-fixed': { colour: 'key', ...FIXED },
  'vector-gate': { colour: 'output', ...MOVING },
  'fixed-decay': { colour: 'output', ...FIXED },
  'rg-lru': { colour: 'value', ...MOVING },
  'rg-lru-fixed': { colour: 'value', ...FIXED },
  'lstm-2015': { colour: 'token', ...OTHER },
  'rnn-2015': { colour: 'soft', ...FIXED },
  transformer: { colour: 'cache', ...OTHER },
  'transformer-conv': { colour: 'cache', ...MOVING },
  hybrid: { colour: 'value', ...MOVING },
  'gated-delta-k8': { colour: 'state', ...OTHER },
}

/** Of one rule with tables of several sizes: the larger, the more of the line is there. */
const SIZES: Readonly<Record<string, Omit<NetworkLook, 'colour'>>> = {
  '8': { dash: [2, 4], mark: 'square' },
  '16': { dash: [7, 4], mark: 'ring' },
  '32': { dash: [], mark: 'disc' },
}

for (const [rows, look] of Object.entries(SIZES)) {
  looks[`linear-attention-k${rows}`] = { colour: 'key', ...look }
  looks[`delta-k${rows}`] = { colour: 'write', ...look }
}

export const lookOf = (model: string): NetworkLook => looks[model] ?? { colour: 'token', ...OTHER }
