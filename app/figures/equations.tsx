/** The lines of the recurrence as figures quote them, one symbol one colour (app/figures/colours.ts). */

const S = <i className="q-state">S</i>
const sub = (text: string) => <sub>{text}</sub>

export const decayLine = (
  <span className="line">
    {S}
    {sub('t')} ={' '}
    <mark>
      diag(<i className="q-gate">α{sub('t')}</i>)
    </mark>{' '}
    {S}
    {sub('t−1')} + <i className="q-key">k{sub('t')}</i> <i className="q-value">v{sub('t')}</i>
    <sup>⊤</sup>
  </span>
)

/** A state that is a vector: each channel has its own decay. What is added is that of the cell. */
export const vectorDecayLine = (state: 'h' | 'c') => (
  <span className="line">
    {letter(state, 'state')} = <mark>{letter('α', 'gate')}</mark> ⊙ {letter(state, 'state', 't−1')} +{' '}
    {letter('w', 'write')}
  </span>
)

export const stateLine = (
  <span className="line">
    <mark>
      {S}
      {sub('t')}
    </mark>{' '}
    = diag(<i className="q-gate">α{sub('t')}</i>) {S}
    {sub('t−1')} + <i className="q-key">k{sub('t')}</i> <i className="q-value">v{sub('t')}</i>
    <sup>⊤</sup>
  </span>
)

export const deltaLine = (
  <span className="line">
    <mark>
      {S}
      {sub('t')}
    </mark>{' '}
    = <i className="q-gate">α{sub('t')}</i> (I − <i className="q-write">β{sub('t')}</i>{' '}
    <i className="q-key">k{sub('t')}</i>
    <i className="q-key">k{sub('t')}</i>
    <sup>⊤</sup>) {S}
    {sub('t−1')} + <i className="q-write">β{sub('t')}</i> <i className="q-key">k{sub('t')}</i>{' '}
    <i className="q-value">v{sub('t')}</i>
    <sup>⊤</sup>
  </span>
)

export const attentionLine = (
  <span className="line">
    <mark>
      <i>w</i>
      {sub('t')}
    </mark>{' '}
    = softmax(<i className="q-cache">K</i> <i className="q-query">q{sub('t')}</i> / √<i>d</i>)
  </span>
)

/** The table without decay: what is written, and what is read. */
export const writeLine = (
  <span className="line">
    <mark>
      {S}
      {sub('t')}
    </mark>{' '}
    = {S}
    {sub('t−1')} + <i className="q-key">k{sub('t')}</i> <i className="q-value">v{sub('t')}</i>
    <sup>⊤</sup>
  </span>
)

export const readLine = (
  <span className="line">
    <mark>
      <i className="q-output">o{sub('t')}</i>
    </mark>{' '}
    = Σ (<i className="q-query">q{sub('t')}</i> · <i className="q-key">k{sub('j')}</i>){' '}
    <i className="q-value">v{sub('j')}</i>
  </span>
)

const letter = (name: string, quantity: string, at = 't') => (
  <i className={`q-${quantity}`}>
    {name}
    {sub(at)}
  </i>
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
