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
