/** What the rules say of each kind of network under given needs, and in which order that puts them. Pure. */

import { type FamilyId, familyIds } from './families'
import type { Needs } from './needs'
import type { Line, Rule, Verdict } from './rule'
import { rules } from './rules'

/** What one rule says of one kind of network. */
export interface Reason extends Line {
  readonly rule: Rule
}

export interface Standing {
  readonly id: FamilyId
  readonly reasons: readonly Reason[]
  readonly ruledOut: boolean
  /** Needs that have to be met, and which it has been shown to meet. */
  readonly met: number
  readonly against: number
  readonly inFavour: number
}

const count = (reasons: readonly Reason[], verdict: Verdict) => reasons.filter((one) => one.verdict === verdict).length

function standingOf(id: FamilyId, needs: Needs): Standing {
  const reasons = rules
    .filter((rule) => rule.applies(needs))
    .flatMap((rule) => rule.lines(needs).flatMap((line) => (line.families.includes(id) ? [{ ...line, rule }] : [])))
  return {
    id,
    reasons,
    ruledOut: count(reasons, 'out') > 0,
    met: reasons.filter(({ rule, verdict }) => rule.must && verdict === 'for').length,
    against: count(reasons, 'against'),
    inFavour: count(reasons, 'for'),
  }
}

/**
 * All kinds of network in the order of the guide: what is ruled out comes last; then more of the needs that have to be
 * met, fewer reasons against, more in favour; and where that leaves a tie, the plainer one (the order of familyIds).
 */
export const weigh = (needs: Needs): readonly Standing[] =>
  familyIds
    .map((id) => standingOf(id, needs))
    .sort(
      (a, b) =>
        Number(a.ruledOut) - Number(b.ruledOut) ||
        b.met - a.met ||
        a.against - b.against ||
        b.inFavour - a.inFavour ||
        familyIds.indexOf(a.id) - familyIds.indexOf(b.id),
    )

/** The reason that decided most: what rules it out, else what it has to meet, else what speaks against, for, or is open. */
export function mainReason({ reasons }: Standing): Reason | null {
  const order: readonly ((reason: Reason) => boolean)[] = [
    ({ verdict }) => verdict === 'out',
    ({ rule, verdict }) => rule.must && verdict === 'against',
    ({ rule, verdict }) => rule.must && verdict === 'for',
    ({ verdict }) => verdict === 'against',
    ({ verdict }) => verdict === 'for',
    ({ verdict }) => verdict === 'open',
  ]
  for (const fits of order) {
    const found = reasons.find(fits)
    if (found) return found
  }
  return null
}

/** How many needs have to be met under `needs`. */
export const musts = (needs: Needs): number => rules.filter((rule) => rule.must && rule.applies(needs)).length
