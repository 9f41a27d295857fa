/** The phone book measured on fresh books, with the networks of the first figure. */

import { TaskWidget } from '../task/widget'
import { useBookScores } from './store'

const NETWORKS = 'transformer-conv transformer hybrid gated-delta gated-delta-k8'

export function BookTask() {
  const { open, look } = useBookScores()
  return <TaskWidget task="phone-book" networks={NETWORKS} covered={!open} onUncover={look} />
}
