/** The figure of selective copying: the task of `task`, with the pairs of lesson 5. */

import { TaskWidget } from '../task/widget'
import { SHOWN } from './networks'
import { useCopying } from './store'

export function CopyingWidget() {
  const { open, look } = useCopying()
  return <TaskWidget task="selective-copying" networks={SHOWN} covered={!open} onUncover={look} />
}
