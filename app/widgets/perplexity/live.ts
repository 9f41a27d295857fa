/** Scores the reader's own text with the networks that they ticked, one after the other. */

import { ofFamily } from '../../../models/catalog'
import { normalise, unknownSymbols } from '../../../models/runtime/tokenizer'
import { catalogReady } from '../../state/catalog'
import { getModel } from '../../state/engine'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { useSettings } from '../../state/settings'
import { readingOf, type Scoring, useShared } from './scoring'

/** Longest text: four networks read 20,000 symbols in half a minute on a slow machine. */
export const TEXT_LIMIT = 20_000

/** The text as the networks can read it: typographic characters in plain spelling. */
export const readable = (text: string): string => (unknownSymbols(text).length > 0 ? normalise(text) : text)

interface LiveScoring {
  readonly status: LiveStatus
  readonly running: boolean
  /** @param onDone called with what all ticked networks paid */
  score(text: string, onDone: (scoring: Scoring) => void): void
  cancel(): void
}

export function useLiveScoring(): LiveScoring {
  const { status, running, start, cancel } = useLiveRun()

  const score = (text: string, onDone: (scoring: Scoring) => void) =>
    start(async (signal, report) => {
      if (text.length > TEXT_LIMIT)
        throw new Error(
          `This figure scores at most ${TEXT_LIMIT.toLocaleString('en-GB')} characters with each network. Yours has ` +
            `${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and score again.`,
        )
      const { models } = await catalogReady()
      const { chosen, own, setOwn } = useShared.getState()
      // What has been scored of this text is kept: a network that is ticked later is read by itself.
      let scoring: Scoring = own?.text === text ? own : { text, readings: {} }
      const missing = chosen.filter((family) => !scoring.readings[family])
      for (const [i, family] of missing.entries()) {
        const name = ofFamily(models, family)?.name ?? family
        report({ kind: 'loading', model: name, progress: null })
        const model = await getModel(family, {
          backend: useSettings.getState().backend,
          signal,
          onProgress: (progress) => report({ kind: 'loading', model: name, progress }),
        })
        signal.throwIfAborted()
        report({ kind: 'running', what: `Scoring with ${name}, ${i + 1} of ${missing.length}` })
        const { bits } = await model.score(text, { signal })
        signal.throwIfAborted()
        const reading = readingOf(family, bits, { kind: 'live', backend: model.backend })
        scoring = { text, readings: { ...scoring.readings, [family]: reading } }
        // Shown as each has paid: the first is there while the others are on their way.
        setOwn(scoring)
      }
      onDone(scoring)
    })

  return { status, running, score, cancel }
}
