/**
 * The exercises in code: a step that is not right yet, and what makes it right. A test runs every solution, and holds it to
 * the cell of models/cells that it stands for.
 */

import { deltaStep } from '../../../models/cells/delta'
import lstmNumbers from '../../../models/cells/fixtures/lstm.json'
import signedNumbers from '../../../models/cells/fixtures/min-gru-signed.json'
import { gatedLinearStep } from '../../../models/cells/gated-linear'
import { minGruSigned } from '../../../models/cells/min-gru'
import { vectorStep } from '../../../models/cells/vector-state'
import type { Quantity } from '../../figures/colours'

/** What a token brings, by the letters of the lesson; a plain number is an array of one. */
export type Given = Readonly<Record<string, Float64Array>>

/** Moves a state [n], rows one after the other, one token on. */
export type Cell = (state: Float32Array, given: Given) => void

interface Letter {
  readonly name: string
  /** Gives its colour, here as in the mathematics. */
  readonly quantity: Quantity
  readonly means: string
}

/** What a trace holds of a head; a gate of one number for the whole head is a plain number. */
export type TraceProbe = 'decay' | 'beta' | 'key' | 'value'

/** Where the numbers come from. */
export type Source =
  /** A head of a recorded trace, over its first `tokens`. */
  | {
      readonly kind: 'trace'
      readonly trace: string
      /** Whose trace it is, after “the network”. */
      readonly network: string
      readonly layer: number
      readonly head: number
      readonly tokens: number
      /** The letter of each probe. */
      readonly letters: Readonly<Partial<Record<TraceProbe, string>>>
    }
  /** Numbers of models/cells/fixtures: rows or numbers a token, the state before, and the letter of each name. */
  | {
      readonly kind: 'fixture'
      readonly numbers: Readonly<Record<string, readonly number[] | readonly number[][]>>
      readonly letters: Readonly<Record<string, string>>
    }

export interface Exercise {
  readonly title: string
  readonly task: string
  /** The file of the cell in models/cells, without its ending. */
  readonly file: string
  readonly letters: readonly Letter[]
  readonly source: Source
  readonly start: string
  readonly hint: string
  readonly solution: string
  /** One or two sentences on why the solution is one. */
  readonly because: string
  readonly cell: Cell
  /** Steps that are wrong in a way that has a name. */
  readonly mistakes: readonly { readonly says: string; readonly cell: Cell }[]
}

const table: Letter = { name: 'S', quantity: 'state', means: 'the table: S[i][j] is row i, column j' }
const key: Letter = { name: 'k', quantity: 'key', means: 'the key, one number a row' }
const value: Letter = { name: 'v', quantity: 'value', means: 'the value, one number a column' }

/** Multiplies row i of a table by factor(i). */
function scaleRows(state: Float32Array, rows: number, factor: (row: number) => number) {
  const columns = state.length / rows
  for (let n = 0; n < state.length; n++) state[n]! *= factor(Math.floor(n / columns))
}

