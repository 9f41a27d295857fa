/** The lines of lesson 2's challenges. */

import { type FormEvent, useState } from 'react'
import { useCatalogModel } from '../../state/catalog'
import { Goal } from '../goal'
import { readByThen, useFarLook } from './challenge'
import { MODEL } from './traces'

export const FarLookGoal = () => <Goal outcome={useFarLook((state) => state.outcome)} />

/** Takes the reader's answer and checks it on the formula. */
export function ReadInAllGoal() {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<number | null>(null)
  const model = useCatalogModel(MODEL)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAnswer(Number(typed))
  }
  return (
    <form className="goal-form" onSubmit={submit}>
      <label>
        It has read 1 GiB at token{' '}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={typed === '' || !model}>
        Check it
      </button>
      {answer !== null && model && <Goal outcome={readByThen(answer, model)} />}
    </form>
  )
}
