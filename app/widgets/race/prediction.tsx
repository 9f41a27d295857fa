/** The question before the race: at which token do the lines cross? */

import { type FormEvent, useEffect, useState } from 'react'
import { formatBytes, formatCount } from '../../figures/format'
import { useAnswer } from '../../state/progress'
import { FromBefore } from '../choose'
import { crossing, offBy } from './crossing'
import { useGuess } from './guess'
import { FINISH } from './live'
import { useRecordedLanes } from './traces'

export function CrossingPrediction() {
  const { tokens, open, commit, look } = useGuess()
  const given = useAnswer('predicted')
  const [typed, setTyped] = useState('')
  const { answer, before } = given
  useEffect(() => {
    if (before) commit(Number(answer))
  }, [before, answer, commit])
  const { cache, state } = useRecordedLanes().traces
  const at = cache && state ? crossing(cache.frames, state.frames) : null
  const guess = Number(typed)
  const valid = Number.isInteger(guess) && guess >= 1 && guess <= FINISH
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!valid) return
    commit(guess)
    given.give(guess)
  }
  return (
    <form className="predict" onSubmit={submit}>
      <p className="ask">
        <b>Before you look at the memory.</b> One machine keeps something of every token. The other has a state of fixed
        size. After how many tokens does the first hold more bytes than the second?
      </p>
      <div className="row">
        <label>
          After{' '}
          <input
            type="number"
            inputMode="numeric"
            min={1}
            max={FINISH}
            value={answer ?? typed}
            disabled={open}
            aria-label="Your guess, in tokens"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />{' '}
          tokens
        </label>
        <button type="submit" disabled={open || !valid}>
          Commit
        </button>
        {!open && (
          <button type="button" className="plain" onClick={look}>
            Show me without a guess
          </button>
        )}
      </div>
      <div className="answer" aria-live={before ? 'off' : 'polite'}>
        {before && <FromBefore />}
        {open && at !== null && cache && state && (
          <p>
            {tokens !== null && `${verdict(tokens, at + 1)} `}At token {formatCount(at + 1)} the cache has{' '}
            {formatBytes(cache.frames[at]!.bytes)} and the state {formatBytes(state.frames[at]!.bytes)}. Before that
            token it is the recurrent network that takes more room.
          </p>
        )}
      </div>
    </form>
  )
}

function verdict(guess: number, truth: number): string {
  const factor = offBy(guess, truth)
  if (factor <= 1.1) return `You said ${formatCount(guess)}: a good eye.`
  const times = factor >= 10 ? Math.round(factor) : factor.toFixed(1)
  return `You said ${formatCount(guess)}, ${times} times too ${guess > truth ? 'late' : 'early'}.`
}
