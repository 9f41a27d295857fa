/** The cells of an LSTM in a trace, read as they are drawn: by cell, over the text. */

import type { Trace } from '../../../models/trace'

/** A cell by its layer and channel. */
export interface CellRef {
  readonly layer: number
  readonly channel: number
}

export const cellName = ({ layer, channel }: CellRef): string => `L${layer} C${channel}`

export const same = (a: CellRef, b: CellRef): boolean => a.layer === b.layer && a.channel === b.channel

/** How many cells a layer has; 0 where the trace has none. */
export const channelsOf = ({ frames, shape }: Pick<Trace, 'frames' | 'shape'>): number =>
  (frames[0]?.probes.cell?.length ?? 0) / (shape?.layers ?? 1)

/** Every cell, layer by layer: the order of the probes. */
export function allCells(trace: Pick<Trace, 'frames' | 'shape'>): CellRef[] {
  const channels = channelsOf(trace)
  return Array.from({ length: (trace.shape?.layers ?? 0) * channels }, (_, i) => ({
    layer: Math.floor(i / channels),
    channel: i % channels,
  }))
}

/** What made the value of a cell at a token. */
export interface CellStep {
  /** c before the token, and after it. */
  readonly before: number
  readonly cell: number
  readonly forget: number
  readonly input: number
  readonly output: number
  /** i g: what is left of c when what was kept is taken away. */
  readonly written: number
}

/** Null where a trace lacks the probes. */
export function stepOf({ frames }: Pick<Trace, 'frames'>, index: number, t: number): CellStep | null {
  const probes = frames[t]?.probes
  if (!probes?.cell || !probes.decay || !probes.input || !probes.output) return null
  // Every run begins with empty cells.
  const before = t === 0 ? 0 : frames[t - 1]!.probes.cell![index]!
  const [cell, forget] = [probes.cell[index]!, probes.decay[index]!]
  return {
    before,
    cell,
    forget,
    input: probes.input[index]!,
    output: probes.output[index]!,
    written: cell - forget * before,
  }
}

/** A cell over the first `length` tokens. */
export const seriesOf = ({ frames }: Pick<Trace, 'frames'>, index: number, length = frames.length): Float32Array =>
  Float32Array.from({ length }, (_, t) => frames[t]!.probes.cell![index]!)