export const exercises = {
  write: {
    title: 'write a pair',
    task: 'This step puts the value into the first row, whatever the key says. Make it write the product of key and value.',
    file: 'gated-linear',
    letters: [table, key, value],
    source: {
      kind: 'trace',
      trace: 'gate-none',
      network: 'without a decay',
      layer: 4,
      head: 0,
      tokens: 64,
      letters: { key: 'k', value: 'v' },
    },
    start: `function step(S, { k, v }) {
  for (let j = 0; j < v.length; j++) {
    S[0][j] += v[j]
  }
}`,
    hint: 'Row i takes the share k[i] of the value. Every row is written, so a second loop is needed.',
    solution: `function step(S, { k, v }) {
  for (let i = 0; i < k.length; i++) {
    for (let j = 0; j < v.length; j++) {
      S[i][j] += k[i] * v[j]
    }
  }
}`,
    because:
      'The product of a column of keys and a row of values has one number for each pair of them, and all of them are added.',
    cell: (state, { k, v }) => gatedLinearStep(state, { key: k!, value: v! }),
    mistakes: [
      {
        says: 'Your table holds only the last pair. The earlier ones have to stay: add to S instead of replacing it.',
        cell: (state, { k, v }) => gatedLinearStep(state.fill(0), { key: k!, value: v! }),
      },
    ],
  },
  decay: {
    title: 'forget, row by row',
    task: 'This step only adds. Give each row its decay, before the new pair is written.',
    file: 'gated-linear',
    letters: [table, { name: 'alpha', quantity: 'gate', means: 'the decay, one number a row' }, key, value],
    source: {
      kind: 'trace',
      trace: 'gate-data-dependent',
      network: 'whose decay comes from the token',
      layer: 4,
      head: 0,
      tokens: 64,
      letters: { decay: 'alpha', key: 'k', value: 'v' },
    },
    start: `function step(S, { alpha, k, v }) {
  for (let i = 0; i < k.length; i++) {
    for (let j = 0; j < v.length; j++) {
      S[i][j] = S[i][j] + k[i] * v[j]
    }
  }
}`,
    hint: 'What stood in row i is kept to the share alpha[i]. The new pair has had no time to fade.',
    solution: `function step(S, { alpha, k, v }) {
  for (let i = 0; i < k.length; i++) {
    for (let j = 0; j < v.length; j++) {
      S[i][j] = alpha[i] * S[i][j] + k[i] * v[j]
    }
  }
}`,
    because:
      'Only the old number is multiplied. With brackets around the whole sum, the gate would also weaken what this token writes.',
    cell: (state, { alpha, k, v }) => gatedLinearStep(state, { decay: alpha!, key: k!, value: v! }),
    mistakes: [
      {
        says: 'Your step forgets nothing: this is the table that only adds.',
        cell: (state, { k, v }) => gatedLinearStep(state, { key: k!, value: v! }),
      },
      {
        says: 'Your decay comes after the write, so it takes from the new pair too.',
        cell: (state, { alpha, k, v }) => {
          gatedLinearStep(state, { key: k!, value: v! })
          scaleRows(state, k!.length, (i) => alpha![i]!)
        },
      },
      {
        says: 'Your decay goes by columns. A decay belongs to a key, and a key is a row.',
        cell: (state, { alpha, k, v }) => {
          for (let n = 0; n < state.length; n++) state[n]! *= alpha![n % v!.length]!
          gatedLinearStep(state, { key: k!, value: v! })
        },
      },
    ],
  },
  delta: {
    title: 'look before you write',
    task: 'This step lets the table fade and adds the value to it. Make it look first what the faded table answers to the key, and write only the share beta of what is missing.',
    file: 'delta',
    letters: [
      table,
      { name: 'alpha', quantity: 'gate', means: 'the decay of the whole table, one number' },
      { name: 'beta', quantity: 'write', means: 'the share that is made good, one number' },
      key,
      value,
    ],
    source: {
      kind: 'trace',
      trace: 'overwrite',
      network: 'with gated delta',
      layer: 3,
      head: 2,
      tokens: 64,
      letters: { decay: 'alpha', beta: 'beta', key: 'k', value: 'v' },
    },
    start: `function step(S, { alpha, beta, k, v }) {
  for (let j = 0; j < v.length; j++) {
    let answer = 0
    for (let i = 0; i < k.length; i++) {
      S[i][j] *= alpha
    }
    for (let i = 0; i < k.length; i++) {
      S[i][j] += beta * k[i] * v[j]
    }
  }
}`,
    hint: 'For each column, the answer is the sum of k[i] * S[i][j] over all rows. It has to be known before the first row of that column is written.',
    solution: `function step(S, { alpha, beta, k, v }) {
  for (let j = 0; j < v.length; j++) {
    let answer = 0
    for (let i = 0; i < k.length; i++) {
      S[i][j] *= alpha
      answer += k[i] * S[i][j]
    }
    for (let i = 0; i < k.length; i++) {
      S[i][j] += beta * k[i] * (v[j] - answer)
    }
  }
}`,
    because:
      'With beta at 1 and a key of length 1, the table afterwards answers the key with exactly the new value: the old one is overwritten.',
    cell: (state, { alpha, beta, k, v }) =>
      deltaStep(state, { decay: alpha![0]!, beta: beta![0]!, key: k!, value: v! }),
    mistakes: [
      {
        says: 'Your step adds without looking: what the key held before stays beneath.',
        cell: (state, { alpha, beta, k, v }) =>
          gatedLinearStep(state, { decay: alpha![0]!, key: k!.map((x) => beta![0]! * x), value: v! }),
      },
      {
        says: 'Your step makes all of the error good. Only the share beta of it is to be written.',
        cell: (state, { alpha, k, v }) => deltaStep(state, { decay: alpha![0]!, beta: 1, key: k!, value: v! }),
      },
      {
        says: 'Your step looks before the table has faded. The decay comes first.',
        cell: (state, { alpha, beta, k, v }) => {
          const error = v!.map((x, j) => x - k!.reduce((sum, y, i) => sum + y * state[i * v!.length + j]!, 0))
          gatedLinearStep(state, { decay: alpha![0]!, key: k!.map((x) => beta![0]! * x), value: error })
        },
      },
      {
        says: 'The answer has to be complete before the first row is written. Yours grows while the rows are written.',
        cell: (state, { alpha, beta, k, v }) => {
          for (let j = 0; j < v!.length; j++) {
            let answer = 0
            for (let i = 0; i < k!.length; i++) {
              const n = i * v!.length + j
              state[n]! *= alpha![0]!
              answer += k![i]! * state[n]!
              state[n]! += beta![0]! * k![i]! * (v![j]! - answer)
            }
          }
        },
      },
    ],
  },
  signed: {
    title: 'a decay with a sign',
    task: 'This is minGRU: its decay lies between 0 and 1, so it can fade and cannot turn over. Take the hyperbolic tangent of the logit for the decay, and write the share that its size leaves.',
    file: 'min-gru',
    letters: [
      { name: 'h', quantity: 'state', means: 'the state, one number a channel' },
      { name: 'z', quantity: 'gate', means: 'the logit of the gate, one number a channel' },
      { name: 'u', quantity: 'write', means: 'the candidate, one number a channel' },
    ],
    source: { kind: 'fixture', numbers: signedNumbers, letters: { logit: 'z', value: 'u' } },
    start: `function step(h, { z, u }) {
  for (let i = 0; i < h.length; i++) {
    const write = 1 / (1 + Math.exp(-z[i]))
    const a = 1 - write
    h[i] = a * h[i] + write * u[i]
  }
}`,
    hint: 'Math.tanh(z[i]) lies between −1 and 1. Its size says how much stays, its sign whether that is turned over. Math.abs gives the size.',
    solution: `function step(h, { z, u }) {
  for (let i = 0; i < h.length; i++) {
    const a = Math.tanh(z[i])
    const write = 1 - Math.abs(a)
    h[i] = a * h[i] + write * u[i]
  }
}`,
    because:
      'At −1 the state keeps its size and changes its sign, which is what counting modulo two takes; and the write is closed then.',
    cell: (state, { z, u }) => void vectorStep(state, minGruSigned(z!, u!)),
    mistakes: [
      {
        says: 'Your write is 1 − a. With a negative decay that is more than 1: the size of a has to count, not its sign.',
        cell: (state, { z, u }) => {
          for (let i = 0; i < state.length; i++) {
            const a = Math.tanh(z![i]!)
            state[i] = a * state[i]! + (1 - a) * u![i]!
          }
        },
      },
    ],
  },
  'forget-gate': {
    title: 'the gate that came in 2000',
    task: 'This is the cell of 1997: it lets things in and keeps all of them. Give it the forget gate of 2000, one number a channel.',
    file: 'lstm',
    letters: [
      { name: 'c', quantity: 'state', means: 'the cells, one number a channel' },
      { name: 'f', quantity: 'gate', means: 'the forget gate, one number a channel' },
      { name: 'i', quantity: 'write', means: 'the input gate, one number a channel' },
      { name: 'g', quantity: 'write', means: 'the candidate, one number a channel' },
    ],
    source: {
      kind: 'fixture',
      numbers: { ...lstmNumbers, before: lstmNumbers['cell before'] },
      letters: { 'forget gate': 'f', 'input gate': 'i', candidate: 'g' },
    },
    start: `function step(c, { f, i, g }) {
  for (let j = 0; j < c.length; j++) {
    c[j] = c[j] + i[j] * g[j]
  }
}`,
    hint: 'What was in the cell is kept to the share f[j]. What comes in has a gate of its own and has had no time to fade.',
    solution: `function step(c, { f, i, g }) {
  for (let j = 0; j < c.length; j++) {
    c[j] = f[j] * c[j] + i[j] * g[j]
  }
}`,
    because:
      'Where f is 1 this is the cell of 1997, and a gradient passes it unchanged. Where f is 0 the cell begins anew.',
    cell: (state, { f, i, g }) => void vectorStep(state, { decay: f!, write: i!.map((x, j) => x * g![j]!) }),
    mistakes: [
      {
        says: 'Your cell forgets nothing: this is still the one of 1997.',
        cell: (state, { i, g }) =>
          void vectorStep(state, { decay: i!.map(() => 1), write: i!.map((x, j) => x * g![j]!) }),
      },
      {
        says: 'Your forget gate also weakens what comes in. It belongs to the old value alone.',
        cell: (state, { f, i, g }) =>
          void vectorStep(state, { decay: f!, write: i!.map((x, j) => f![j]! * x * g![j]!) }),
      },
      {
        says: 'Your input gate is 1 − f: that is a minGRU or a GRU, in which one gate does the work of two.',
        cell: (state, { f, g }) => void vectorStep(state, { decay: f!, write: f!.map((x, j) => (1 - x) * g![j]!) }),
      },
      {
        says: 'Your candidate comes in whole. The input gate says how much of it is let in.',
        cell: (state, { f, g }) => void vectorStep(state, { decay: f!, write: g! }),
      },
    ],
  },
} satisfies Record<string, Exercise>

export type ExerciseName = keyof typeof exercises
