/** Scores the reader's own text with the networks that they ticked, one after the other. */

import { ofFamily } from '../../../models/catalog'
import { normalise, unknownSymbols } from '../../../models/runtime/tokenizer'
import { catalogReady } from '../../state/catalog'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { oneByOne } from '../../state/nano-first'
import { useSettings } from '../../state/settings'
import { readingOf, type Scoring, useShared } from './scoring'

/** Longest text: four networks read 20,000 symbols in half a minute on a slow machine. */
export const TEXT_LIMIT = 20_000

/** The text as the networks can read it: typographic characters in plain spelling. */
export const readable = (text: string): string => (unknownSymbols(text).length > 0 ? normalise(text) : text)

interface LiveScoring {
  readonly status: LiveStatus
  readonly running: boolean
  /**
   * @param wait never with a nano network
   * @param onDone called with what all ticked networks paid
   */
  score(text: string, wait: boolean, onDone: (scoring: Scoring) => void): void
  cancel(): void
}

export function useLiveScoring(): LiveScoring {
  const { status, running, start, cancel } = useLiveRun()

  const score = (text: string, wait: boolean, onDone: (scoring: Scoring) => void) =>
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
      const missing = chosen.filter((family) => scoring.readings[family]?.nano !== null)
      const nameOf = (family: string) => ofFamily(models, family)?.name ?? family
      await oneByOne(
        missing,
        {
          backend: useSettings.getState().backend,
          signal,
          report,
          // No nano network is set beside large ones that have read this text.
          wait: wait || missing.length < chosen.length,
          doing: (i) => `Scoring with ${nameOf(missing[i]!)}, ${i + 1} of ${missing.length}`,
          verb: 'read',
        },
        async (model, i, nano, until) => {
          const { bits } = await model.score(text, { signal: until })
          until.throwIfAborted()
          const family = missing[i]!
          const by = nano ? model.entry.parameters : null
          const reading = readingOf(family, bits, { kind: 'live', backend: model.backend }, by)
          scoring = { text, readings: { ...scoring.readings, [family]: reading } }
          // Shown as each has paid: the first is there while the others are on their way.
          setOwn(scoring)
        },
      )
      onDone(scoring)
    })

  return { status, running, score, cancel }
}
