/**
 * The terms of the course. A definition is one or two sentences; {S} is a letter, set in the colour of its quantity, and ^T a
 * transpose. `lesson` is the slug of the lesson that marks the term first, `source` where it can be read.
 */

import type { Quantity } from '../../app/figures/colours'

export interface Term {
  readonly name: string
  readonly definition: string
  readonly lesson: string
  readonly source: string
}

/** The letters that definitions use. */
export const letters: Readonly<Record<string, Quantity>> = {
  S: 'state',
  α: 'gate',
  β: 'write',
  k: 'key',
  v: 'value',
  q: 'query',
  o: 'output',
}

const here = 'As this course uses the word.'
const race = 'two-machines-read-a-book'
const machine = 'the-machine-of-2015'
const attention = 'attention-and-its-bill'
const bill = 'the-bill-at-scale'
const forgetting = 'forgetting-on-purpose'
const overwriting = 'overwriting'
const tracking = 'what-a-state-can-track'
const training = 'trained-like-a-transformer'
const level = 'perplexity'
const recalling = 'where-they-still-lose'

export const terms = {
  token: {
    name: 'token',
    definition:
      'One symbol that a network reads or writes. The networks of this notebook know 96: letters, digits, marks, the blank and the line break. Large models use pieces of words.',
    lesson: race,
    source: here,
  },
  transformer: {
    name: 'Transformer',
    definition:
      'A network that learns about earlier tokens by attention alone, and keeps a key and a value of each of them.',
    lesson: race,
    source: 'Vaswani et al., Attention is all you need, 2017.',
  },
  key: {
    name: 'key',
    definition:
      'The vector {k} that a token can be found by. In attention queries are compared with it; in a recurrent network with a table {S} it says into which rows the value is written.',
    lesson: race,
    source:
      'Vaswani et al., Attention is all you need, 2017; for tables Katharopoulos et al., Transformers are RNNs, 2020.',
  },
  value: {
    name: 'value',
    definition:
      'The vector {v} that a token has to give. In attention it is kept and averaged with others; in a recurrent network with a table it is written into the table.',
    lesson: race,
    source:
      'Vaswani et al., Attention is all you need, 2017; for tables Katharopoulos et al., Transformers are RNNs, 2020.',
  },
  layer: {
    name: 'layer',
    definition:
      'One of several stages that a token passes on its way, each with weights, and a cache or a state, of its own.',
    lesson: race,
    source: here,
  },
  'short-convolution': {
    name: 'short convolution',
    definition:
      'A weighted sum of the last few inputs of a layer, number by number. Here of four, so that three are kept.',
    lesson: race,
    source: 'Gu and Dao, Mamba, 2023.',
  },
  cache: {
    name: 'cache',
    definition:
      'The keys {k} and values {v} of all tokens so far, in each layer that attends. Each token adds the same number of bytes, and nothing leaves.',
    lesson: race,
    source: 'Counted from the tensors in lessons 0 and 2.',
  },
  'recurrent-network': {
    name: 'recurrent network',
    definition:
      'A network that carries a state from token to token. The new state is computed from the old one and the token, which is then gone.',
    lesson: race,
    source: 'Hochreiter and Schmidhuber, Long short-term memory, 1997.',
  },
  state: {
    name: 'state',
    definition:
      'What a recurrent network holds of the text so far, in a fixed count of numbers. In most networks here each head has a table {S}, with a row for each number of a key and a column for each number of a value.',
    lesson: race,
    source: 'Katharopoulos et al., Transformers are RNNs, 2020, for the table.',
  },
  'bits-per-byte': {
    name: 'bits per byte',
    definition:
      'How many bits a network needs, on average, to write down each symbol of a text: the mean of the binary logarithm of 1/p, where p is the probability that it gave the symbol that came. Fewer is better.',
    lesson: race,
    source: here,
  },
  lstm: {
    name: 'LSTM',
    definition:
      'A recurrent network whose state is a row of cells, each with three gates: how much it keeps, how much it lets in, how much it shows. The gates read the token and the last output.',
    lesson: machine,
    source:
      'Hochreiter and Schmidhuber, Long short-term memory, 1997; the forget gate: Gers, Schmidhuber and Cummins, 2000.',
  },
  gradient: {
    name: 'gradient',
    definition:
      'How a result would change if a number that it was computed from were a little different. Training moves every weight by the gradient of the error, so what no gradient reaches is not learned.',
    lesson: machine,
    source: here,
  },
  'adding-problem': {
    name: 'adding problem',
    definition:
      'A task: two of many numbers are marked, one in each half; at the end their sum is asked for. Always saying the mean has a known error, and a network has to do better.',
    lesson: machine,
    source: 'Hochreiter and Schmidhuber, Long short-term memory, 1997.',
  },
  attention: {
    name: 'attention',
    definition:
      'What a token takes from all tokens up to itself: the mean of their values {v}, weighted by how well their keys {k} fit its query {q}.',
    lesson: attention,
    source: 'Bahdanau, Cho and Bengio, 2014; Vaswani et al., 2017.',
  },
  query: {
    name: 'query',
    definition:
      'The vector {q} with which a token asks. In attention it is compared with every key; from a table it reads {o} = {S}^T {q}.',
    lesson: attention,
    source: 'Vaswani et al., 2017; for tables Katharopoulos et al., 2020.',
  },
  softmax: {
    name: 'softmax',
    definition:
      'Makes weights of scores: the exponential of each, divided by the sum of all of them. The weights are positive and sum to 1.',
    lesson: attention,
    source: 'Vaswani et al., Attention is all you need, 2017.',
  },
  head: {
    name: 'head',
    definition:
      'One of several parts of a layer that do the same work side by side, each with vectors, or a table {S}, of its own.',
    lesson: race,
    source: 'Vaswani et al., Attention is all you need, 2017.',
  },
  'grouped-query-attention': {
    name: 'grouped-query attention',
    definition:
      'Attention in which several heads share one key {k} and one value {v}, so that a token adds fewer bytes to the cache.',
    lesson: bill,
    source: 'Ainslie et al., GQA, 2023.',
  },
  'latent-attention': {
    name: 'latent attention',
    definition:
      'Attention that keeps one short vector a token and makes the keys {k} and values {v} of all heads from it again.',
    lesson: bill,
    source: 'DeepSeek-AI, DeepSeek-V2, 2024.',
  },
  window: {
    name: 'window',
    definition:
      'The last tokens that a layer attends to, where it does not attend to all. Its cache stops growing at that length.',
    lesson: bill,
    source: 'Jiang et al., Mistral 7B, 2023; De et al., Griffin, 2024.',
  },
  hybrid: {
    name: 'hybrid',
    definition: 'A network of which some layers attend and the others are recurrent.',
    lesson: bill,
    source: 'De et al., Griffin, 2024; Lieber et al., Jamba, 2024.',
  },
  decay: {
    name: 'decay',
    definition:
      'The number {α} that multiplies a row of the state {S}, or all of it, before the new pair is written. At 1 all is kept, near 0 it is wiped; below 0, where a network allows it, the sign is turned as well.',
    lesson: forgetting,
    source:
      'Sun et al., Retentive network, 2023, for a constant; Yang et al., Gated linear attention transformers, 2024, for one from the token.',
  },
  gate: {
    name: 'gate',
    definition:
      'What says how much of a state is kept, or how much is written. It can be a learned constant or be computed from the token.',
    lesson: machine,
    source:
      'Hochreiter and Schmidhuber, Long short-term memory, 1997; Gers, Schmidhuber and Cummins, Learning to forget, 2000.',
  },
  'data-dependent-gating': {
    name: 'data-dependent gating',
    definition:
      'Gating by numbers such as the decay {α} that are computed from the token as it is read, where they could have been learned constants.',
    lesson: forgetting,
    source: 'Gers, Schmidhuber and Cummins, Learning to forget, 2000; Gu and Dao, Mamba, 2023.',
  },
  twin: {
    name: 'twin',
    definition:
      'A network with the same parts but one, trained in the same way on the same text. What the part is worth is the distance between the two.',
    lesson: forgetting,
    source: here,
  },
  lesion: {
    name: 'lesion',
    definition:
      'An intervention on a trained network: here its gate is held at its mean. It shows what this network leans on, not what a gate is worth.',
    lesson: forgetting,
    source: here,
  },
  'selective-copying': {
    name: 'selective copying',
    definition: 'A task: copy a few marked symbols, in their order, out of any amount of noise between them.',
    lesson: forgetting,
    source: 'Gu and Dao, Mamba, 2023.',
  },
  'delta-rule': {
    name: 'delta rule',
    definition:
      'To write by correcting: the table {S} is asked for {k}, and a share of the difference between {v} and its answer is written at {k}. What the key held is erased by the same share.',
    lesson: overwriting,
    source: 'Schlag, Irie and Schmidhuber, Linear transformers are secretly fast weight programmers, 2021.',
  },
  'write-strength': {
    name: 'write strength',
    definition:
      'The share {β} of the difference that the delta rule makes good: 1 overwrites, 0 leaves the table as it is. Fixed, or computed from the token.',
    lesson: overwriting,
    source: 'Yang et al., Parallelizing linear transformers with the delta rule over sequence length, 2024.',
  },
  needle: {
    name: 'needle',
    definition:
      'One pair or fact that stands somewhere in a long text and is asked for at its end. The rest is filler.',
    lesson: overwriting,
    source: 'The S-NIAH tasks in Yang, Kautz and Hatamizadeh, Gated delta networks, 2024.',
  },
  parity: {
    name: 'parity',
    definition: 'A task: say after each of a string of bits whether the number of ones so far is odd.',
    lesson: tracking,
    source: 'Grazzi et al., Unlocking state-tracking in linear RNNs through negative eigenvalues, 2024.',
  },
  eigenvalue: {
    name: 'eigenvalue',
    definition:
      'The number that a linear step multiplies a direction of the state {S} by. For a state of one number it is the decay; for the delta rule it is 1 less the write strength along the key {k}, and 1 across it.',
    lesson: tracking,
    source: 'Grazzi et al., Unlocking state-tracking in linear RNNs through negative eigenvalues, 2024.',
  },
  scan: {
    name: 'scan',
    definition:
      'A way to compute every step of a recurrence by joining stretches of steps in the rounds of a tree. It takes as many rounds as the number of steps can be halved before one is left.',
    lesson: training,
    source:
      'Hillis and Steele, Data parallel algorithms, 1986; Martin and Cundy, Parallelizing linear recurrent neural nets over sequence length, 2018.',
  },
  chunk: {
    name: 'chunk',
    definition:
      'Some tokens in a row that are computed at once: what they give to each other as in attention, what comes from before them through the state {S}.',
    lesson: training,
    source: 'Yang et al., Gated linear attention transformers, 2024; Dao and Gu, Mamba-2, 2024.',
  },
  perplexity: {
    name: 'perplexity',
    definition:
      'Two to the power of the mean bits: among how many equally likely symbols one would have to guess to be surprised as much. Of a symbol, a token or a byte: which one has to be said.',
    lesson: level,
    source: here,
  },
  sweep: {
    name: 'sweep',
    definition:
      'Short trainings of one network that differ in one setting, here the learning rate; the best one trains the network that is compared.',
    lesson: level,
    source: here,
  },
  recall: {
    name: 'recall',
    definition:
      'To give back something that stood in the text when it is asked for: a number by its name, a word by what came before it. What may be asked for has to be kept until then.',
    lesson: recalling,
    source: 'Arora et al., Zoology, 2023; Jelassi et al., Repeat after me, 2024.',
  },
  extrapolation: {
    name: 'length extrapolation',
    definition: 'To do at lengths beyond those of the training what was learned there.',
    lesson: recalling,
    source: here,
  },
} as const satisfies Record<string, Term>

export type TermName = keyof typeof terms
