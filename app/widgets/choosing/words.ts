/** Needs, verdicts and standings in words. */

import { totalBytes } from '../../../models/memory/real-models'
import { formatBytes, formatCount } from '../../figures/format'
import { formatContext } from '../bill/contexts'
import { crossing, type FamilyId, families, reference } from './families'
import { BILLIONS, cardOf, type Needs, roomOf } from './needs'
import type { Verdict } from './rule'
import { fits, speedRule } from './rules-of-memory'
import { mainReason, musts, type Standing } from './weigh'

export const marks: Readonly<Record<Verdict, { readonly sign: string; readonly word: string }>> = {
  for: { sign: '+', word: 'in favour' },
  against: { sign: '−', word: 'against' },
  out: { sign: '×', word: 'ruled out' },
  open: { sign: '?', word: 'open' },
}

export const tokens = (context: number): string => `${formatContext(context)} tokens`
export const texts = (readers: number): string => `${formatCount(readers)} ${readers === 1 ? 'text' : 'texts'} at once`

/** The needs in one line, for the sheet and for who listens. */
export function needsText(needs: Needs): string {
  const { context, readers, bits, recall, track, fast, beyond, scratch, sound } = needs
  return [
    `${tokens(context)}, ${texts(readers)}`,
    `${cardOf(needs).name} of ${cardOf(needs).gigabytes} GB`,
    `${BILLIONS} billion weights of ${bits} bits`,
    recall && 'finds what stood in the text',
    track === 'parity' && 'follows a switch',
    track === 'order' && 'follows swaps in their order',
    fast && 'fast at this length',
    beyond && 'texts longer than its training',
    scratch ? 'trained from scratch' : 'published weights',
    sound ? 'raw sound' : 'text',
  ]
    .filter(Boolean)
    .join('; ')
}

/** Why a kind stands where it does, in one sentence. */
export const whyOf = (standing: Standing): string =>
  mainReason(standing)?.why ??
  (standing.id === reference.id
    ? 'Nothing that you need speaks for leaving the plainest of all.'
    : 'Nothing that you need speaks for it or against it.')

/** What memory, pace and conflicts decide under these needs, a sentence each. */
export function notesOf(needs: Needs, standings: readonly Standing[]): readonly string[] {
  const { room } = roomOf(needs)
  const { exemplar } = reference
  const all = totalBytes(exemplar.components, needs.context) * needs.readers
  const some = needs.readers === 1 ? 'a text' : `${formatCount(needs.readers)} texts`
  const taken =
    `In ${exemplar.name}, ${some} of ${tokens(needs.context)} ${needs.readers === 1 ? 'takes' : 'take'} ` +
    `${formatBytes(all)}, and ${formatBytes(room)} are free beside the weights`
  const misfits = standings.filter(({ id }) => !fits(id, needs)).length
  const notes = [
    !fits(reference.id, needs)
      ? `${taken}. So memory decides.`
      : misfits > 0
        ? `${taken}. Here it is larger states that do not fit.`
        : `${taken}. Everything fits, so memory decides nothing.`,
  ]
  if (needs.fast && speedRule.lines(needs).length === 0)
    notes.push(
      'For a token the weights are most of what is read, whichever kind it is: the choice hardly changes the pace.',
    )
  const wanted = musts(needs)
  const best = standings.find(({ ruledOut }) => !ruledOut)
  if (!best) notes.push('Nothing is left: let go of a need, or take a larger card.')
  else if (best.met < wanted)
    notes.push(
      wanted > 1
        ? 'No kind that is left has been shown to meet both of the needs that have to be met.'
        : 'No kind that is left has been shown to meet the need that has to be met.',
    )
  return notes
}

/** Where a memory of this kind becomes the smaller one. */
export function crossingText(id: FamilyId): string | null {
  if (id === reference.id) return null
  const at = crossing(id)
  const { name } = reference.exemplar
  if (at === null) return `It never keeps less than ${name}.`
  if (at <= 1) return `It keeps less than ${name} from the first token on.`
  return `It keeps at least as much as ${name} up to token ${formatCount(at - 1)}, and less from then on.`
}

export function describe(needs: Needs, standings: readonly Standing[]): string {
  const name = ({ id }: Standing) => families[id].name
  const left = standings.filter(({ ruledOut }) => !ruledOut)
  const out = standings.filter(({ ruledOut }) => ruledOut)
  const rest = left.slice(1).map(name)
  return (
    `For ${needsText(needs)}: ${left[0] ? `first ${name(left[0])}` : 'nothing is left'}` +
    `${rest.length > 0 ? `, then ${rest.join(', ')}` : ''}.${out.length > 0 ? ` Ruled out: ${out.map(name).join(', ')}.` : ''}`
  )
}
