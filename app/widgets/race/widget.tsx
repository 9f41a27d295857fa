/** The race of lesson 0: one prompt, two machines, and what each has to keep in order to go on. */

import { useEffect, useState } from 'react'
import type { Trace } from '../../../models/trace'
import { PromptBox } from '../../controls/prompt-box'
import { recordedWhere } from '../../figures/chip'
import { Figure } from '../../figures/figure'
import { formatBytes, formatCount } from '../../figures/format'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { SPEEDS } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { useSettings } from '../../state/settings'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { useCovered } from '../cover'
import { Opening } from '../opening'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { useOpening } from '../use-link'
import { useGuess } from './guess'
import { Holdings } from './holdings'
import { Lane } from './lane'
import { ahead } from './live'
import { MemoryChart } from './memory-chart'
import { type Racer, racers } from './racers'
import { useRuns } from './runs'
import { TimeChart } from './time-chart'
import { useRaceTraces } from './traces'

const FIGURE = 'race'

export function RaceWidget() {
  const opening = useOpening(FIGURE)
  const store = usePlayheadStore(80)
  const playhead = usePlayhead(store, (state) => state)
  const source = useRaceTraces()
  const { length } = source
  const still = useReducedMotion()
  const open = useGuess((guess) => guess.open)
  const covered = useCovered(!open)
  const lanes = both(source.lanes)
  const [text, setText] = usePrompt(FIGURE, lanes?.cache.prompt ?? '', ahead)

  useEffect(() => {
    if (length > 0 && !source.live) store.getState().load(length, opening?.t ?? 0)
  }, [length, source.live, store, opening])

  const run = (prompt: string, rest: number | null = null) => {
    let first = true
    let restAt = rest
    const onGrow = (now: number, growing: boolean, fresh: boolean) => {
      const { load, play, extend, seek, playing } = store.getState()
      if (fresh) {
        load(now)
        // Where the large networks take over from the nano ones, a reader who has paused stays so.
        if (first || playing) play()
      }
      first = false
      extend(now, growing)
      // While it plays, a live race is shown at its edge; paused, the reader looks around and the models write on.
      if (store.getState().playing) seek(now - 1)
      // A shared link opens at its token and stays there while the models write on.
      if (restAt !== null && now > restAt) {
        store.getState().pause()
        seek(restAt)
        restAt = null
      }
      if (!growing) store.getState().pause()
    }
    source.run(prompt, onGrow, rest !== null)
  }

  // The lesson's challenge follows what the reader runs, a few times a second at most.
  const some = Math.floor(length / 32)
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes grow in place; their length says when.
  useEffect(() => {
    // The runs that a challenge compares are of the same networks.
    if (!source.live || source.nano || !lanes) return
    const { cache, state } = lanes
    useRuns.getState().publish({ prompt: cache.prompt.length, length, cache: cache.frames, state: state.frames })
  }, [source.live, source.running, some])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link runs once, on opening.
  useEffect(() => {
    if (opening?.seed !== undefined) {
      const { sampling, setSampling } = useSettings.getState()
      const { seed, temperature, topK, topP } = { ...sampling, ...opening }
      setSampling({ seed, temperature, topK, topP })
    }
    if (opening?.text === undefined) return
    setText(opening.text)
    run(opening.text, opening.t ?? null)
  }, [])

  const [seen, setSeen] = useState(false)
  const ready = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!ready || opening) return
    if (still) store.getState().seek(STILL_AT)
    else store.getState().play()
  }, [ready])

  // Whoever has just answered sees the lines from their beginning, slowly enough to see them cross.
  const [openAtFirst] = useState(open)
  const showCrossing = () => {
    if (openAtFirst || opening || source.live || still) return
    const { seek, setSpeed, play } = store.getState()
    seek(0)
    setSpeed(SLOW)
    play()
  }

  const t = Math.min(playhead.t, Math.max(0, length - 1))
  return (
    <Figure
      name="The race"
      description={lanes ? describe(lanes, t, !covered) : 'The figure is waiting for its recording.'}
      look={
        !covered
          ? `Watch the two lines cross, then ${source.live ? '' : 'raise the speed and '}watch the two clocks.`
          : 'Watch the two clocks.'
      }
      happened={
        !covered
          ? 'The orange line grows by the same number of bytes with each token; the blue one is a state of fixed size, and at the start it is the higher of the two.'
          : 'Both machines continue the same prompt, one token each in turn.'
      }
      source={
        source.nano
          ? 'These are the nano networks of the two kinds, in this page; the large ones begin anew as soon as they have arrived.'
          : source.live
            ? 'Bytes are counted from the tensors that the two networks hold in this page; times are measured here.'
            : `Bytes and times were taken while both networks wrote this text; run your own prompt to measure them here.${lanes ? recordedWhere(lanes.cache.provenance) : ''}`
      }
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
      after={
        <>
          <PromptBox
            value={text}
            onChange={setText}
            onRun={() => run(text)}
            onCancel={source.cancel}
            running={source.running}
            verb="Continue it with both"
            status={<Status status={source.status} />}
          >
            {source.live && !source.running && (
              <button type="button" className="plain" onClick={source.forget}>
                Back to the recording
              </button>
            )}
          </PromptBox>
          <RunOptions sampling />
          {source.ledgers && <Holdings ledgers={source.ledgers} />}
        </>
      }
    >
      {lanes && length > 0 ? (
        <>
          <div className="lanes">
            {racers.map((racer) => (
              <Lane key={racer} racer={racer} trace={lanes[racer]} t={t} />
            ))}
          </div>
          <div className="panels even">
            <MemoryChart lanes={lanes} t={t} onUncovered={showCrossing} />
            <TimeChart lanes={lanes} length={length} t={t} />
          </div>
          <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS}>
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                t,
                ...(source.live && { text: lanes.cache.prompt, ...source.sampling }),
              })}
            />
          </Transport>
        </>
      ) : (
        <Opening error={source.error} />
      )}
    </Figure>
  )
}

/** Tokens a second after the answer: the lines of the recording cross within a few seconds. */
const SLOW = 24

/** Where a still figure rests: far enough that both have written a paragraph. */
const STILL_AT = 600

function both(lanes: Readonly<Partial<Record<Racer, Trace>>>): Readonly<Record<Racer, Trace>> | null {
  const { cache, state } = lanes
  return cache && state ? { cache, state } : null
}

function describe(lanes: Readonly<Record<Racer, Trace>>, t: number, open: boolean): string {
  const at = `Both machines are at token ${formatCount(t + 1)}.`
  const cache = lanes.cache.frames[t]?.bytes
  const state = lanes.state.frames[t]?.bytes
  if (!open || cache === undefined || state === undefined) return at
  return `${at} The cache takes ${formatBytes(cache)}, the state ${formatBytes(state)}.`
}
