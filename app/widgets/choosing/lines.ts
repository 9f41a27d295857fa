/** How the rules write their lines and name records of this notebook. */

import type { FamilyId } from './families'
import type { Line, Own, Published, Shown, Verdict } from './rule'

/** A line of a rule; a text in place of a published number says that there is none. */
export const line = (
  families: FamilyId | readonly FamilyId[],
  verdict: Verdict,
  why: string,
  evidence: { readonly published: Published | string; readonly own: Own | null; readonly shown: Shown },
): Line => ({
  families: typeof families === 'string' ? [families] : families,
  verdict,
  why,
  published: typeof evidence.published === 'string' ? null : evidence.published,
  ...(typeof evidence.published === 'string' && { missing: evidence.published }),
  own: evidence.own,
  shown: evidence.shown,
})

export const task = (name: string, network: string): Own => ({ of: 'task', task: name, network })
export const text = (family: string): Own => ({ of: 'text', family })
export const far = (family: string): Own => ({ of: 'far', family })
