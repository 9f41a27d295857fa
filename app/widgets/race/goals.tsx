/** The lines of the race's challenges. */

import { type FormEvent, useState } from 'react'
import { Goal } from '../goal'
import { halvedCrossing } from './challenge'
import { useRuns } from './runs'
import { useRecordedLanes } from './traces'

/** Takes the reader's answer and checks it on the bytes of the race. */
export function HalvedCrossingGoal() {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<number | null>(null)
  const { cache, state } = useRecordedLanes().traces
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAnswer(Number(typed))
  }
  return (
    <form className="goal-form" onSubmit={submit}>
      <label>
        They cross at token{' '}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={typed === '' || !cache || !state}>
        Check it
      </button>
      {answer !== null && cache && state && <Goal outcome={halvedCrossing(answer, cache.frames, state.frames)} />}
    </form>
  )
}

export const SamePaceGoal = () => <Goal outcome={useRuns((state) => state.outcome)} />
