/** Scores a text with every lane, one after the other. */

import { scorable } from '../../models/runtime/score'
import { useLiveRun } from '../state/live'
import { useSettings } from '../state/settings'
import { letterOf } from './bench'
import { loadLanes } from './run'
import { useBench } from './store'

export function useScoreRun() {
  const { status, running, start, cancel } = useLiveRun()
  const score = (text: string) =>
    start(async (signal, report) => {
      // What is wrong with the text is said before anything is loaded.
      scorable(text)
      const { lanes, update, setScored } = useBench.getState()
      const onError = (index: number, scoreError: string) => update(lanes[index]!.key, { scoreError })
      for (const { key } of lanes) update(key, { scoreError: null })
      const { backend } = useSettings.getState()
      // Inner values are no part of a score, so a lane that keeps them may run where the others do.
      const plain = lanes.map(({ lane }) => ({ ...lane, probes: false }))
      const models = await loadLanes(plain, { backend, signal, report, onError }, () => undefined)
      // Scores of another text go only now, when those of this one are on their way.
      for (const { key } of lanes) update(key, { score: null })
      setScored(text)
      for (const [index, model] of models.entries()) {
        if (!model) continue
        const { key, lane } = lanes[index]!
        report({ kind: 'running', what: `Lane ${letterOf(index)} is reading the text` })
        try {
          update(key, { score: await model.score(text, { gate: lane.gate, signal }) })
        } catch (error) {
          if (signal.aborted) throw error
          onError(index, error instanceof Error ? error.message : String(error))
        }
      }
    })
  return { status, running, score, cancel }
}
