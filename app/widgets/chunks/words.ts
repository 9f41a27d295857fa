/** What the figure of chunks says, and which head it speaks of. */

import type { HeadRef, Trace } from '../../../models/trace'
import { formatTiny } from '../../figures/format'
import type { Chunk, ChunkRun } from './chunks'

/** The head that the reader chose, where the trace has it; else the one that reads most evenly in both ways. */
export function chosenHead(trace: Trace, head: HeadRef | null, through: readonly number[]): number {
  const index = trace.heads.findIndex((ref) => ref.layer === head?.layer && ref.head === head.head)
  if (index >= 0) return index
  return through.reduce((best, share, i) => (Math.abs(share - 0.5) < Math.abs(through[best]! - 0.5) ? i : best), 0)
}

/** The chunk that is shown, in one sentence. */
export const describe = ({ at, length }: Chunk, t: number, count: number) =>
  `Chunk ${t + 1} of ${count} reads symbols ${at + 1} to ${at + length}${at > 0 ? ' and, through the state, all before them' : ''}.`

/** What the cut comes to. */
export function happened({ chunks, apart }: ChunkRun, length: number): string {
  const [first] = chunks
  const how =
    chunks.length === 1
      ? 'All at once: one triangle, and no state is asked for anything. This is attention without a softmax.'
      : first?.length === 1
        ? `Step by step: ${length} triangles of one score, and everything else comes through the state. This is the recurrent network.`
        : `${chunks.length} triangles; what lies left of them is never computed pair by pair.`
  return `${how} What every symbol reads is within ${formatTiny(apart)} of what the step gives it.`
}
