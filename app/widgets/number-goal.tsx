/** A challenge whose answer is a number that the reader types. */

import { type ComponentProps, type FormEvent, useState } from 'react'
import { useAnswer } from '../state/progress'
import { Goal } from './goal'

interface NumberGoalProps {
  readonly label: string
  /** What came of an answer; null while what it takes is on its way. */
  readonly check: ((answer: number) => ComponentProps<typeof Goal>['outcome']) | null
}

export function NumberGoal({ label, check }: NumberGoalProps) {
  const given = useAnswer('solved')
  const [typed, setTyped] = useState<string | null>(null)
  const [own, setOwn] = useState<number | null>(null)
  const answer = own ?? (given.answer === null ? null : Number(given.answer))
  const value = typed ?? answer ?? ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const next = Number(value)
    setOwn(next)
    // What did not solve it is not kept.
    if (check?.(next).done) given.give(next)
  }
  return (
    <form className="goal-form" onSubmit={submit}>
      <label>
        {label}{' '}
        <input
          type="number"
          inputMode="numeric"
          min={1}
          value={value}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={value === '' || !check}>
        Check it
      </button>
      {answer !== null && check && <Goal outcome={check(answer)} />}
    </form>
  )
}
