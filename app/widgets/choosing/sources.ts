/** The published numbers that the rules rest on. “As transcribed”: read in notes that copy the paper's table, not in the paper. */

import type { Published } from './rule'

const GDN = 'Yang, Kautz and Hatamizadeh, Gated delta networks, 2024 (arXiv 2412.06464)'
const KIMI = 'Kimi Linear, 2025 (2510.26692), 48 billion parameters, the same 1.4 trillion tokens'
const GRIFFIN = 'De et al., Griffin, 2024 (2402.19427)'
const GRAZZI = 'Grazzi et al., Unlocking state-tracking in linear RNNs, 2024 (2411.12537)'
const MAMBA = 'Gu and Dao, Mamba, 2023 (2312.00752)'
const MAMBA3 = 'Mamba-3, 2026 (2603.15569)'
const XLSTM = 'Beck et al., xLSTM, 2024 (2405.04517)'
const WALEFFE = 'Waleffe et al., An empirical study of Mamba-based language models, 2024 (2406.07887)'

const from = (says: string, source: string): Published => ({ says, source })
const recall = (says: string) => from(`Mean of six recall tasks: ${says}`, `${GDN}, table 4, 1.3 billion parameters`)
const parity = (says: string) =>
  from(
    `Parity at 40 to 256 bits after training on up to 40, a guess being 0 and no mistake 1: ${says}`,
    `${GRAZZI}, table 3`,
  )

export const recallAttention = recall('37.0, and 30.6 for the best network without attention')
export const recallMatrix = recall('30.6 for Gated DeltaNet, 29.8 for Mamba-2, 37.0 for the Transformer')
export const recallDiagonal = recall('21.0 for Mamba, 37.0 for the Transformer')
export const recallDelta = recall('26.2 for DeltaNet, with strengths up to 1; 37.0 for the Transformer')
export const recallFixed = recall('22.9 for RetNet, 37.0 for the Transformer')
export const recallWindows = from(
  'The evidence is split. In the recall table Gated DeltaNet with windows is ahead of the Transformer, 39.0 to 37.0; a phone book Griffin knows only while it fits its window of 1,024',
  `${GDN}, table 4; ${GRIFFIN}, §6.2`,
)
export const recallBound = from(
  'A recurrent network needs a state in proportion to what it may be asked for. No number for an LSTM was found',
  'Arora et al., Based, 2024 (2402.18668), theorem 3.1, as transcribed',
)
export const rulerLatent = from('RULER at 128K tokens: 81.3 with latent attention in every layer', KIMI)
export const rulerHybrid = from(
  'RULER at 128K tokens: 84.3 for three recurrent layers to one that attends, 81.3 where all attend',
  KIMI,
)
export const phoneBookWindow = from(
  'A phone book is known while it fits the window and not beyond, measured on a hybrid with windows of 1,024. No number for windows alone was found',
  `${GRIFFIN}, §6.2`,
)

export const paritySlstm = parity('1.000 for the sLSTM, whose gates read its state like those of an LSTM')
export const parityDeltaWide = parity('1.000 with strengths up to 2, 0.017 with strengths up to 1')
export const parityMatrix = parity('0.087 for the mLSTM, 0.017 for DeltaNet')
export const parityDiagonal = parity('0.000 for Mamba')
export const parityTransformer = parity('0.022')
export const parityFixed = from(
  'Parity, a guess being 0: 1.6 % with rotations that are the same at every token, 100 % with rotations from the token',
  `${MAMBA3}, table 5`,
)
export const parityHybrid = from(
  'The configuration of OLMo-Hybrid-7B allows its recurrent layers eigenvalues below zero. No measurement of a hybrid was found',
  'OlmoHybridConfig, transformers 5.18.0',
)

