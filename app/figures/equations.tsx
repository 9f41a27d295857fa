/** The lines of the recurrence as figures quote them, one symbol one colour (app/figures/colours.ts). */

const sub = (text: string) => <sub>{text}</sub>
const transposed = <sup>⊤</sup>

/** `at`: null for what is the same at every token. */
const letter = (name: string, quantity: string, at: string | null = 't') => (
  <i className={`q-${quantity}`}>
    {name}
    {at && sub(at)}
  </i>
)

/** What a step does to a state: `none` where it does not, `fixed` where it does the same at every token. */
type Moves = 'none' | 'fixed' | 'moves'

export interface Recurrence {
  /** S is a table; h and c, the cells of an LSTM, are vectors. */
  readonly state: 'S' | 'h' | 'c'
  readonly decay: Moves
  /** The delta rule's share beta: `none` where nothing is erased. */
  readonly write: Moves
  /** Whether each row of the table has a decay of its own, or the head has one. */
  readonly rows: boolean
}

/** One step of a recurrence, with its decay or its new state marked. Of a vector, what is added is that of the cell. */
export function recurrenceLine({ state, decay, write, rows }: Recurrence, marked: 'decay' | 'state') {
  const at = (moves: Moves) => (moves === 'moves' ? 't' : null)
  const alpha = letter('α', 'gate', at(decay))
  const beta = letter('β', 'write', at(write))
  const key = letter('k', 'key')
  const factor = state === 'S' && rows ? <>diag({alpha})</> : alpha
  const now = letter(state, 'state')
  return (
    <span className="line">
      {marked === 'state' ? <mark>{now}</mark> : now} ={' '}
      {decay !== 'none' && (
        <>
          {marked === 'decay' ? <mark>{factor}</mark> : factor}
          {state === 'S' ? ' ' : ' ⊙ '}
        </>
      )}
      {write !== 'none' && (
        <>
          (I − {beta} {key} {key}
          {transposed}){' '}
        </>
      )}
      {letter(state, 'state', 't−1')} +{' '}
      {state !== 'S' ? (
        letter('w', 'write')
      ) : (
        <>
          {write !== 'none' && <>{beta} </>}
          {key} {letter('v', 'value')}
          {transposed}
        </>
      )}
    </span>
  )
}

export const attentionLine = (
  <span className="line">
    <mark>
      <i>w</i>
      {sub('t')}
    </mark>{' '}
    = softmax(<i className="q-cache">K</i> <i className="q-query">q{sub('t')}</i> / √<i>d</i>)
  </span>
)

/** The table without decay: what is written. */
export const writeLine = recurrenceLine({ state: 'S', decay: 'none', write: 'none', rows: true }, 'state')

/** And what is read. */
export const readLine = (
  <span className="line">
    <mark>
      <i className="q-output">o{sub('t')}</i>
    </mark>{' '}
    = Σ (<i className="q-query">q{sub('t')}</i> · <i className="q-key">k{sub('j')}</i>){' '}
    <i className="q-value">v{sub('j')}</i>
  </span>
)

/** The gates of an LSTM as they are computed, by their letter. */
export const lstmGateLine = (name: 'f' | 'i' | 'o') => {
  const quantity = { f: 'gate', i: 'write', o: 'output' }[name]
  return (
    <span className="line">
      <mark>{letter(name, quantity)}</mark> = σ(<i>W{sub(name)}</i> {letter('x', 'token')} + <i>R{sub(name)}</i>{' '}
      {letter('h', 'state', 't−1')} + <i>b{sub(name)}</i>)
    </span>
  )
}

/** The cells of an LSTM; what is marked is the whole, or what this token wrote. */
export const lstmCellLine = (marked: 'cell' | 'written') => {
  const written = (
    <>
      {letter('i', 'write')} tanh(<i>W{sub('g')}</i> {letter('x', 'token')} + <i>R{sub('g')}</i>{' '}
      {letter('h', 'state', 't−1')} + <i>b{sub('g')}</i>)
    </>
  )
  const cell = letter('c', 'state')
  return (
    <span className="line">
      {marked === 'cell' ? <mark>{cell}</mark> : cell} = {letter('f', 'gate')} {letter('c', 'state', 't−1')} +{' '}
      {marked === 'written' ? <mark>{written}</mark> : written}
    </span>
  )
}
