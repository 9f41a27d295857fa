/** What a reader of lesson 11 needs of a network. Everything that the guide says follows from these. */

import { type Card, capacityOf, cards, weightBytes } from '../../../models/memory/cards'

/** Which state has to be followed without a mistake: none, one that a token flips, one in which the order counts. */
export type Track = 'none' | 'parity' | 'order'

export interface Needs {
  /** Tokens that a reader's text has in the end. */
  readonly context: number
  /** Of `cards` in models/memory. */
  readonly card: string
  /** Bits of one weight. */
  readonly bits: 16 | 8 | 4
  /** Texts that are read at the same time. */
  readonly readers: number
  /** Whether what stood anywhere in the text has to be found again. */
  readonly recall: boolean
  readonly track: Track
  /** Whether tokens a second at this length are what counts. */
  readonly fast: boolean
  /** Whether texts are several times as long as those of the training. */
  readonly beyond: boolean
  /** Whether the reader trains the network, or takes published weights. */
  readonly scratch: boolean
  /** Raw sound instead of text. */
  readonly sound: boolean
}

const K = 1024

/** 256 tokens to a million, each twice the one before, and ten million. */
export const contexts: readonly number[] = [...Array.from({ length: 13 }, (_, i) => 256 * 2 ** i), 10 * K * K]
export const readerCounts: readonly number[] = Array.from({ length: 11 }, (_, i) => 2 ** i)
export const weightBits = [16, 8, 4] as const
export const tracks: readonly Track[] = ['none', 'parity', 'order']

/** Thousand millions of parameters: the size at which most kinds of network have been published. */
export const BILLIONS = 8

export const defaults: Needs = {
  context: 4 * K,
  card: 'rtx-4090',
  bits: 16,
  readers: 1,
  recall: false,
  track: 'none',
  fast: false,
  beyond: false,
  scratch: false,
  sound: false,
}

export const cardOf = ({ card }: Needs): Card => cards.find(({ id }) => id === card) ?? cards[0]!

/** Bytes of the weights, and what is left beside them on the card for the texts of all readers. */
export function roomOf(needs: Needs): { readonly weights: number; readonly room: number } {
  const weights = (weightBytes(BILLIONS) * needs.bits) / 16
  return { weights, room: Math.max(0, capacityOf(cardOf(needs)) - weights) }
}

/** How many needs differ between two of them. */
export const moved = (a: Needs, b: Needs): number =>
  (Object.keys(defaults) as (keyof Needs)[]).filter((key) => a[key] !== b[key]).length

export interface Example {
  readonly id: string
  readonly name: string
  readonly needs: Needs
}

const archive: Needs = { ...defaults, context: K * K, bits: 4, recall: true }
const chat: Needs = { ...defaults, context: 32 * K, card: 'h100', readers: 64, recall: true }

/** Situations to start from. */
export const examples: readonly Example[] = [
  { id: 'archive', name: 'An archive', needs: archive },
  { id: 'chat', name: 'A chat service', needs: chat },
  { id: 'questions', name: 'Short questions', needs: { ...defaults, context: 256, readers: 128 } },
  {
    id: 'switches',
    name: 'A switchboard',
    needs: { ...defaults, context: 4 * K, track: 'parity', beyond: true, scratch: true },
  },
  {
    id: 'stream',
    name: 'An endless stream',
    needs: { ...defaults, context: 10 * K * K, readers: 32, fast: true, beyond: true },
  },
  { id: 'sound', name: 'Raw sound', needs: { ...defaults, context: 128 * K, scratch: true, sound: true } },
]

export const exampleCalled = (id: string): Needs => {
  const found = examples.find((example) => example.id === id)
  if (!found) throw new Error(`No example is called ${id}`)
  return found.needs
}
