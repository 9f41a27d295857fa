/** Needs as they stand in a link: 1048576.rtx-4090.4.1.recall.parity.fast.beyond.scratch.sound, the words that hold. */

import { cards } from '../../../models/memory/cards'
import { oneOf } from '../../state/link-text'
import { contexts, defaults, type Needs, readerCounts, tracks, weightBits } from './needs'

export const FIGURE = 'choosing'

const FLAGS = ['recall', 'fast', 'beyond', 'scratch', 'sound'] as const

export const encodeNeeds = (needs: Needs): string =>
  [
    needs.context,
    needs.card,
    needs.bits,
    needs.readers,
    ...(needs.track === 'none' ? [] : [needs.track]),
    ...FLAGS.filter((flag) => needs[flag]),
  ].join('.')

/** Needs of a link; what is malformed is as it is at first, never guessed. */
export function decodeNeeds(text: string): Needs {
  const [context, card, bits, readers, ...words] = text.split('.')
  const flag = (name: (typeof FLAGS)[number]) => words.includes(name)
  return {
    context: oneOf(contexts).read(context ?? '') ?? defaults.context,
    card: oneOf(cards.map(({ id }) => id)).read(card ?? '') ?? defaults.card,
    bits: oneOf(weightBits).read(bits ?? '') ?? defaults.bits,
    readers: oneOf(readerCounts).read(readers ?? '') ?? defaults.readers,
    track: tracks.find((track) => track !== 'none' && words.includes(track)) ?? 'none',
    recall: flag('recall'),
    fast: flag('fast'),
    beyond: flag('beyond'),
    scratch: flag('scratch'),
    sound: flag('sound'),
  }
}
