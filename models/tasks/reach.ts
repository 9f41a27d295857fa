/**
 * How far a gradient reaches: the derivative of a network's answer at the last step by its state after every step before it. It is
 * computed backwards in time, as training does it: what arrives at a state goes on to the one before it through the step that
 * lies between them.
 *
 *     plain network    dz = dh (1 - h^2)                             dh before = R^T dz      dx = W^T dz
 *     LSTM             dc = dc + dh o (1 - tanh^2 c)
 *                      dz = dc g i (1 - i), dc c' f (1 - f), dc i (1 - g^2), dh tanh(c) o (1 - o)
 *                      dc before = f dc        dh before = R^T dz      dx = W^T dz            (c' is the cell before the step)
 *
 * dx is added to what arrives at the output of the layer below. Tests hold all of it to differences of runs.
 */

import type { LayerStep, Stacked, StackedLayer, StackedRun } from './stacked'

export interface Reach {
  /** By step: d answer / d state after it, layer by layer, first the outputs h, then the cells c. */
  readonly gradients: readonly Float64Array[]
  /** By step: the size of that. */
  readonly sizes: Float64Array
  /** By step: the size of what came from the last step's cells through forget gates alone; null in a plain network. */
  readonly throughGates: Float64Array | null
}

/** What arrives at the output and at the cells of a layer, [D] each. */
interface Arriving {
  readonly hidden: Float64Array
  readonly cell: Float64Array
}

const size = (...vectors: readonly Float64Array[]): number =>
  Math.sqrt(vectors.reduce((sum, vector) => sum + vector.reduce((own, x) => own + x * x, 0), 0))

export function reachOf(network: Stacked, { steps }: StackedRun): Reach {
  const { layers, cell: kind, head } = network
  const lstm = kind === 'lstm'
  const last = steps.length - 1
  const gradients = new Array<Float64Array>(steps.length)
  const sizes = new Float64Array(steps.length)
  const throughGates = lstm ? new Float64Array(steps.length) : null

  let arriving: Arriving[] = layers.map(({ channels }, l) => ({
    hidden: l === layers.length - 1 ? Float64Array.from(head) : new Float64Array(channels),
    cell: new Float64Array(lstm ? channels : 0),
  }))
  let alone: Float64Array[] = []
  for (let t = last; t >= 0; t--) {
    const vectors = arriving.flatMap(({ hidden, cell }) => [hidden, cell])
    gradients[t] = joined(vectors)
    sizes[t] = size(...vectors)
    if (throughGates && t < last) throughGates[t] = size(...alone)
    // Back over step t, from the top layer down: what a layer read is the output of the one below at the same step.
    const before = new Array<Arriving>(layers.length)
    const atCells = new Array<Float64Array>(layers.length)
    let fromAbove: Float64Array | null = null
    for (let l = layers.length - 1; l >= 0; l--) {
      const own = arriving[l]!
      const hidden: Float64Array = fromAbove ? own.hidden.map((x, j) => x + fromAbove![j]!) : own.hidden
      const back = (lstm ? backLstm : backRnn)(layers[l]!, steps[t]![l]!, { hidden, cell: own.cell })
      before[l] = { hidden: back.hidden, cell: back.cell }
      atCells[l] = back.atCell
      fromAbove = back.x
    }
    if (lstm) {
      const source = t === last ? atCells : alone
      alone = source.map((vector, l) => vector.map((x, j) => x * steps[t]![l]!.gates!.forget[j]!))
      if (t === last) throughGates![t] = size(...atCells)
    }
    arriving = before
  }
  return { gradients, sizes, throughGates }
}

interface Back extends Arriving {
  /** At what the layer read. */
  readonly x: Float64Array
  /** At the cells after the step, also by way of the output. */
  readonly atCell: Float64Array
}

const NOTHING = new Float64Array(0)

function backRnn(layer: StackedLayer, { hidden: h }: LayerStep, { hidden }: Arriving): Back {
  const dz = hidden.map((d, j) => d * (1 - h[j]! ** 2))
  const { channels, inputs } = layer
  return {
    hidden: turned(layer.recurrent, dz, channels),
    cell: NOTHING,
    x: turned(layer.weights, dz, inputs),
    atCell: NOTHING,
  }
}

function backLstm(layer: StackedLayer, { cell: c, cellBefore, gates }: LayerStep, { hidden, cell }: Arriving): Back {
  const { channels: D, inputs } = layer
  const { input: i, forget: f, candidate: g, output: o } = gates!
  const atCell = cell.map((d, j) => d + hidden[j]! * o[j]! * (1 - Math.tanh(c[j]!) ** 2))
  const dz = new Float64Array(4 * D)
  for (let j = 0; j < D; j++) {
    const d = atCell[j]!
    dz[j] = d * g[j]! * i[j]! * (1 - i[j]!)
    dz[D + j] = d * cellBefore[j]! * f[j]! * (1 - f[j]!)
    dz[2 * D + j] = d * i[j]! * (1 - g[j]! ** 2)
    dz[3 * D + j] = hidden[j]! * Math.tanh(c[j]!) * o[j]! * (1 - o[j]!)
  }
  return {
    hidden: turned(layer.recurrent, dz, D),
    cell: atCell.map((d, j) => d * f[j]!),
    x: turned(layer.weights, dz, inputs),
    atCell,
  }
}

/** M^T d: M [rows, width], d [rows] -> [width]. */
function turned(matrix: Float32Array, d: Float64Array, width: number): Float64Array {
  const out = new Float64Array(width)
  for (let row = 0; row < d.length; row++) {
    const factor = d[row]!
    if (factor !== 0) for (let j = 0; j < width; j++) out[j]! += factor * matrix[row * width + j]!
  }
  return out
}

function joined(vectors: readonly Float64Array[]): Float64Array {
  const out = new Float64Array(vectors.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const vector of vectors) {
    out.set(vector, at)
    at += vector.length
  }
  return out
}
