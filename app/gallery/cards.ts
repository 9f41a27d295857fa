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
    name: 'Move the crossing',
    about: 'Where the lines cross with two bytes a number in the cache.',
  },
  SamePaceGoal: {
    kind: 'goal',
    name: 'Does a long prompt slow the writing?',
    about: 'The paces of both machines after a long prompt and a brief one.',
  },
  SummaryPrediction: {
    kind: 'question',
    name: 'What a summary is worth',
    about: 'Whether a network that keeps a summary reads worse than one that keeps everything.',
  },
  RaceFact: {
    kind: 'text',
    name: 'A number of the race',
    about: 'Where the recorded lines cross, or how both clocks went.',
    props: { of: 'paces' },
  },
  MemoryProduct: {
    kind: 'text',
    name: 'A memory as a product',
    about: 'The factors of what a token adds to a cache, or of a state.',
    props: { of: 'cache' },
  },
  TheLittle: {
    kind: 'text',
    name: 'The little beside the tables',
    about: 'What the short convolutions of the gated RNN keep.',
  },
  Cells: {
    kind: 'figure',
    name: 'An LSTM and its cells',
    about: 'A text under a network of 2015: what each cell holds, and the gates of one.',
  },
  CellPrediction: {
    kind: 'question',
    name: 'Which cells there are',
    about: 'How many of four properties of a text have a cell that follows them.',
  },
  BrokenNameGoal: { kind: 'goal', name: 'A name that breaks', about: 'A text on which a cell belies its name.' },
  CellsFound: { kind: 'text', name: 'What the cells follow', about: 'A sentence that follows from the recording.' },
  SentenceCell: {
    kind: 'text',
    name: 'The cell of the sentence',
    about: 'How it counts, and what it does at the end.',
  },
  QuotesCell: {
    kind: 'text',
    name: 'The cell of quotations',
    about: 'The best of all cells, and what luck would give.',
  },
  LstmSize: { kind: 'text', name: 'The LSTM in numbers', about: 'Its size and its training, from the catalog.' },
  AddingPrediction: {
    kind: 'question',
    name: 'Who learns to add',
    about: 'Which networks add two numbers that stand far apart.',
  },
  Adding: {
    kind: 'figure',
    name: 'The adding problem',
    about: 'Three networks add two numbers that stand far apart, measured live.',
  },
  AddingClaim: { kind: 'text', name: 'Who learned to add', about: 'The recorded errors on the adding problem.' },
  Reach: {
    kind: 'figure',
    name: 'How far a gradient reaches',
    about: 'What is left of it, step by step, in a plain network and in an LSTM.',
  },
  ReachFact: {
    kind: 'text',
    name: 'A number of the gradient',
    about: 'A number in the prose, computed from the networks.',
    props: { of: 'trained' },
  },
  ReachPrediction: {
    kind: 'question',
    name: 'Twenty steps back',
    about: 'How much of a gradient is left there before training.',
  },
  BalanceGoal: {
    kind: 'goal',
    name: 'Balance a plain network',
    about: 'Recurrent weights with which a gradient neither fades nor grows.',
  },
  SizeTable: {
    kind: 'text',
    name: 'Networks of one size',
    about: 'A network beside all others of its size.',
    props: { family: 'lstm-2015' },
  },
  Attention: {
    kind: 'figure',
    name: 'Attention over a text',
    about: 'Where each head of a Transformer looks, and the cache that it looks into.',
  },
  NearPrediction: {
    kind: 'question',
    name: 'The last few symbols',
    about: 'How much of the weight of all heads goes to them.',
  },
  ThreeBills: { kind: 'figure', name: 'Three bills', about: 'Cache, scores and bytes read, as a text grows.' },
  SquarePrediction: {
    kind: 'question',
    name: 'What is squared',
    about: 'What becomes of the cache as a text grows.',
  },
  FarLookGoal: { kind: 'goal', name: 'A look from far away', about: 'A text on which a head looks 200 symbols back.' },
  ReadInAllGoal: {
    kind: 'goal',
    name: 'A gibibyte of reading',
    about: 'The token at which a gibibyte of cache has been read.',
  },
  Bill: { kind: 'figure', name: 'The bill', about: 'Memory of real models from 1K to 10M tokens, against real cards.' },
  BillPrediction: {
    kind: 'question',
    name: 'The bill of a hybrid',
    about: 'How much more memory a hybrid takes as a text grows.',
  },
  BillCode: { kind: 'text', name: 'The sum in code', about: 'The file that computes the memory of real models.' },
  DearerHybridGoal: {
    kind: 'goal',
    name: 'A small model with a large bill',
    about: 'A hybrid that keeps more than a model of twice its size.',
  },
  ServesAllGoal: {
    kind: 'goal',
    name: '64 readers on one card',
    about: 'A design that leaves room for all of them beside its weights.',
  },
  OwnTable: {
    kind: 'figure',
    name: 'A table of your own',
    about: 'Four keys by four values, written and read by hand.',
  },
  TrainedTable: {
    kind: 'figure',
    name: 'The table of a trained head',
    about: 'What a head keeps over a text, and what each token reads from it.',
  },
  Recall: {
    kind: 'figure',
    name: 'How much comes back',
    about: 'Pairs that a table gives back, by its rows, its rule and its keys.',
  },
  OverlapPrediction: {
    kind: 'question',
    name: 'Two keys that overlap',
    about: 'What a read brings back where two keys are alike.',
  },
  MixPrediction: {
    kind: 'question',
    name: 'What one read mixes',
    about: 'How much of a read belongs to a single token.',
  },
  CliffPrediction: {
    kind: 'question',
    name: 'Where the table is full',
    about: 'Up to how many pairs nine of ten come back.',
  },
  FewestRowsGoal: { kind: 'goal', name: 'Room for 24 pairs', about: 'The fewest rows that give nine of ten back.' },
  WrongReadGoal: {
    kind: 'goal',
    name: 'A read that comes back wrong',
    about: 'Pairs of which one key brings back the value of another.',
  },
  TableFact: {
    kind: 'text',
    name: 'A number of the trained table',
    about: 'A number in the prose, from the recorded table.',
    props: { of: 'symbols' },
  },
  RecallFact: {
    kind: 'text',
    name: 'A number of recall',
    about: 'A number in the prose, from trials on random keys.',
    props: { of: 'ninety', rows: 32 },
  },
  Gate: {
    kind: 'figure',
    name: 'Decay over a text',
    about: 'One text read with no decay, a fixed one and one from the token, and the state that it acts on.',
  },
  GatePrediction: { kind: 'question', name: 'Where a gate closes', about: 'Where in a text a trained gate forgets.' },
  ConstantsPrediction: {
    kind: 'question',
    name: 'What constants do alone',
    about: 'How much of what a decay from the token gains learned constants gain too.',
    props: { models: 'linear-attention fixed-decay vector-gate' },
  },
  Copying: {
    kind: 'figure',
    name: 'Letters out of noise',
    about: 'Selective copying by three gates and their twins, with the noise as a slider.',
  },
  CopyPrediction: {
    kind: 'question',
    name: 'Eight times the noise',
    about: 'Which networks still copy far beyond their training.',
  },
  CopyTable: {
    kind: 'text',
    name: 'Gates and their twins',
    about: 'Every pair that was trained on selective copying, in a table.',
  },
  CopyClaim: {
    kind: 'text',
    name: 'Who copies',
    about: 'What the networks that copy came to, from their recorded scores.',
    props: { of: 'copies' },
  },
  FixedWinsGoal: { kind: 'goal', name: 'A text on which the fixed decay wins', about: 'Bits per byte decide.' },
  FullStopGoal: {
    kind: 'goal',
    name: 'What does it take for a full stop',
    about: 'Other signs in the place of a full stop, and rows that still go dark.',
  },
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
  CellEditor: {
    kind: 'goal',
    name: 'An exercise in code',
    about: 'A cell to write, run and hold to its definition.',
    props: { exercise: 'decay' },
  },
  BillFact: {
    kind: 'text',
    name: 'A number of a real model',
    about: 'A number in the prose, from a published configuration.',
    props: { model: 'llama-3.1-8b', of: 'growth' },
  },
  DesignFact: {
    kind: 'text',
    name: 'A number of a design',
    about: 'What the layers of a model of the reader’s own keep for one text.',
    props: { full: 32, kvHeads: 8 },
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
  TwoValues: {
    kind: 'figure',
    name: 'Two values for one key',
    about: 'One list of writes into four states, and what each answers.',
  },
  Overwrite: {
    kind: 'figure',
    name: 'How strongly a network writes',
    about: 'The write strength at each token of a text, and what it erases.',
  },
  Needle: {
    kind: 'figure',
    name: 'A needle in a pile of writes',
    about: 'What four rules still answer to one key after more and more other writes.',
  },
  DecayPrediction: {
    kind: 'question',
    name: 'Is there a decay',
    about: 'Whether a state that only forgets and adds can answer for two keys.',
  },
  StrengthPrediction: {
    kind: 'question',
    name: 'How strongly it writes',
    about: 'Which write strength a network chooses that is free to.',
  },
  NeedlePrediction: {
    kind: 'question',
    name: 'One key among many',
    about: 'Which rule finds a pair after many other writes.',
  },
  PublishedNeedles: {
    kind: 'text',
    name: 'Needles in published networks',
    about: 'Three networks of 1.3 billion parameters, two kinds of hay, as published.',
  },
  ForgettingWinsGoal: {
    kind: 'goal',
    name: 'A list on which forgetting ends nearer',
    about: 'Writes after which the gated state errs less than the delta rule.',
  },
  KeepAndReplaceGoal: {
    kind: 'goal',
    name: 'Keep the needle, and still replace it',
    about: 'Two strengths that keep one pair and follow another.',
  },
  OverwriteFact: {
    kind: 'text',
    name: 'A number of overwriting',
    about: 'A number in the prose, from the recorded reading.',
    props: { of: 'peak' },
  },
  Task: {
    kind: 'figure',
    name: 'A task, measured live',
    about: 'Several networks on fresh sequences, at and beyond the length of their training.',
    props: { task: 'selective-copying', networks: 'min-gru min-gru-fixed gated-delta gated-delta-fixed' },
  },
  TwoRuns: {
    kind: 'figure',
    name: 'Two runs over the same bits',
    about: 'One number as a state, from two beginnings.',
  },
  Circle: {
    kind: 'figure',
    name: 'Eigenvalues on a circle',
    about: 'The eigenvalue of each step as a point, and their product as it moves.',
  },
  ShellGame: { kind: 'figure', name: 'The shell game', about: 'Swaps of cups as steps of the delta rule.' },
  FourGates: {
    kind: 'figure',
    name: 'Four gates on parity',
    about: 'Trained networks by the range of their decays and by what sets them.',
  },
  FlipPrediction: {
    kind: 'question',
    name: 'Decays that stay above zero',
    about: 'Whether the sign of one number can then follow parity.',
  },
  TurnPrediction: { kind: 'question', name: 'Ones modulo three', about: 'Whether one number can count them.' },
  SwapPrediction: {
    kind: 'question',
    name: 'A step that exchanges',
    about: 'Which write strength makes two cups change places.',
  },
  FourPrediction: {
    kind: 'question',
    name: 'Which of the four',
    about: 'Which trained networks are right at twice the length of their training.',
  },
  ParityGoal: {
    kind: 'goal',
    name: '64 bits in one number',
    about: 'Settings with which the sign is right to the end.',
  },
  ThreeGoal: { kind: 'goal', name: 'Count to three', about: 'A step that is back where it began after three ones.' },
  FourTrained: {
    kind: 'text',
    name: 'How the four were trained',
    about: 'Their size, the length of their strings and how many seeds there are, in the prose.',
  },
  FourClaim: {
    kind: 'text',
    name: 'What the four came to',
    about: 'A sentence that follows from the trained networks.',
  },
  ParityShare: {
    kind: 'text',
    name: 'A share of parity',
    about: 'A recorded accuracy in the prose.',
    props: { model: 'delta', length: 31 },
  },
  SwapTable: { kind: 'text', name: 'Swaps in a table', about: 'Recorded accuracies on swaps of cups.' },
  WidestChannel: { kind: 'text', name: 'The widest channel', about: 'The decays of one channel, from the weights.' },
  PhoneBook: {
    kind: 'figure',
    name: 'A phone book',
    about: 'Read once by several networks; what each still says for every name, and what it keeps for that.',
  },
  Bound: {
    kind: 'figure',
    name: 'Bits that have to be kept',
    about: 'What a phone book asks of any memory, against the bits that a cache and a state have.',
  },
  Haystack: {
    kind: 'figure',
    name: 'Needles by length and depth',
    about: 'Trained networks on longer and longer texts, in filler that repeats and in filler that does not.',
  },
  Ratio: {
    kind: 'figure',
    name: 'How many layers look back',
    about: 'Hybrids in print, in use and in this notebook, by the share of their layers that attend.',
  },
  BookPrediction: {
    kind: 'question',
    name: 'A longer book',
    about: 'Which networks still know a book of four times the length of the training.',
  },
  BoundPrediction: {
    kind: 'question',
    name: 'Too much for a state',
    about: 'From how many entries on a book cannot be kept by any use of a state.',
  },
  HaystackPrediction: {
    kind: 'question',
    name: 'A needle far beyond the training',
    about: 'Which network finds it at every depth of a long text.',
  },
  RatioPrediction: {
    kind: 'question',
    name: 'The best ratio in print',
    about: 'How many recurrent layers to one that looks back had the lowest perplexity.',
  },
  BookGoal: {
    kind: 'goal',
    name: 'A book that only a cache holds',
    about: 'A book that a memory which grows still holds and no state does.',
  },
  BoundGoal: {
    kind: 'goal',
    name: 'An excuse for the state',
    about: 'A short book that is impossible for a state of which few bits count.',
  },
  BookFact: {
    kind: 'text',
    name: 'How the phone book went',
    about: 'A sentence that follows from the recorded scores.',
    props: { of: 'books' },
  },
  NeedleFact: {
    kind: 'text',
    name: 'How far the needle was found',
    about: 'A sentence that follows from the recorded scores.',
    props: { filler: 'repeated' },
  },
  BeyondFact: {
    kind: 'text',
    name: 'Beyond the training',
    about: 'Bits per byte past the longest text of the training, by network.',
    props: { models: 'transformer gated-delta hybrid' },
  },
  Ways: {
    kind: 'figure',
    name: 'One text, three ways',
    about: 'Read step by step, in chunks and all at once by the same weights.',
  },
  Scan: {
    kind: 'figure',
    name: 'The scan',
    about: 'One recurrence in its order, as doubling stretches, and up and down a tree.',
  },
  Waits: { kind: 'figure', name: 'Why an LSTM waits', about: 'Its chain beside a scan.' },
  WaitsPrediction: {
    kind: 'question',
    name: 'Rounds of an LSTM',
    about: 'How many rounds an LSTM takes over a text with many hands.',
  },
  Compose: {
    kind: 'figure',
    name: 'Steps put together',
    about: 'What the steps of an LSTM make when they are put together.',
  },
  Chunks: {
    kind: 'figure',
    name: 'A text in chunks',
    about: 'Each a small attention matrix, with the state between them.',
  },
  ChunkCost: { kind: 'figure', name: 'The size of a chunk', about: 'Work and waiting, over the size of a chunk.' },
  WaysPrediction: {
    kind: 'question',
    name: 'What is different',
    about: 'What differs when the same weights read a text in one call, or symbol by symbol.',
  },
  ScanPrediction: {
    kind: 'question',
    name: 'How many rounds',
    about: 'How many rounds eight steps take with many hands.',
  },
  ScoresPrediction: {
    kind: 'question',
    name: 'Scores in chunks',
    about: 'How many scores are computed where a text is cut into chunks.',
  },
  CostPrediction: {
    kind: 'question',
    name: 'The cheapest chunk',
    about: 'With how many symbols a chunk a head multiplies least.',
  },
  CountGoal: { kind: 'goal', name: 'A count that begins again', about: 'A scan that counts the letters of each word.' },
  FewWaitsGoal: {
    kind: 'goal',
    name: 'Few waits, no more work',
    about: 'A chunk with few waits that costs no more than the step.',
  },
  StepTime: {
    kind: 'text',
    name: 'A time of training',
    about: 'Milliseconds of a training step in the prose.',
    props: { of: 's6' },
  },
  TrainingTimes: {
    kind: 'text',
    name: 'Times of training',
    about: 'Milliseconds of a training step in short windows and in long ones.',
  },
  StoryPrediction: {
    kind: 'question',
    name: 'What a story costs',
    about: 'Where in a page the bits of a text are spent.',
  },
  Perplexity: {
    kind: 'figure',
    name: 'The price of every letter',
    about: 'A text under four networks, with the bits of each symbol and the dearest words.',
  },
  TrainingCurves: {
    kind: 'figure',
    name: 'The training as it went',
    about: 'Bits per byte of each network after so many symbols.',
  },
  Sweeps: { kind: 'figure', name: 'Learning rates', about: 'What each network came to at several rates.' },
  Kept: {
    kind: 'figure',
    name: 'What the level costs',
    about: 'Bits per byte against the numbers that a network keeps.',
  },
  KindPrediction: {
    kind: 'question',
    name: 'Which symbols',
    about: 'On which kind of symbol two networks differ most.',
  },
  Kinds: {
    kind: 'figure',
    name: 'Kinds of symbols',
    about: 'Bits for first letters, repeated names, spaces and the rest.',
  },
  TransformerAheadGoal: {
    kind: 'goal',
    name: 'A text for the Transformer',
    about: 'A text on which the Transformer is ahead of the vector gate.',
  },
  WeakestAheadGoal: {
    kind: 'goal',
    name: 'A text for the weakest',
    about: 'A text on which the network without decay is ahead.',
  },
  StoryFact: {
    kind: 'text',
    name: 'A number of the story',
    about: 'A number in the prose, from the recorded scores.',
    props: { of: 'dearest' },
  },
  TrainingFact: {
    kind: 'text',
    name: 'A number of the trainings',
    about: 'A number in the prose, from the records of the trainings.',
    props: { of: 'rates' },
  },
  ChoosingPrediction: {
    kind: 'question',
    name: 'An archive on a desk',
    about: 'Which kind of network for a million tokens on a small card, when something in them has to be found.',
  },
  Choosing: {
    kind: 'figure',
    name: 'The guide',
    about:
      'From what a reader needs to a shortlist of networks, each line with its evidence and its cost; a page to print.',
  },
  PureFirstGoal: {
    kind: 'goal',
    name: 'A pure recurrent network first',
    about: 'Needs under which a network without any attention comes first.',
  },
  OneNeedGoal: {
    kind: 'goal',
    name: 'One need away',
    about: 'The need of a chat service that brings the Transformer back.',
  },
  FamilyTable: {
    kind: 'text',
    name: 'Kinds of network by what they can do',
    about: 'Memory, training, recall, tracking and length, each entry with its lesson.',
  },
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
