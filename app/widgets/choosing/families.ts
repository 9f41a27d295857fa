/** The kinds of network that the guide chooses among, what each keeps, and the published networks that are of its kind. */

import { type Component, memoryOf, type RealModel, realModels, totalBytes } from '../../../models/memory/real-models'

/** In the order in which the guide lists what nothing tells apart: the plainest and most widely published first. */
export const familyIds = [
  'transformer',
  'latent',
  'window',
  'hybrid',
  'hybrid-window',
  'matrix',
  'diagonal',
  'delta-wide',
  'fixed',
  'lstm',
] as const
export type FamilyId = (typeof familyIds)[number]

/** The network whose configuration the guide's bytes are computed from. */
export interface Exemplar {
  readonly name: string
  readonly components: readonly Component[]
  /** What has to be known of it; it is no published network of this kind and size. */
  readonly note?: string
}

export interface Family {
  readonly id: FamilyId
  readonly name: string
  /** How it remembers. */
  readonly keeps: string
  readonly exemplar: Exemplar
  /** Published networks of the kind, by their ids in real-models.json. */
  readonly published: readonly string[]
  /** The largest that its sources train or publish. */
  readonly largest: string
  readonly givesUp: string
  /** No layer looks back at tokens. */
  readonly pure: boolean
}

export function real(id: string): RealModel {
  const model = realModels.find((one) => one.id === id)
  if (!model) throw new Error(`No real model is called ${id}`)
  return model
}

const as = (id: string, note?: string): Exemplar => {
  const { name, components } = real(id)
  return { name, components, ...(note && { note }) }
}

/** The recurrent layers of a hybrid, in every layer. */
function everywhere(id: string): readonly Component[] {
  const { components } = real(id)
  const recurrent = components.filter(({ type }) => type === 'state' || type === 'conv')
  const all = components.filter(({ type }) => type !== 'conv').reduce((sum, { layers }) => sum + layers, 0)
  return recurrent.map((part) => ({ ...part, layers: all }))
}

/** Units of each of 32 layers of an LSTM as wide as a network of 8 billion parameters usually is. */
const LSTM_UNITS = 4096

