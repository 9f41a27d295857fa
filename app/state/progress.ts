/**
 * What a reader has done in each lesson: kept in this browser and sent nowhere. Only what happened is stored, as ids and as the
 * answers given; shares, sums and verdicts are worked out where they are shown. A browser that keeps nothing (private windows)
 * has it until the page closes.
 */

import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { create } from 'zustand'
import { recall, remember } from './storage'

/** Sections whose heading was reached, predictions committed to, challenges solved, questions of the check answered. */
export const deeds = ['read', 'predicted', 'solved', 'answered'] as const
export type Deed = (typeof deeds)[number]

/** The value of a choice, its words, or a number that was typed. */
export type Answer = string | number

/** What was done, by its ids. */
export type Done = Readonly<Record<Deed, readonly string[]>>

export type Deeds = Done & {
  /** To predictions, questions and the challenges that ask for a number, by their ids. */
  readonly answers: Readonly<Record<string, Answer>>
}
/** By the lesson's slug. */
export type Lessons = Readonly<Record<string, Deeds>>

interface Progress {
  readonly lessons: Lessons
  /** Notes a deed once, with the answer that was given; a second time changes nothing but the answer. */
  mark(lesson: string, deed: Deed, id: string, answer?: Answer): void
  /** Forgets everything, and gives back what there was. */
  clear(): Lessons
  restore(lessons: Lessons): void
}

const KEY = 'progress'
/** Of the stored form. What another version wrote is not guessed at: it counts as nothing. */
const VERSION = 1

const NOTHING: Deeds = { read: [], predicted: [], solved: [], answered: [], answers: {} }

export const nothingDone = (): Deeds => NOTHING

/** Reads what was stored, and drops what is not of the form that `kept` writes. */
export function parseProgress(stored: string | null): Lessons {
  try {
    const { version, lessons } = JSON.parse(stored ?? 'null') ?? {}
    if (version !== VERSION || typeof lessons !== 'object' || lessons === null) return {}
    const entries = Object.entries(lessons as Readonly<Record<string, unknown>>)
    return Object.fromEntries(entries.map(([slug, kept]) => [slug, recordOf(kept)]))
  } catch {
    return {}
  }
}

function recordOf(kept: unknown): Deeds {
  const part = (name: string): unknown =>
    typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>)[name] : null
  const ids = (deed: Deed): readonly string[] => {
    const list = part(deed)
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []
  }
  // What was noted before answers were kept has none.
  const answers = Object.entries(part('answers') ?? {}).filter(([, one]) => ['string', 'number'].includes(typeof one))
  return {
    read: ids('read'),
    predicted: ids('predicted'),
    solved: ids('solved'),
    answered: ids('answered'),
    answers: Object.fromEntries(answers),
  }
}

const store = (lessons: Lessons) => remember('local', KEY, JSON.stringify({ version: VERSION, lessons }))

export const useProgress = create<Progress>((set, get) => ({
  lessons: parseProgress(recall('local', KEY)),
  mark: (lesson, deed, id, answer) => {
    // Another tab may have written since; where nothing is stored, what is in memory stands.
    const stored = recall('local', KEY)
    const before = stored === null ? get().lessons : parseProgress(stored)
    const record = before[lesson] ?? NOTHING
    const known = record[deed].includes(id)
    if (known && (answer === undefined || record.answers[id] === answer)) return
    const next: Deeds = {
      ...record,
      [deed]: known ? record[deed] : [...record[deed], id],
      ...(answer !== undefined && { answers: { ...record.answers, [id]: answer } }),
    }
    const lessons = { ...before, [lesson]: next }
    store(lessons)
    set({ lessons })
  },
  clear: () => {
    const { lessons } = get()
    store({})
    set({ lessons: {} })
    return lessons
  },
  restore: (lessons) => {
    store(lessons)
    set({ lessons })
  },
}))

interface Place {
  readonly lesson: string
  /** The part of the lesson that is being drawn, by the name that the text gives it. */
  readonly part: string
}

/** Where in the course a part stands. The lesson's page provides it; in the gallery and in frames nothing is noted. */
export const Here = createContext<Place | null>(null)

/**
 * Whether the challenge of this part is solved: now, or once before, on this visit or an earlier one. It is noted as soon as it is so, under
 * the name of the part.
 */
export function useSolved(now: boolean): boolean {
  const place = useContext(Here)
  const before = useProgress(({ lessons }) => place && lessons[place.lesson]?.solved.includes(place.part)) ?? false
  useEffect(() => {
    if (now && place?.part) useProgress.getState().mark(place.lesson, 'solved', place.part)
  }, [now, place])
  return now || before
}

/** An answer of the reader's: what it is, whether it is from before this part was drawn, and the way to give it. */
export interface Given {
  readonly answer: Answer | null
  readonly before: boolean
  give(answer: Answer): void
}

/** The reader's answer to a prediction, a question or a challenge, as kept in their browser; outside of lessons it goes with the part. */
export function useAnswer(deed: Exclude<Deed, 'read'>, id?: string): Given {
  const place = useContext(Here)
  const name = id ?? place?.part
  const kept = useProgress(({ lessons }) => (place && name ? lessons[place.lesson]?.answers[name] : undefined)) ?? null
  const [own, setOwn] = useState<Answer | null>(null)
  const give = useCallback(
    (answer: Answer) => {
      setOwn(answer)
      if (place && name) useProgress.getState().mark(place.lesson, deed, name, answer)
    },
    [place, name, deed],
  )
  return { answer: own ?? kept, before: own === null && kept !== null, give }
}

/** Opens what waited for an answer, where it was given before. */
export function useBefore({ before }: Pick<Given, 'before'>, open: (() => void) | undefined): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once; what is opened stays open.
  useEffect(() => {
    if (before) open?.()
  }, [before])
}
