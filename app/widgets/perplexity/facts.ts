/** What the prose of lesson 9 says of the recorded story: numbers, whichever way they are. Pure. */

import { formatBits, formatCount, formatShare } from '../../figures/format'
import { dearestWords } from './curves'
import { byKind, kindsOf } from './kinds'
import { bitsPerByte, type Scoring } from './scoring'

/** A fact needs the readings that it names; null until they are there. */
type Fact = (scoring: Scoring, test: (family: string) => number | null) => string | null

const TWO = ['transformer', 'gated-delta'] as const

export const facts: Readonly<Record<string, Fact>> = {
  /** The dearest word for the Transformer, and what it is worth. */
  dearest: ({ text, readings }) => {
    const [a, b] = TWO.map((family) => readings[family])
    if (!a || !b) return null
    const [word] = dearestWords(text, a.sums, 1)
    if (!word) return null
    const gap = Math.abs(a.sums.at(-1)! - b.sums.at(-1)!)
    return (
      `To the Transformer the dearest word of the story is “${text.slice(word.from, word.to)}”, for ` +
      `${word.bits.toFixed(0)} bits: as much as ${(word.bits / bitsPerByte(a)).toFixed(0)} average symbols. That single ` +
      `word moves its mean over all ${formatCount(text.length)} symbols by ${formatBits(word.bits / text.length)}. Between it and ` +
      `Gated DeltaNet lie ${formatCount(gap)} bits on the whole story, as much as ${(gap / word.bits).toFixed(1)} such words.`
    )
  },
  /** The same two on the story and on all held-out text. */
  between: ({ readings }, test) => {
    const [a, b] = TWO.map((family) => readings[family])
    const [all, other] = TWO.map(test)
    if (!a || !b || !all || !other) return null
    const apart = (x: number, y: number) => formatShare(Math.abs(x / y - 1))
    const lead = (x: number, y: number) => (x > y ? 'Gated DeltaNet' : 'the Transformer')
    return (
      `On the story ${lead(bitsPerByte(a), bitsPerByte(b))} is ahead by ${apart(bitsPerByte(a), bitsPerByte(b))}; on the 2.7 million ` +
      `symbols of all held-out works ${lead(all, other)} is, by ${apart(all, other)}.`
    )
  },
  /** Whether having kept the name is enough to know it again. */
  look: ({ text, readings }) => {
    const of = kindsOf(text)
    const [transformer, hybrid] = ['transformer', 'hybrid'].map((family) => {
      const reading = readings[family]
      return reading && byKind(of, reading.bits).find(({ kind }) => kind === 'known-name')!.bits
    })
    if (!transformer || !hybrid) return null
    return transformer > hybrid
      ? 'The Transformer has kept every letter of it and pays more than the hybrid: at this size it is not the cache alone that helps; it has to be learned how to look.'
      : 'The Transformer has kept every letter of it, and has learned to look it up.'
  },
  /** Names that come back, by network. */
  names: ({ text, readings }) => {
    const of = kindsOf(text)
    const known = ['transformer', 'gated-delta', 'linear-attention', 'min-gru', 'hybrid'].map((family) => {
      const reading = readings[family]
      return reading && byKind(of, reading.bits).find(({ kind }) => kind === 'known-name')!
    })
    if (known.some((one) => !one)) return null
    const [transformer, delta, linear, row, hybrid] = known.map((one) => one!.bits.toFixed(1))
    return (
      `On the letters of a name that has stood before, the Transformer pays ${transformer} bits each, linear attention ${linear}, ` +
      `Gated DeltaNet ${delta}, minGRU ${row} and the hybrid ${hybrid}.`
    )
  },
  /** Where a row of numbers reads better than tables do, if it does: on names that come back, or on the rest. */
  row: ({ text, readings }) => {
    const [row, table] = [readings['min-gru'], readings['gated-delta']]
    if (!row || !table) return null
    const of = kindsOf(text)
    const names = ({ bits }: typeof row) => byKind(of, bits).find(({ kind }) => kind === 'known-name')!.total
    const [whole, known] = [table.sums.at(-1)! - row.sums.at(-1)!, names(table) - names(row)]
    const opening = `On the story the minGRU pays ${formatCount(Math.abs(whole))} bits ${whole > 0 ? 'less' : 'more'} than Gated DeltaNet`
    const lot = `${formatCount(Math.abs(known))} of them on names that have stood before`
    if (whole <= 0) return `${opening}.`
    return known < whole / 2
      ? `${opening}, and ${known > 0 ? `only ${lot}` : 'none of it on names that have stood before'}: it reads ordinary text better, and has not learned to look a name up.`
      : `${opening}, ${lot}.`
  },
}
