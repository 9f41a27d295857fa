/** What the gallery says of each figure, and what it is shown with. A figure without a card is listed by its name alone. */

/** In the order in which the gallery lists them. */
export const kinds = ['figure', 'question', 'goal', 'text'] as const

export interface Card {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  readonly about: string
  /** What a figure that has to be told something is shown with. */
  readonly props?: Readonly<Record<string, unknown>>
}

const FOUR = 'transformer linear-attention fixed-decay vector-gate'

export const cards: Readonly<Record<string, Card>> = {
  Overture: {
    kind: 'figure',
    name: 'A network forgets',
    about: 'A recorded text with the gates of a few heads under it.',
  },
  Race: {
    kind: 'figure',
    name: 'The race',
    about: 'A Transformer and a gated RNN continue one prompt; memory and time of both.',
  },
  Crossing: {
    kind: 'question',
    name: 'Where the lines cross',
    about: 'A guess of the token at which a cache overtakes a state.',
  },
  HalvedCrossingGoal: {
    kind: 'goal',
    name: 'Half the cache',
    about: 'The crossing with two bytes a number in the cache.',
  },
  SamePaceGoal: {
    kind: 'goal',
    name: 'Long and brief prompts',
    about: 'Paces of both machines after a long and a brief prompt.',
  },
  Attention: {
    kind: 'figure',
    name: 'Attention over a text',
    about: 'Where each head of a Transformer looks, and the cache that it looks into.',
  },
  NearPrediction: { kind: 'question', name: 'How near', about: 'How far back most of the weight of a head lies.' },
  ThreeBills: { kind: 'figure', name: 'Three bills', about: 'Cache, scores and bytes read, as a text grows.' },
  SquarePrediction: {
    kind: 'question',
    name: 'What is squared',
    about: 'What becomes of the cache when a text is twice as long.',
  },
  FarLookGoal: { kind: 'goal', name: 'A look from far away', about: 'A text on which a head looks far back.' },
  ReadInAllGoal: {
    kind: 'goal',
    name: 'A gibibyte of reading',
    about: 'The token at which a gibibyte of cache has been read.',
  },
  Bill: { kind: 'figure', name: 'The bill', about: 'Memory of real models from 1K to 10M tokens, against real cards.' },
  BillPrediction: { kind: 'question', name: 'The bill of a long text', about: 'What a long context does to a card.' },
  BillCode: { kind: 'text', name: 'The sum in code', about: 'The file that computes the memory of real models.' },
  DearerHybridGoal: { kind: 'goal', name: 'A dear hybrid', about: 'A hybrid that costs more than a Transformer.' },
  ServesAllGoal: { kind: 'goal', name: 'Serve them all', about: 'A design that leaves room for enough readers.' },
  Gate: {
    kind: 'figure',
    name: 'Decay over a text',
    about: 'One text read with no decay, a fixed one and one from the token, and the state that it acts on.',
  },
  GatePrediction: { kind: 'question', name: 'Where a gate closes', about: 'Where in a text a trained gate forgets.' },
  FixedWinsGoal: { kind: 'goal', name: 'A fixed gate wins', about: 'A text on which the fixed decay reads better.' },
  FullStopGoal: { kind: 'goal', name: 'The full stop', about: 'A full stop that a head does not forget at.' },
  AlongPosition: {
    kind: 'figure',
    name: 'Bits per byte along the text',
    about: 'How well the networks read, by position in the text.',
    props: { models: FOUR },
  },
  GateTable: {
    kind: 'figure',
    name: 'The networks in one table',
    about: 'Quality, memory and size of the trained networks.',
    props: { models: FOUR },
  },
  CellCode: {
    kind: 'text',
    name: 'A cell in code',
    about: 'The file that defines a cell, as the figures run it.',
    props: { cell: 'gated-linear' },
  },
  Fact: {
    kind: 'text',
    name: 'A number of a network',
    about: 'A number in the prose, from the catalog.',
    props: { model: 'vector-gate', of: 'memory' },
  },
  BillFact: {
    kind: 'text',
    name: 'A number of a real model',
    about: 'A number in the prose, from a published configuration.',
    props: { model: 'llama-3.1-8b', of: 'growth' },
  },
  LookFact: {
    kind: 'text',
    name: 'A number of attention',
    about: 'A number in the prose, from the recorded looks.',
    props: { of: 'heads' },
  },
  Claim: {
    kind: 'text',
    name: 'A claim on the networks',
    about: 'A sentence that follows from the catalog.',
    props: { of: 'standing', models: FOUR },
  },
  NetworkSize: {
    kind: 'text',
    name: 'The size of the networks',
    about: 'Said while the catalog has none that are larger.',
    props: { models: FOUR },
  },
  WhereItForgets: { kind: 'text', name: 'Where it forgets', about: 'What the recorded heads do at ends of sentences.' },
  LesionCost: { kind: 'text', name: 'The cost of a lesion', about: 'What the frozen gate costs on the recorded text.' },
}

/** The name of a figure without a card, as words. */
const worded = (name: string) => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
  return words[0]!.toUpperCase() + words.slice(1)
}

export const cardOf = (name: string): Card => cards[name] ?? { kind: kindOf(name), name: worded(name), about: '' }

/** Names end as what they are. */
const kindOf = (name: string): Card['kind'] => {
  if (name.endsWith('Prediction')) return 'question'
  if (name.endsWith('Goal')) return 'goal'
  return /(Fact|Claim|Table|Code)$/.test(name) ? 'text' : 'figure'
}
