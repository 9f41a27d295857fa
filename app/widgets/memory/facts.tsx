/** Numbers of lesson 4's prose: of the recorded reads, of the experiment, and of its formula. */

import type { Trace } from '../../../models/trace'
import { formatCount, formatShare } from '../../figures/format'
import { useRecordedReading } from '../own-reading'
import { place } from '../place'
import { Said } from '../said'
import { byAge, expectedError, type Rule } from './experiment'
import { reading } from './reading'
import { meanCosine, meanRead } from './reads'
import { pairsAbove, valueAt } from './recall-shown'
import { idOf, LEAN, useExperiment } from './recall-store'

const memo = <T,>(of: (trace: Trace) => T) => {
  const known = new WeakMap<Trace, T>()
  return (trace: Trace): T => {
    if (!known.has(trace)) known.set(trace, of(trace))
    return known.get(trace)!
  }
}

const meansOf = memo((trace) => trace.heads.map((head, index) => ({ head, ...meanRead(trace, index) })))
const cosinesOf = memo((trace) => trace.heads.map((_, index) => meanCosine(trace, index)).sort((a, b) => a - b))

const ofTrace: Record<string, (trace: Trace) => string> = {
  symbols: ({ frames }) => formatCount(frames.length),
  heads: ({ heads }) => String(heads.length),
  narrowest: (trace) => {
    const { head, mixes, largest } = [...meansOf(trace)].sort((a, b) => a.mixes - b.mixes)[0]!
    return `${place(head)}, mixes as many as ${Math.round(mixes)} tokens in equal parts would, and its largest part is ${formatShare(largest)}`
  },
  cosines: (trace) => {
    const cosines = cosinesOf(trace)
    return `${cosines[0]!.toFixed(2)} to ${cosines.at(-1)!.toFixed(2)}`
  },
}

interface TableFactProps {
  readonly of: 'symbols' | 'heads' | 'narrowest' | 'cosines'
}

export function TableFact({ of }: TableFactProps) {
  const trace = useRecordedReading(reading)
  return <Said>{trace ? ofTrace[of]!(trace) : '…'}</Said>
}

interface RecallFactProps {
  /** ninety: pairs up to which nine of ten come back. recall, error: at a number of pairs. formula: the error that it gives. */
  readonly of: 'ninety' | 'recall' | 'error' | 'formula' | 'oldest' | 'newest' | 'crowd'
  readonly rows?: number
  readonly pairs?: number
  readonly rule?: Rule
  readonly lean?: boolean
}

export function RecallFact({ of, rows = 32, pairs = rows, rule = 'linear', lean = false }: RecallFactProps) {
  const curves = useExperiment((state) => state.curves)
  const design = { rule, keys: rows, lean: lean ? LEAN : 0 }
  const curve = curves[idOf(design)]
  const read: Record<RecallFactProps['of'], () => string | null> = {
    ninety: () => {
      const most = pairsAbove(curve, 0.9)
      return most === null ? null : formatCount(most)
    },
    recall: () => {
      const value = valueAt(curve, 'recall', pairs)
      return value === null ? null : formatShare(value)
    },
    error: () => valueAt(curve, 'error', pairs)?.toFixed(2) ?? null,
    formula: () => expectedError(design, pairs).toFixed(2),
    oldest: () => formatShare(ages(rule, rows, pairs).oldest),
    newest: () => formatShare(ages(rule, rows, pairs).newest),
    // However many rows: the pairs whose noise is as large as a value, where keys lean.
    crowd: () => formatCount(Math.round(1 + 1 / LEAN ** 2)),
  }
  return <Said>{read[of]() ?? '…'}</Said>
}

/** Few trials suffice: half of all answers lie between the two. */
const AGE_TRIALS = 30
const known = new Map<string, ReturnType<typeof byAge>>()

function ages(rule: Rule, rows: number, pairs: number) {
  const key = `${rule} ${rows} ${pairs}`
  const found = known.get(key) ?? byAge({ rule, keys: rows, lean: 0 }, pairs, AGE_TRIALS)
  known.set(key, found)
  return found
}
