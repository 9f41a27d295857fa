/** A challenge whose answer is a number that the reader types. */

import { type ComponentProps, type FormEvent, useState } from 'react'
import { Goal } from './goal'

interface NumberGoalProps {
  readonly label: string
  /** What came of an answer; null while what it takes is on its way. */
  readonly check: ((answer: number) => ComponentProps<typeof Goal>['outcome']) | null
}

export function NumberGoal({ label, check }: NumberGoalProps) {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<number | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAnswer(Number(typed))
  }
  return (
    <form className="goal-form" onSubmit={submit}>
      <label>
        {label}{' '}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={typed === '' || !check}>
        Check it
      </button>
      {answer !== null && check && <Goal outcome={check(answer)} />}
    </form>
  )
}
