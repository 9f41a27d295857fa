/**
 * What a reader has done in each lesson: kept in this browser and sent nowhere. Only what happened is stored, as ids; shares and
 * sums are worked out where they are shown. A browser that keeps nothing (private windows) has it until the page closes.
 */

import { createContext, useCallback, useContext, useEffect } from 'react'
import { create } from 'zustand'
import { recall, remember } from './storage'

/** Sections whose heading was reached, predictions committed to, challenges solved, questions of the check answered. */
export const deeds = ['read', 'predicted', 'solved', 'answered'] as const
export type Deed = (typeof deeds)[number]

export type Deeds = Readonly<Record<Deed, readonly string[]>>
/** By the lesson's slug. */
export type Lessons = Readonly<Record<string, Deeds>>

interface Progress {
  readonly lessons: Lessons
  /** Notes a deed once; a second time changes nothing. */
  mark(lesson: string, deed: Deed, id: string): void
  /** Forgets everything, and gives back what there was. */
  clear(): Lessons
  restore(lessons: Lessons): void
}

const KEY = 'progress'
/** Of the stored form. What another version wrote is not guessed at: it counts as nothing. */
const VERSION = 1

const NOTHING: Deeds = { read: [], predicted: [], solved: [], answered: [] }

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
  const ids = (deed: Deed): readonly string[] => {
    const list = typeof kept === 'object' && kept !== null ? (kept as Readonly<Record<string, unknown>>)[deed] : null
    return Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []
  }
  return { read: ids('read'), predicted: ids('predicted'), solved: ids('solved'), answered: ids('answered') }
}

const store = (lessons: Lessons) => remember('local', KEY, JSON.stringify({ version: VERSION, lessons }))

export const useProgress = create<Progress>((set, get) => ({
  lessons: parseProgress(recall('local', KEY)),
  mark: (lesson, deed, id) => {
    // Another tab may have written since; where nothing is stored, what is in memory stands.
    const stored = recall('local', KEY)
    const before = stored === null ? get().lessons : parseProgress(stored)
    const record = before[lesson] ?? NOTHING
    if (record[deed].includes(id)) return
    const lessons = { ...before, [lesson]: { ...record, [deed]: [...record[deed], id] } }
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

/** Notes what the reader does, under `id` or the name of the part that asks. */
export function useMark(deed: Deed, id?: string): () => void {
  const place = useContext(Here)
  return useCallback(() => {
    const name = id ?? place?.part
    if (place && name) useProgress.getState().mark(place.lesson, deed, name)
  }, [place, deed, id])
}

/** Notes it as soon as it is so. */
export function useMarkOnce(deed: Deed, done: boolean): void {
  const mark = useMark(deed)
  useEffect(() => {
    if (done) mark()
  }, [done, mark])
}
