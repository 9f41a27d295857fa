/**
 * The papers and books that lessons cite: what they are called in full, and where they are to be found. A lesson names a source by
 * its title or by one of the names that it is `called`; the build adds the rest (source-links.ts), and tests hold names, years and numbers to this list.
 */

export interface Source {
  readonly authors: string
  readonly title: string
  /** Shorter names that lessons use. */
  readonly called?: readonly string[]
  /** Null where the publisher names none. */
  readonly year: number | null
  /** Its number on arXiv, or where it was printed. */
  readonly at: { readonly arxiv: string } | { readonly printed: string }
}

const arxiv = (number: string) => ({ arxiv: number })
const printed = (where: string) => ({ printed: where })

export const sources: readonly Source[] = [
  {
    authors: 'Ainslie et al.',
    title: 'GQA: Training generalized multi-query transformer models from multi-head checkpoints',
    called: ['GQA'],
    year: 2023,
    at: arxiv('2305.13245'),
  },
  {
    authors: 'Arora et al.',
    title: 'Simple linear attention language models balance the recall-throughput tradeoff',
    called: ['Based'],
    year: 2024,
    at: arxiv('2402.18668'),
  },
  {
    authors: 'Arora et al.',
    title: 'Zoology: Measuring and improving recall in efficient language models',
    called: ['Zoology'],
    year: 2023,
    at: arxiv('2312.04927'),
  },
  {
    authors: 'Bahdanau, Cho and Bengio',
    title: 'Neural machine translation by jointly learning to align and translate',
    year: 2014,
    at: arxiv('1409.0473'),
  },
  {
    authors: 'Baum',
    title: 'The Wonderful Wizard of Oz',
    year: 1900,
    at: printed('Project Gutenberg'),
  },
  {
    authors: 'Beck et al.',
    title: 'xLSTM: Extended long short-term memory',
    called: ['xLSTM'],
    year: 2024,
    at: arxiv('2405.04517'),
  },
  {
    authors: 'Behrouz et al.',
    title: 'Titans: Learning to memorize at test time',
    called: ['Titans'],
    year: 2025,
    at: arxiv('2501.00663'),
  },
  {
    authors: 'Bengio, Simard and Frasconi',
    title: 'Learning long-term dependencies with gradient descent is difficult',
    year: 1994,
    at: printed('IEEE Transactions on Neural Networks 5(2)'),
  },
  {
    authors: 'Blelloch',
    title: 'Prefix sums and their applications',
    year: 1990,
    at: printed('Carnegie Mellon University, CMU-CS-90-190'),
  },
  {
    authors: 'Brent and Kung',
    title: 'A regular layout for parallel adders',
    year: 1982,
    at: printed('IEEE Transactions on Computers C-31(3)'),
  },
  {
    authors: 'Cho et al.',
    title: 'Learning phrase representations using RNN encoder-decoder for statistical machine translation',
    called: ['Learning phrase representations using RNN encoder-decoder'],
    year: 2014,
    at: arxiv('1406.1078'),
  },
  {
    authors: 'Dao and Gu',
    title: 'Transformers are SSMs: Generalized models and efficient algorithms through structured state space duality',
    called: ['Mamba-2', 'Transformers are SSMs'],
    year: 2024,
    at: arxiv('2405.21060'),
  },
  {
    authors: 'Dao et al.',
    title: 'FlashAttention: Fast and memory-efficient exact attention with IO-awareness',
    called: ['FlashAttention'],
    year: 2022,
    at: arxiv('2205.14135'),
  },
  {
    authors: 'De et al.',
    title: 'Griffin: Mixing gated linear recurrences with local attention for efficient language models',
    called: ['Griffin'],
    year: 2024,
    at: arxiv('2402.19427'),
  },
  {
    authors: 'DeepSeek-AI',
    title: 'DeepSeek-V2: A strong, economical, and efficient mixture-of-experts language model',
    called: ['DeepSeek-V2'],
    year: 2024,
    at: arxiv('2405.04434'),
  },
  {
    authors: 'DeepSeek-AI',
    title: 'DeepSeek-V3 technical report',
    called: ['DeepSeek-V3'],
    year: 2024,
    at: arxiv('2412.19437'),
  },
  {
    authors: 'Feng et al.',
    title: 'Were RNNs all we needed?',
    year: 2024,
    at: arxiv('2410.01201'),
  },
  {
    authors: 'Gers, Schmidhuber and Cummins',
    title: 'Learning to forget: Continual prediction with LSTM',
    called: ['Learning to forget'],
    year: 2000,
    at: printed('Neural Computation 12(10)'),
  },
  {
    authors: 'Grazzi et al.',
    title: 'Unlocking state-tracking in linear RNNs through negative eigenvalues',
    called: ['Unlocking state-tracking in linear RNNs'],
    year: 2024,
    at: arxiv('2411.12537'),
  },
  {
    authors: 'Gu and Dao',
    title: 'Mamba: Linear-time sequence modeling with selective state spaces',
    called: ['Mamba'],
    year: 2023,
    at: arxiv('2312.00752'),
  },
  {
    authors: 'Hatamizadeh, Choi and Kautz',
    title: 'Gated DeltaNet-2',
    year: 2026,
    at: arxiv('2605.22791'),
  },
  {
    authors: 'Hillis and Steele',
    title: 'Data parallel algorithms',
    year: 1986,
    at: printed('Communications of the ACM 29(12)'),
  },
  {
    authors: 'Hochreiter and Schmidhuber',
    title: 'Long short-term memory',
    year: 1997,
    at: printed('Neural Computation 9(8)'),
  },
  {
    authors: 'Hsieh et al.',
    title: 'RULER: What’s the real context size of your long-context language models?',
    called: ['RULER'],
    year: 2024,
    at: arxiv('2404.06654'),
  },
  {
    authors: 'Jelassi et al.',
    title: 'Repeat after me: Transformers are better than state space models at copying',
    called: ['Repeat after me'],
    year: 2024,
    at: arxiv('2402.01032'),
  },
  { authors: 'Jiang et al.', title: 'Mistral 7B', year: 2023, at: arxiv('2310.06825') },
  {
    authors: 'Karpathy, Johnson and Fei-Fei',
    title: 'Visualizing and understanding recurrent networks',
    year: 2015,
    at: arxiv('1506.02078'),
  },
  {
    authors: 'Katharopoulos et al.',
    title: 'Transformers are RNNs: Fast autoregressive transformers with linear attention',
    called: ['Transformers are RNNs'],
    year: 2020,
    at: arxiv('2006.16236'),
  },
  {
    authors: 'Khavari et al.',
    title: 'Parity requires unified input dependence and negative eigenvalues in SSMs',
    year: 2025,
    at: arxiv('2508.07395'),
  },
  {
    authors: 'Kimi Team',
    title: 'Kimi Linear: An expressive, efficient attention architecture',
    called: ['Kimi Linear'],
    year: 2025,
    at: arxiv('2510.26692'),
  },
  {
    authors: 'Lahoti et al.',
    title: 'Mamba-3: Improved sequence modeling using state space principles',
    called: ['Mamba-3'],
    year: 2026,
    at: arxiv('2603.15569'),
  },
  {
    authors: 'Lieber et al.',
    title: 'Jamba: A hybrid Transformer-Mamba language model',
    called: ['Jamba'],
    year: 2024,
    at: arxiv('2403.19887'),
  },
  {
    authors: 'Martin and Cundy',
    title: 'Parallelizing linear recurrent neural nets over sequence length',
    year: 2018,
    at: arxiv('1709.04057'),
  },
  {
    authors: 'Merrill et al.',
    title: 'The illusion of state in state-space models',
    year: 2024,
    at: arxiv('2404.08819'),
  },
  {
    authors: 'NVIDIA',
    title: 'Nemotron-H: A family of accurate and efficient hybrid Mamba-Transformer models',
    called: ['Nemotron-H'],
    year: 2025,
    at: arxiv('2504.03624'),
  },
  {
    authors: 'Otieno',
    title: 'Nangila’s courage',
    year: null,
    at: printed('African Storybook'),
  },
  {
    authors: 'Pascanu, Mikolov and Bengio',
    title: 'On the difficulty of training recurrent neural networks',
    year: 2013,
    at: arxiv('1211.5063'),
  },
  {
    authors: 'Peng et al.',
    title: 'RWKV-7 “Goose” with expressive dynamic state evolution',
    called: ['RWKV-7'],
    year: 2025,
    at: arxiv('2503.14456'),
  },
  {
    authors: 'Schlag, Irie and Schmidhuber',
    title: 'Linear transformers are secretly fast weight programmers',
    year: 2021,
    at: arxiv('2102.11174'),
  },
  {
    authors: 'Su et al.',
    title: 'RoFormer: Enhanced transformer with rotary position embedding',
    called: ['RoFormer'],
    year: 2021,
    at: arxiv('2104.09864'),
  },
  {
    authors: 'Sun et al.',
    title: 'Learning to (learn at test time): RNNs with expressive hidden states',
    called: ['TTT'],
    year: 2024,
    at: arxiv('2407.04620'),
  },
  {
    authors: 'Sun et al.',
    title: 'Retentive network: A successor to Transformer for large language models',
    called: ['Retentive network'],
    year: 2023,
    at: arxiv('2307.08621'),
  },
  { authors: 'Vaswani et al.', title: 'Attention is all you need', year: 2017, at: arxiv('1706.03762') },
  {
    authors: 'Waleffe et al.',
    title: 'An empirical study of Mamba-based language models',
    year: 2024,
    at: arxiv('2406.07887'),
  },
  {
    authors: 'Yang et al.',
    title: 'Gated linear attention transformers with hardware-efficient training',
    called: ['Gated linear attention transformers'],
    year: 2024,
    at: arxiv('2312.06635'),
  },
  {
    authors: 'Yang et al.',
    title: 'Parallelizing linear transformers with the delta rule over sequence length',
    called: ['Parallelizing linear transformers with the delta rule'],
    year: 2024,
    at: arxiv('2406.06484'),
  },
  {
    authors: 'Yang, Kautz and Hatamizadeh',
    title: 'Gated delta networks: Improving Mamba2 with delta rule',
    called: ['Gated delta networks'],
    year: 2024,
    at: arxiv('2412.06464'),
  },
]

const byName = new Map(
  sources.flatMap((source) => [source.title, ...(source.called ?? [])].map((name) => [key(name), source] as const)),
)

/** The source that a lesson calls `name`, or null. */
export const sourceCalled = (name: string): Source | null => byName.get(key(name)) ?? null

function key(name: string): string {
  return name.toLowerCase().replaceAll("'", '’')
}

/** Where it is to be found, in words. */
export const placeOf = ({ at }: Source): string => ('arxiv' in at ? `arXiv ${at.arxiv}` : at.printed)
