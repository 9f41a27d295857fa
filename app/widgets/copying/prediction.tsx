/** The question before the figure of selective copying: who still copies, far beyond the noise of the training? */

import type { TaskRecords } from '../../../models/task-records'
import { useTaskCatalog } from '../../state/task-catalog'
import { useLonger, useTaskRecords } from '../../state/task-records'
import { Choose } from '../choose'
import { Said } from '../said'
import {
  afterLonger,
  againstTwins,
  farthest,
  lengths,
  type Outcome,
  outcome,
  PAIRS,
  stillDelta,
  whoCopies,
} from './networks'
import { useCopying } from './store'

const choices: readonly { readonly value: Outcome; readonly text: string }[] = [
  { value: 'all', text: 'All of them: who can skip noise can skip more of it' },
  { value: 'moving', text: 'Those whose gates read the token, and no others' },
  { value: 'some', text: 'Some of either kind' },
  { value: 'none', text: 'None of them, so far beyond their training' },
]

export function CopyPrediction() {
  const catalog = useTaskRecords()
  const look = useCopying((state) => state.look)
  const far = catalog ? lengths(catalog) : null
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> {spelled(PAIRS.length)} networks have gates that read the token, and each has a twin
          with learned constants. All were trained on {far?.trained ?? '…'} steps of noise. Which of them still copy at{' '}
          {far?.far ?? '…'}, {far?.times ?? '…'} times as many?
        </>
      }
      choices={choices}
      onCommit={look}
      answer={(chosen) => catalog && `${outcome(catalog) === chosen ? 'So it is' : 'Not so'}. ${farthest(catalog)}`}
    />
  )
}

const spelled = (n: number): string => ['No', 'One', 'Two', 'Three', 'Four', 'Five'][n] ?? String(n)

const claims: Readonly<Record<string, (catalog: TaskRecords) => string>> = {
  copies: whoCopies,
  twins: againstTwins,
  delta: stillDelta,
}

/** What the recorded networks came to, inside a paragraph. */
export function CopyClaim({ of }: { readonly of: string }) {
  const { error } = useTaskCatalog()
  const catalog = useTaskRecords()
  const say = claims[of]
  if (!say) throw new Error(`No claim on copying is called ${of}`)
  return <Said>{catalog ? say(catalog) : (error ?? '…')}</Said>
}

/** What a longer training brings the pairs that had one. */
export function CopyLonger() {
  const longer = useLonger('selective-copying')
  return <Said>{longer ? afterLonger(longer) : '…'}</Said>
}
