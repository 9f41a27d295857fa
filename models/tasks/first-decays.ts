/**
 * The decays of the first layer of a minGRU network, for each symbol. There the gate reads the embedding of the symbol and
 * nothing else, so they are a table: what a channel is multiplied by at each symbol, wherever it stands.
 *
 *     x = embedding of the symbol / its root mean square * norm        a = gate of x W + c, or of c alone in the fixed twin
 */

import { minGru, minGruSigned } from '../cells/min-gru'
import type { PackedTensor } from '../runtime/weights'

/** Beside the mean square, as in the network's norm. */
const EPS = 1e-6

/** a [channels] for each symbol, from the tensors of a weights file. */
export function firstDecays(tensors: ReadonlyMap<string, PackedTensor>, signed: boolean): Float32Array[] {
  const get = (name: string) => {
    const tensor = tensors.get(name)
    if (!tensor) throw new Error(`These are not the weights of a minGRU: ${name} is not among them.`)
    return tensor
  }
  const { shape, data: embedding } = get('embedding')
  const [symbols, width] = shape as [number, number]
  const norm = get('layers.0.mixer_norm').data
  const bias = get('layers.0.decay_bias').data
  const weight = tensors.get('layers.0.decay_proj')?.data ?? null
  const gate = signed ? minGruSigned : minGru
  const nothing = new Float32Array(bias.length)
  return Array.from({ length: symbols }, (_, symbol) => {
    const row = Float64Array.from(embedding.subarray(symbol * width, (symbol + 1) * width))
    const root = Math.sqrt(row.reduce((sum, e) => sum + e * e, 0) / width + EPS)
    const logit = Float64Array.from(bias, (c, channel) => {
      let sum = c
      if (weight)
        for (let i = 0; i < width; i++) sum += (row[i]! / root) * norm[i]! * weight[i * bias.length + channel]!
      return sum
    })
    return Float32Array.from(gate(logit, nothing).decay)
  })
}
