/** What a rule of the guide is: a need, and for each kind of network what follows from it, with the evidence. */

import type { FamilyId } from './families'
import type { Needs } from './needs'

/** Speaks for a network, against it, rules it out; or nobody has measured it, or the measurements disagree. */
export type Verdict = 'for' | 'against' | 'out' | 'open'

/** A number that somebody has published. */
export interface Published {
  readonly says: string
  readonly source: string
}

/** A record of this notebook, looked up when it is shown, so that it changes with the trainings. */
export type Own =
  /** Scores on a task, in the first and the last of its tests; one network or several, separated by spaces. */
  | { readonly of: 'task'; readonly task: string; readonly network: string }
  /** Bits per byte on held-out works. */
  | { readonly of: 'text'; readonly family: string }
  /** Bits per byte at positions beyond the longest of the training. */
  | { readonly of: 'far'; readonly family: string }
  /** A step of training in short and in long windows. */
  | { readonly of: 'steps'; readonly network: string }
  /** A sum, with its factors. */
  | { readonly of: 'sum'; readonly text: string }

/** The lesson and the figure in which one can see it. */
export interface Shown {
  /** Of lessons/contents.ts, and its number there. */
  readonly lesson: string
  readonly number: number
  /** As the lesson and the gallery name it. */
  readonly figure: string
  readonly what: string
}

export interface Line {
  readonly families: readonly FamilyId[]
  readonly verdict: Verdict
  /** One sentence: the reason. */
  readonly why: string
  /** Null where nothing was found; then `missing` says what. */
  readonly published: Published | null
  readonly missing?: string
  readonly own: Own | null
  readonly shown: Shown
}

export interface Rule {
  readonly id: string
  /** The need, as a title. */
  readonly name: string
  /** A need that has to be met: who has been shown to meet it comes first. */
  readonly must: boolean
  readonly applies: (needs: Needs) => boolean
  readonly lines: (needs: Needs) => readonly Line[]
}
