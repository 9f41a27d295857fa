/** Frames on their way: a batch of tokens as one column for each quantity, so that a block is a few transferable buffers. */

import type { Frame, Probes } from '../trace'

export type Column = keyof Probes

export interface FrameBlock {
  /** Position of the first token. */
  readonly start: number
  readonly origin: Frame['origin']
  /** [n] */
  readonly tokens: Int32Array<ArrayBuffer>
  /** [n]; NaN stands for the first token of all, which nobody predicted. */
  readonly bits: Float32Array<ArrayBuffer>
  /** Of each token: the batch divided by its length. */
  readonly ms: number
  /** [n] */
  readonly bytes: Float64Array<ArrayBuffer>
  /** [n, width] each. */
  readonly columns: Readonly<Partial<Record<Column, Float32Array<ArrayBuffer>>>>
}

/** The buffers of a block, to be transferred and not copied. */
export function buffersOf({ tokens, bits, bytes, columns }: FrameBlock): ArrayBuffer[] {
  return [tokens.buffer, bits.buffer, bytes.buffer, ...Object.values(columns).map((column) => column.buffer)]
}

/** The frames of a block, in order; their probes are views of its columns. */
export function framesOf(block: FrameBlock): Frame[] {
  const n = block.tokens.length
  return Array.from(block.tokens, (token, i): Frame => {
    const probes: Probes = {}
    for (const [name, column] of Object.entries(block.columns) as [Column, Float32Array][]) {
      const width = column.length / n
      probes[name] = column.subarray(i * width, (i + 1) * width)
    }
    const bits = block.bits[i]!
    return {
      t: block.start + i,
      token,
      origin: block.origin,
      bits: Number.isNaN(bits) ? null : bits,
      ms: block.ms,
      bytes: block.bytes[i]!,
      probes,
    }
  })
}