export const families: Readonly<Record<FamilyId, Family>> = {
  transformer: {
    id: 'transformer',
    name: 'Transformer, shared heads',
    keeps: 'a key and a value of every token, in heads that several queries share',
    exemplar: as('llama-3.1-8b'),
    published: ['llama-2-7b', 'llama-3.1-8b', 'qwen3-8b'],
    largest:
      'Of those in the table of lesson 3, Llama-3.1-8B and Qwen3-8B; the larger ones there add windows or compress.',
    givesUp: 'Every token makes every later one dearer, and it follows no switch beyond short strings.',
    pure: false,
  },
  latent: {
    id: 'latent',
    name: 'Transformer, latent attention',
    keeps: 'one compressed vector of every token and layer',
    exemplar: as(
      'deepseek-v3',
      'a network of 671 billion parameters; the only one of its kind in the table of lesson 3',
    ),
    published: ['deepseek-v3'],
    largest: 'DeepSeek-V3, 671 billion parameters.',
    givesUp: 'Its memory grows like that of any Transformer, more slowly.',
    pure: false,
  },
  window: {
    id: 'window',
    name: 'Transformer, windows',
    keeps: 'the last few thousand tokens in each layer',
    exemplar: as('mistral-7b'),
    published: ['mistral-7b', 'gemma-2-9b', 'gpt-oss-120b'],
    largest: 'gpt-oss-120b, with a window in every other layer.',
    givesUp: 'What has left the window is in no cache any more.',
    pure: false,
  },
  hybrid: {
    id: 'hybrid',
    name: 'Hybrid, a few layers attend to all',
    keeps: 'a state in most layers, every token in a few',
    exemplar: as('nemotron-h-8b'),
    published: [
      'jamba-v0.1',
      'zamba2-2.7b',
      'bamba-9b',
      'nemotron-h-8b',
      'falcon-h1-7b',
      'lfm2-1.2b',
      'minimax-text-01',
      'qwen3-next-80b',
      'olmo-hybrid-7b',
      'kimi-linear-48b',
    ],
    largest: 'MiniMax-Text-01, 456 billion parameters.',
    givesUp: 'It still grows, several times more slowly, and it has two kinds of memory to serve.',
    pure: false,
  },
  'hybrid-window': {
    id: 'hybrid-window',
    name: 'Hybrid with windows',
    keeps: 'a state in most layers, the last tokens in the rest',
    exemplar: as('recurrentgemma-9b'),
    published: ['recurrentgemma-2b', 'recurrentgemma-9b'],
    largest: 'Griffin, 14 billion parameters.',
    givesUp: 'Beyond its window it has a state to find things in, and nothing else.',
    pure: false,
  },
  matrix: {
    id: 'matrix',
    name: 'Gated matrix state',
    keeps: 'a table of keys and values in every head',
    exemplar: as('xlstm-7b'),
    published: ['mamba2-2.7b', 'xlstm-7b'],
    largest: 'Mamba-2 with 8 billion parameters (Waleffe et al., 2024).',
    givesUp: 'It finds less of what stood in the text, and cannot flip what it keeps.',
    pure: true,
  },
  diagonal: {
    id: 'diagonal',
    name: 'Diagonal gate',
    keeps: 'single numbers, each with a decay from the token',
    exemplar: as('falcon-mamba-7b'),
    published: ['mamba-2.8b', 'falcon-mamba-7b'],
    largest: 'Falcon-Mamba and Hawk, 7 billion parameters.',
    givesUp: 'The smallest of the modern states, and the least that comes back from it.',
    pure: true,
  },
  'delta-wide': {
    id: 'delta-wide',
    name: 'Delta rule that may flip',
    keeps: 'a table that is written with strengths up to 2',
    exemplar: {
      name: 'the recurrent layers of OLMo-Hybrid-7B in all 32 places',
      components: everywhere('olmo-hybrid-7b'),
      note: 'a design: no network of this kind and size is in the table of lesson 3',
    },
    published: ['rwkv-7-0.45b', 'rwkv-7-2.9b'],
    largest: 'DeltaNet with 1.3 billion parameters (Grazzi et al., 2024); RWKV-7, which can flip too, with 2.9.',
    givesUp: 'It finds no more than other tables of its size, and our sources have tried it at smaller sizes only.',
    pure: true,
  },
  fixed: {
    id: 'fixed',
    name: 'Fixed decays',
    keeps: 'a state that fades at rates which no token changes',
    exemplar: {
      name: 'the sizes of Falcon-Mamba-7B with constant decays',
      components: real('falcon-mamba-7b').components,
      note: 'a design: the decays change no byte of the state',
    },
    published: [],
    largest: 'RetNet with 1.3 billion parameters (Yang, Kautz and Hatamizadeh, 2024).',
    givesUp: 'Nothing that it reads can change how long it is kept.',
    pure: true,
  },
  lstm: {
    id: 'lstm',
    name: 'LSTM',
    keeps: 'a cell and an output, with gates that read the output',
    exemplar: {
      name: `an LSTM of 32 layers with ${LSTM_UNITS.toLocaleString('en-GB')} units`,
      components: [{ type: 'state', layers: 32, floats: 2 * LSTM_UNITS, bytes: 4 }],
      note: 'a design: no network of this kind and size is in the table of lesson 3',
    },
    published: [],
    largest: 'An LSTM with 0.6 billion parameters, as a baseline (Beck et al., 2024).',
    givesUp: 'Training in parallel over the tokens of a text.',
    pure: true,
  },
}

export const reference = families.transformer

/** Bytes that a family's exemplar keeps for one text of `tokens`. */
export const bytesOf = (id: FamilyId, tokens: number) => memoryOf(families[id].exemplar.components, tokens)

/** No context is longer than this here. */
const FAR = 2 ** 40

/** The first token at which the reference Transformer keeps more than this family does; null if it never does. */
export function crossing(id: FamilyId): number | null {
  const less = (n: number) =>
    totalBytes(families[id].exemplar.components, n) < totalBytes(reference.exemplar.components, n)
  if (!less(FAR)) return null
  // Whatever grows here grows more slowly than the Transformer, so once it is below it stays below.
  let low = 0
  let high = FAR
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (less(middle)) high = middle
    else low = middle
  }
  return high
}
