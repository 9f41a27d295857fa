/**
 * The stacked networks of 2015 in the page itself, for tasks whose steps are real numbers: read from a weights file or started anew,
 * changed, and run over a sequence with everything kept that a gradient needs.
 *
 *     x = E u + e        z = W x + b, into the cell; its output is the x of the next layer        answer = w h + w0, at the last step
 */

import { type LstmGates, lstmStep } from '../cells/lstm'
import { rnnStep } from '../cells/rnn'
import { seeded } from '../runtime/rng'
import type { PackedTensor } from '../runtime/weights'

export type StackedCell = 'rnn' | 'lstm'

/** Parts of z: i, f, g, o of an LSTM, or the one of a plain network. */
export const PARTS: Readonly<Record<StackedCell, number>> = { rnn: 1, lstm: 4 }

export interface StackedLayer {
  /** Numbers that it reads, and channels that it has. */
  readonly inputs: number
  readonly channels: number
  /** W [parts D, inputs], R [parts D, D], b [parts D], row by row. */
  readonly weights: Float32Array
  readonly recurrent: Float32Array
  readonly bias: Float32Array
}

export interface Stacked {
  readonly cell: StackedCell
  /** E [inputs, width] and e [width]. */
  readonly embedding: Float32Array
  readonly embeddingBias: Float32Array
  readonly layers: readonly StackedLayer[]
  /** w [D] and w0. */
  readonly head: Float32Array
  readonly headBias: number
}

/** A network from the tensors of its weights file. @throws Error where they are of another kind. */
export function readStacked(tensors: ReadonlyMap<string, PackedTensor>): Stacked {
  const get = (name: string): PackedTensor => {
    const tensor = tensors.get(name)
    if (!tensor) throw new Error(`These are not the weights of a stacked network: ${name} is not among them.`)
    return tensor
  }
  const data = (name: string) => get(name).data as Float32Array
  const layers: StackedLayer[] = []
  for (let i = 0; tensors.has(`layers.${i}.weight_hh_l0`); i++) {
    const part = (name: string) => data(`layers.${i}.${name}_l0`)
    const [, inputs] = get(`layers.${i}.weight_ih_l0`).shape as [number, number]
    const [, channels] = get(`layers.${i}.weight_hh_l0`).shape as [number, number]
    const [fromInput, fromState] = [part('bias_ih'), part('bias_hh')]
    const bias = fromInput.map((b, j) => b + fromState[j]!)
    layers.push({ inputs, channels, weights: part('weight_ih'), recurrent: part('weight_hh'), bias })
  }
  const first = layers[0]
  if (!first) get('layers.0.weight_hh_l0')
  return {
    cell: first!.recurrent.length === first!.channels ** 2 ? 'rnn' : 'lstm',
    embedding: data('embedding'),
    embeddingBias: data('embedding.bias'),
    layers,
    head: data('head'),
    headBias: data('head.bias')[0]!,
  }
}

/**
 * A network of the same shape as training finds it: every number drawn evenly between -1 / sqrt(n) and 1 / sqrt(n), with n the
 * channels of a cell or the inputs of a linear map, which is torch's own start; biases of forget gates at 1 (zoo/lstm.py).
 */
export function freshStacked(like: Stacked, seed: number): Stacked {
  const random = seeded(seed)
  const even = (of: Float32Array, n: number) => Float32Array.from(of, () => (2 * random() - 1) / Math.sqrt(n))
  const layers = like.layers.map(({ inputs, channels, weights, recurrent, bias }): StackedLayer => {
    const [W, R] = [even(weights, channels), even(recurrent, channels)]
    // Torch has two biases, one for the inputs and one for the state.
    const [one, other] = [even(bias, channels), even(bias, channels)]
    const isForget = (row: number) => like.cell === 'lstm' && Math.floor(row / channels) === 1
    const both = one.map((b, row) => (isForget(row) ? 1 : b + other[row]!))
    return { inputs, channels, weights: W, recurrent: R, bias: both }
  })
  const inputs = like.embedding.length / like.embeddingBias.length
  return {
    ...like,
    layers,
    embedding: even(like.embedding, inputs),
    embeddingBias: even(like.embeddingBias, inputs),
    head: even(like.head, like.head.length),
    headBias: 0,
  }
}

/** The same network with every recurrent weight multiplied, or with a number added to the logits of all forget gates. */
export function changedStacked(
  network: Stacked,
  { times = 1, forget = 0 }: { times?: number; forget?: number },
): Stacked {
  const layers = network.layers.map((layer): StackedLayer => {
    const isForget = (row: number) => network.cell === 'lstm' && Math.floor(row / layer.channels) === 1
    return {
      ...layer,
      recurrent: layer.recurrent.map((r) => r * times),
      bias: layer.bias.map((b, row) => (isForget(row) ? b + forget : b)),
    }
  })
  return { ...network, layers }
}

/** What a layer did at one step, [D] each but x, [inputs]. */
export interface LayerStep {
  readonly x: Float32Array
  readonly hidden: Float32Array
  /** Of an LSTM, else empty: its cells after the step and before it, and its gates. */
  readonly cell: Float32Array
  readonly cellBefore: Float32Array
  readonly gates: LstmGates | null
}

export interface StackedRun {
  /** By step, then by layer. */
  readonly steps: readonly (readonly LayerStep[])[]
  /** At the last step. */
  readonly answer: number
}

/** What a network remembers, by layer; `cell` is empty in a plain network. */
export type StackedState = readonly { readonly hidden: Float32Array; readonly cell: Float32Array }[]

export const emptyState = ({ layers, cell }: Stacked): StackedState =>
  layers.map(({ channels }) => ({
    hidden: new Float32Array(channels),
    cell: new Float32Array(cell === 'lstm' ? channels : 0),
  }))

/** Reads a sequence, the numbers of each step after the other, from `state` on, which moves to its end. */
export function runStacked(network: Stacked, inputs: readonly number[], state = emptyState(network)): StackedRun {
  const { embedding, embeddingBias, layers, head, headBias, cell: kind } = network
  const width = embeddingBias.length
  const each = embedding.length / width
  const steps: LayerStep[][] = []
  for (let t = 0; t < inputs.length / each; t++) {
    let x = embeddingBias.map((e, j) => {
      let sum = e
      for (let i = 0; i < each; i++) sum += inputs[t * each + i]! * embedding[i * width + j]!
      return sum
    })
    steps.push(
      layers.map((layer, l) => {
        const { hidden, cell } = state[l]!
        const cellBefore = cell.slice()
        const z = product(layer.weights, x, layer.bias)
        const gates = kind === 'lstm' ? lstmStep({ hidden, cell }, z, layer.recurrent) : null
        if (kind === 'rnn') rnnStep(hidden, z, layer.recurrent)
        const step = { x, hidden: hidden.slice(), cell: cell.slice(), cellBefore, gates }
        x = step.hidden
        return step
      }),
    )
  }
  const answer = state.at(-1)!.hidden.reduce((sum, h, j) => sum + h * head[j]!, headBias)
  return { steps, answer }
}

/** W x + b, in float64. */
function product(weights: Float32Array, x: Float32Array, bias: Float32Array): Float64Array {
  return Float64Array.from(bias, (sum, row) => {
    for (let i = 0; i < x.length; i++) sum += weights[row * x.length + i]! * x[i]!
    return sum
  })
}
