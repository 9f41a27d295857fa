/** Trained networks that look up pairs (lesson 4): the question before them, the figure, and what came of it. */

import { taskOf } from '../../../models/task-catalog'
import { formatCount } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { useLonger, useTaskRecords } from '../../state/task-records'
import { Choose } from '../choose'
import { Said } from '../said'
import { TaskWidget } from '../task/widget'
import { compared, outcome, seedsApart, trainedOf, type Verdict, verdict } from './held'
import { useScores } from './store'

export function TrainedRecall() {
  const { open, look } = useScores()
  const { catalog, error } = useTaskCatalog()
  if (!catalog) return <p className="missing">{error ?? 'Opening the list of task networks …'}</p>
  return <TaskWidget task="recall" networks={trainedOf(catalog)} covered={!open} onUncover={look} />
}

const CHOICES: readonly { readonly value: Verdict; readonly text: string }[] = [
  { value: 'delta', text: 'The one that writes what is missing' },
  { value: 'adds', text: 'The one that adds' },
  { value: 'level', text: 'Neither, as far as seeds can tell' },
]

export function TrainedRecallPrediction() {
  const records = useTaskRecords()
  const rows = records ? compared(records)[0]?.rows : undefined
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> Two networks of the same size were trained to look up pairs, each with tables of{' '}
          {rows ?? '…'} rows. One adds, the other writes what is missing. Both have learnt their keys. Which holds more
          pairs?
        </>
      }
      choices={CHOICES}
      onCommit={useScores.getState().look}
      answer={(chosen) => records && `${verdict(records) === chosen ? 'So it is' : 'Not so'}: ${outcome(records)}.`}
    />
  )
}

/** How far apart seeds of one network can lie. */
export function SeedsApart() {
  const records = useTaskRecords()
  return <Said>{records ? seedsApart(records) : '…'}</Said>
}

/** What the second half of the table is. */
export function LongerHeld() {
  const longer = useLonger('recall')
  if (!longer) return <Said>…</Said>
  const most = taskOf(longer.records, 'recall').tests.at(-1)!.pairs
  return (
    <Said>
      {`After ${formatCount(longer.more)} steps in place of ${formatCount(longer.usual)}, from one or two starts each, they hold more; ${most} pairs are the most that was asked.`}
    </Said>
  )
}