export const regularLstm = from(
  'LSTMs solve regular and counter languages',
  'Delétang et al., Neural networks and the Chomsky hierarchy, 2022 (2207.02098)',
)
export const swapsDeltaWide = from(
  'A DeltaNet of one layer learns the swaps of five things beyond the length of its training. On all permutations of five, every linear recurrent network is lost before 30 steps',
  `${GRAZZI}, §5.2`,
)
export const swapsOthers = from(
  'A step has to mix numbers to follow permutations; Mamba does poorly on all of these tasks',
  `${GRAZZI}, theorems and §5.2`,
)
export const ordersAttention = from(
  'Transformers and diagonal linear networks express no more than constant-depth circuits; permutations of five are believed to need more',
  'Merrill et al., The illusion of state in state-space models, 2024 (2404.08819)',
)

export const beyondAttention = from(
  'Induction heads, trained at 256 tokens: no network but Mamba held beyond twice that length',
  `${MAMBA}, §4.1`,
)
export const beyondGriffin = from('On books, at four times the length of the training and more', `${GRIFFIN}, §6.1`)
export const beyondXlstm = from('Trained at 2K tokens, stable to 16K', `${XLSTM}, §4.3`)
export const beyondNeedles = from(
  'Trained at 4K tokens, needles found at 4K and 8K: 65.4 % and 30.4 % by Mamba-2 in repeated filler, 92.2 % and 29.6 % by Gated DeltaNet in essays',
  `${GDN}, table 2`,
)
export const beyondMamba = from('Induction heads, trained at 256 tokens: no mistake up to a million', `${MAMBA}, §4.1`)
export const beyondDiagonalBoth = from(
  'Induction heads, trained at 256 tokens: no mistake up to a million. A phone book: Hawk with 7 billion parameters fails as the book grows',
  `${MAMBA}, §4.1; ${GRIFFIN}, §6.2`,
)
export const beyondDeltaWide = parity('1.000 with strengths up to 2')

export const sound = from(
  'On raw waves, going from S4 to the selective S6 significantly hampers performance',
  `${MAMBA}, figure 10`,
)

export const largestDelta = from(
  'The largest in our sources: DeltaNet with 1.3 billion parameters, and RWKV-7, which by its theorems can flip, with 2.9',
  `${GRAZZI}, table 4; BlinkDL/RWKV-LM at 524481d, README`,
)
export const largestFixed = from('The largest in our sources, RetNet, has 1.3 billion parameters', `${GDN}, table 3`)
export const largestLstm = from('The largest in our sources has 607.8 million parameters', `${XLSTM}, table 2`)

export const sequential = from(
  'The sLSTM, whose gates read its output, cannot be trained in parallel over a text',
  `${XLSTM}, §5`,
)

export const textHybrid = from(
  '8 billion parameters: the hybrid is ahead of the Transformer on all 12 tasks, by 2.65 points on average',
  WALEFFE,
)
export const textWindows = from(
  'Perplexity on WikiText: 16.07 for Gated DeltaNet with windows, 18.53 for the Transformer. Six tasks: 65.8 for Griffin with 7 billion, 64.2 for a Transformer with 6',
  `${GDN}, table 3; ${GRIFFIN}, table 1`,
)
export const textMatrix = from(
  'Perplexity on WikiText: 16.42 for Gated DeltaNet, 18.53 for the Transformer. With 8 billion parameters pure Mamba-2 lags on exam questions with examples and on phone books',
  `${GDN}, table 3; ${WALEFFE}`,
)
export const textDiagonal = from(
  'Perplexity on WikiText: Mamba 17.92 and the Transformer 18.53 in one table, 17.06 and 16.85 in another',
  `${GDN}, table 3; Yang et al., DeltaNet, 2024 (2406.06484), table 1, and ${GRAZZI}, table 4`,
)
export const textDeltaWide = from(
  'Perplexity on WikiText, DeltaNet with 1.3 billion: 18.54 without flips, 18.57 with',
  `${GRAZZI}, §5.3`,
)
export const textFixed = from('Perplexity on WikiText: 19.08 for RetNet, 16.42 for Gated DeltaNet', `${GDN}, table 3`)
export const textLstm = from(
  'Perplexity after 15 billion tokens: 2,417.86 for stacked LSTMs, 35.46 in a modern block, 13.48 with matrix memory',
  `${XLSTM}, table 2`,
)
