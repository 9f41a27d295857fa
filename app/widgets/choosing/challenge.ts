/** The challenges of lesson 11, checked on the needs that the guide shows. Pure. */

import type { Outcome } from '../goal'
import { families } from './families'
import { exampleCalled, moved, type Needs } from './needs'
import { weigh } from './weigh'
import { whyOf } from './words'

const first = (needs: Needs) => weigh(needs).find(({ ruledOut }) => !ruledOut)

/** Whether a network without any attention is first. */
export function pureFirst(needs: Needs): Outcome {
  const standing = first(needs)
  if (!standing) return { done: false, text: 'Nothing is left under these needs.' }
  const { name, pure } = families[standing.id]
  const text = `first is “${name}”. ${whyOf(standing)}`
  return { done: pure, text: pure ? text : `Not yet: ${text}` }
}

/** Whether one need of the chat service was moved, and the Transformer with shared heads is first. */
export function oneNeed(needs: Needs): Outcome {
  const chat = exampleCalled('chat')
  const steps = moved(chat, needs)
  const standing = first(needs)
  const name = standing ? families[standing.id].name : 'nothing'
  if (steps === 0)
    return { done: false, text: `This is the chat service as it stands: first is “${name}”. Move one need.` }
  if (steps > 1)
    return {
      done: false,
      text: `${steps} needs differ from those of the chat service. Begin with “A chat service”, and move one.`,
    }
  const done = standing?.id === 'transformer'
  return { done, text: `${done ? '' : 'Not yet: '}one need has moved, and first is “${name}”.` }
}
