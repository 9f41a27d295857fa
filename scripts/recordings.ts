/** What `npm run record` records: the traces that the lessons open on. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  readonly probes: readonly ('decay' | 'key' | 'value' | 'query' | 'beta' | 'input' | 'output' | 'cell' | 'attention')[]
  /** Where keys and values are kept: the heads of a layer, or those in which this probe varies most over the text of that plan. */
  readonly heads?: { readonly layer: number } | { readonly plan: string; readonly by: 'decay' | 'beta' }
}

/** Written for this course: short and long sentences, a quotation, a name that returns, two paragraphs. */
const gateText = `Mina kept a small green boat in the shed behind the house. Every morning she carried it down to the pond. "Today we sail to the other side," she said, and the frog on the stone looked up. It rained. Mina waited.

When the sun came back, the pond was full to the edge. The boat rocked, turned once, and stopped. "Come on," said Mina. The frog jumped in, the boat moved, and they sailed to the other side.`

/** A thing that changes its place twice, in the same words: what stood there has to go. */
const overwriteText = `Nora put the key in the box. The box was red. Later she took the key out of the box and put it in her bag. The bag was green. "Where is the key?" asked Sam. "In the bag," said Nora. Sam laughed and put the key back in the box. "Where is the key now?" asked Nora. "In the box," said Sam.`

const raceText = 'Once upon a time, in a house at the end of the road, there lived a girl who liked to read.'

/** Names, a phrase and whole words that come back, so that there is something to look back at. */
const attentionText = `Rosa Pellin lived by the sea. Every day Rosa Pellin took her blue bucket to the rocks. "Is anyone home?" she said to the crab. "Is anyone home?" said the crab. Rosa Pellin laughed, and the crab hid in her blue bucket.`

/** Much is said in it, so that there are quotations to follow; words and sentences of many lengths. */
const cellsText = `One evening there was a knock at the door of the hen house. "Who is there?" asked the hen. "It is I," said the fox, "and I am cold." The hen looked out. Snow lay on the roof. "Go home," she said. "I have no home," said the fox. Then the hen opened the door a little.`

/** Whole pieces of held-out works, a file each in scripts/passages; the texts that lesson 9 opens on. */
const passages = ['nangilas-courage', 'the-cyclone'].map((name) => ({
  name,
  text: readFileSync(join(import.meta.dirname, 'passages', `${name}.txt`), 'utf8').trimEnd(),
}))
const scored = ['transformer', 'gated-delta', 'hybrid', 'linear-attention', 'fixed-decay', 'vector-gate', 'min-gru']

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
      // The four readings of a text keep the same heads: those whose decay the token moves most, in the gated network.
      heads: { plan: 'gate-data-dependent', by: 'decay' },
    }),
  ),
  {
    name: 'overwrite',
    family: 'gated-delta',
    gate: 'own',
    prompt: overwriteText,
    seed: 1,
    temperature: 0,
    length: overwriteText.length,
    probes: ['decay', 'key', 'value', 'beta'],
    heads: { plan: 'overwrite', by: 'beta' },
  },
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
  {
    // The text of `attention`, for a table that keeps no tokens.
    name: 'table',
    family: 'linear-attention',
    gate: 'own',
    prompt: attentionText,
    seed: 1,
    temperature: 0,
    length: attentionText.length,
    probes: ['key', 'value', 'query'],
  },
  {
    // Every gate and every cell, over what it reads and what it then writes.
    name: 'cells',
    family: 'lstm-2015-nano',
    gate: 'own',
    prompt: cellsText,
    seed: 1,
    temperature: 0.8,
    length: cellsText.length + 100,
    probes: ['decay', 'input', 'output', 'cell'],
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
  ...passages.flatMap(({ name, text }) =>
    scored.map(
      (family): RecordingPlan => ({
        name: `score-${name}-${family}`,
        family,
        gate: 'own',
        prompt: text,
        seed: 1,
        temperature: 0,
        length: text.length,
        probes: [],
      }),
    ),
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
    heads: { layer: 4 },
    probes: ['decay', 'key', 'value', 'query'],
  },
]

/** What is read in steps, chunks and all at once (models/ways.ts): as many symbols as one call takes. */
export const waysPlan = {
  name: 'ways',
  families: ['vector-gate', 'gated-delta', 'hybrid', 'transformer'],
  text: `${gateText} ${chunkText} ${attentionText}`.replace(/\n+/g, ' ').slice(0, 512),
} as const
