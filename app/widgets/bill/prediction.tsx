/** The question before the bill: a text grows, how much does the memory of a hybrid grow with it? */

import { type FormEvent, useId, useState } from 'react'
import { memoryOf, realModels, totalBytes } from '../../../models/memory/real-models'
import { formatBytes, unbroken } from '../../figures/format'
import { useAnswer, useBefore } from '../../state/progress'
import { FromBefore, useAsked } from '../choose'
import { formatContext } from './contexts'
import { useBillQuestion } from './question'
import { useBill } from './store'

const FROM = 4096
const TO = 1_048_576

const { name: hybrid, components } = realModels.find(({ id }) => id === 'nemotron-h-8b')!
const layers = (type: string) =>
  components.filter((part) => part.type === type).reduce((sum, part) => sum + part.layers, 0)
const attending = layers('full')
const recurrent = layers('state')
const before = totalBytes(components, FROM)
const after = totalBytes(components, TO)
const text = TO / FROM

const choices = [
  { times: 1, say: 'Hardly at all: nearly all of its layers have a state of fixed size' },
  {
    times: Math.round((text * attending) / (attending + recurrent)),
    say: `About ${Math.round((text * attending) / (attending + recurrent))} times: one layer in ${(attending + recurrent) / attending} grows, and the text has grown ${text} times`,
  },
  { times: 100, say: 'About 100 times: the few that attend soon outweigh the rest' },
] as const

/** The choice that is nearest to what the formula gives, by factor. */
const right = choices.reduce((best, one) =>
  Math.abs(Math.log(one.times / (after / before))) < Math.abs(Math.log(best.times / (after / before))) ? one : best,
)

export function BillPrediction() {
  const name = useId()
  const { open, look } = useBill()
  const given = useAnswer('predicted')
  useBefore(given, look)
  useAsked(useBillQuestion, !open)
  const [picked, setPicked] = useState<number | null>(null)
  const kept = choices.findIndex(({ times }) => times === given.answer)
  const chosen = kept < 0 ? picked : kept
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (picked === null) return
    look()
    given.give(choices[picked]!.times)
  }
  const state = memoryOf(components, TO).state
  return (
    <form onSubmit={submit}>
      <fieldset className="predict">
        <legend>
          <b>Before it plays.</b> {unbroken(hybrid)} is a <em>hybrid</em>: {recurrent} of its layers have a recurrent
          state, {attending} attend to every token. A text grows from {formatContext(FROM)} to {formatContext(TO)}{' '}
          tokens, {text} times as long. How much more memory does it then take?
        </legend>
        {choices.map(({ say }, i) => (
          <label key={say} className="choice">
            <input type="radio" name={name} checked={chosen === i} disabled={open} onChange={() => setPicked(i)} />
            <span>{say}</span>
          </label>
        ))}
        <button type="submit" disabled={open || chosen === null}>
          Commit and play
        </button>
        <div className="answer" aria-live={given.before ? 'off' : 'polite'}>
          {given.before && <FromBefore />}
          {open && (
            <p>
              {chosen !== null && (choices[chosen] === right ? 'So it is. ' : 'It is more than that. ')}
              {formatBytes(before)} become {formatBytes(after)}: {Math.round(after / before)} times as much. The states
              were {formatBytes(state)} throughout. All else is the cache of {attending} layers, which grows with every
              token; from here on, a text twice as long takes twice the memory.
            </p>
          )}
        </div>
      </fieldset>
    </form>
  )
}
