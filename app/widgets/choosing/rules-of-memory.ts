/** The rules whose verdict is a sum: whether the texts fit on the card, and what is read for each token. */

import { memoryOf, totalBytes } from '../../../models/memory/real-models'
import { formatBytes, formatCount } from '../../figures/format'
import { type FamilyId, families, familyIds, reference } from './families'
import { cardOf, type Needs, roomOf } from './needs'
import type { Line, Rule } from './rule'
import { shown } from './shown'

const perReader = (id: FamilyId, { context }: Needs) => totalBytes(families[id].exemplar.components, context)
const inAll = (id: FamilyId, needs: Needs) => perReader(id, needs) * needs.readers

export const fits = (id: FamilyId, needs: Needs): boolean => inAll(id, needs) <= roomOf(needs).room

/** Texts of this length that the card holds beside the weights, however many are asked for. */
export const textsThatFit = (id: FamilyId, needs: Needs): number =>
  Math.floor(roomOf(needs).room / perReader(id, needs))

/** “16.0 GiB × 4 readers = 64.0 GiB; 59.6 GiB are free”. */
const sum = (id: FamilyId, needs: Needs) =>
  `${formatBytes(perReader(id, needs))} for a text in ${families[id].exemplar.name}, times ${formatCount(needs.readers)}: ` +
  `${formatBytes(inAll(id, needs))}. Beside the weights ${formatBytes(roomOf(needs).room)} are free.`

const configuration = (id: FamilyId) => {
  const { exemplar, published } = families[id]
  return {
    says: `The configuration of ${exemplar.name}${exemplar.note ? ` (${exemplar.note})` : ''}`,
    source:
      published.length > 0
        ? 'The table of lesson 3 names the file it was read in.'
        : 'Worked out from the formula of lesson 3.',
  }
}

const line = (id: FamilyId, needs: Needs, verdict: Line['verdict'], why: string): Line => ({
  families: [id],
  verdict,
  why,
  published: configuration(id),
  own: { of: 'sum', text: sum(id, needs) },
  shown: shown.bill,
})

export const memoryRule: Rule = {
  id: 'memory',
  name: 'All texts on the card',
  must: false,
  applies: () => true,
  lines: (needs) =>
    familyIds.flatMap((id) => {
      if (!fits(id, needs)) {
        const most = textsThatFit(id, needs)
        const held =
          most === 0
            ? 'not even one text fits'
            : `there is room for ${formatCount(most)} of ${formatCount(needs.readers)} texts`
        return [line(id, needs, 'out', `Beside the weights ${held} on the ${cardOf(needs).name}.`)]
      }
      // Where the plainest network has room too, memory decides nothing.
      if (fits(reference.id, needs)) return []
      return [
        line(
          id,
          needs,
          'for',
          `It fits on the ${cardOf(needs).name}, where the cache of a Transformer with shared heads does not.`,
        ),
      ]
    }),
}

/**
 * Bytes that move for one token of each reader: caches are read, states are read and written. The weights are read
 * once for all readers.
 */
export function trafficOf(id: FamilyId, needs: Needs): number {
  const { cache, state } = memoryOf(families[id].exemplar.components, needs.context)
  return needs.readers * (cache + 2 * state)
}

const exceeds = (id: FamilyId, needs: Needs) => trafficOf(id, needs) > roomOf(needs).weights

const kimi = {
  says: 'Level with latent attention at 4K to 16K tokens; up to 6 times as fast a token at 1M, as a hybrid',
  source: 'Kimi Linear, 2025 (arXiv 2510.26692), §5.6',
}
const mamba = {
  says: '4 to 5 times the throughput of a Transformer of the same size',
  source: 'Gu and Dao, Mamba, 2023 (2312.00752), §4.5',
}

export const speedRule: Rule = {
  id: 'speed',
  name: 'Tokens a second at this length',
  must: false,
  applies: ({ fast }) => fast,
  lines: (needs) =>
    exceeds(reference.id, needs)
      ? familyIds.map((id) => ({
          families: [id],
          verdict: exceeds(id, needs) ? 'against' : 'for',
          why: exceeds(id, needs)
            ? 'For each token more bytes of memory move than there are weights, and that sets the pace.'
            : 'For each token fewer bytes of memory move than there are weights, so a longer text hardly slows it.',
          published: families[id].pure ? mamba : kimi,
          own: {
            of: 'sum',
            text: `For a token of ${needs.readers === 1 ? 'the reader' : 'every reader'} ${formatBytes(trafficOf(id, needs))} of memory move, beside ${formatBytes(roomOf(needs).weights)} of weights.`,
          },
          shown: shown.traffic,
        }))
      : [],
}
