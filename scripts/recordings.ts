/** What `npm run record` records: the traces that the lessons open on. */

import type { GateSetting } from '../models/trace'

export interface RecordingPlan {
  /** File in public/traces, without its ending. */
  readonly name: string
  readonly family: string
  readonly gate: 'own' | 'lesion'
  readonly prompt: string
  readonly seed: number
  readonly temperature: number
  /** Tokens read and written in all. */
  readonly length: number
  /** The layer whose heads are kept, where they are not chosen by how far their decay moves. */
  readonly layer?: number
  readonly probes: readonly ('decay' | 'key' | 'value' | 'query' | 'attention')[]
}

/** Written for this course: short and long sentences, a quotation, a name that returns, two paragraphs. */
const gateText = `Mina kept a small green boat in the shed behind the house. Every morning she carried it down to the pond. "Today we sail to the other side," she said, and the frog on the stone looked up. It rained. Mina waited.

When the sun came back, the pond was full to the edge. The boat rocked, turned once, and stopped. "Come on," said Mina. The frog jumped in, the boat moved, and they sailed to the other side.`

const raceText = 'Once upon a time, in a house at the end of the road, there lived a girl who liked to read.'

/** Names, a phrase and whole words that come back, so that there is something to look back at. */
const attentionText = `Rosa Pellin lived by the sea. Every day Rosa Pellin took her blue bucket to the rocks. "Is anyone home?" she said to the crab. "Is anyone home?" said the crab. Rosa Pellin laughed, and the crab hid in her blue bucket.`

const gates: readonly (readonly [GateSetting, string, RecordingPlan['gate']])[] = [
  ['none', 'linear-attention', 'own'],
  ['fixed', 'fixed-decay', 'own'],
  ['data-dependent', 'vector-gate', 'own'],
  ['lesion', 'vector-gate', 'lesion'],
]

/** Read in chunks, in the figure that computes its chunk form: 64 symbols, which every chunk size there divides. */
const chunkText = 'The boat stopped. "Come on," said Mina. The frog jumped in. Then'

export const plans: readonly RecordingPlan[] = [
  ...gates.map(
    ([setting, family, gate]): RecordingPlan => ({
      name: `gate-${setting}`,
      family,
      gate,
      prompt: gateText,
      seed: 1,
      temperature: 0,
      length: gateText.length,
      probes: ['decay', 'key', 'value'],
    }),
  ),
  {
    name: 'attention',
    family: 'transformer',
    gate: 'own',
    prompt: attentionText,
    seed: 1,
    temperature: 0,
    length: attentionText.length,
    probes: ['attention'],
  },
  ...['transformer', 'vector-gate'].map(
    (family): RecordingPlan => ({
      name: `race-${family}`,
      family,
      gate: 'own',
      prompt: raceText,
      seed: 1,
      temperature: 0.8,
      length: 4096,
      probes: [],
    }),
  ),
  {
    name: 'chunk',
    family: 'vector-gate',
    gate: 'own',
    prompt: chunkText,
    seed: 1,
    temperature: 0,
    length: chunkText.length,
    // From a head that forgets within a word to one that keeps the whole text.
    layer: 4,
    probes: ['decay', 'key', 'value', 'query'],
  },
]

/** What is read in steps, chunks and all at once (models/ways.ts): as many symbols as one call takes. */
export const waysPlan = {
  name: 'ways',
  families: ['vector-gate', 'gated-delta', 'hybrid', 'transformer'],
  text: `${gateText} ${chunkText} ${attentionText}`.replace(/\n+/g, ' ').slice(0, 512),
} as const
