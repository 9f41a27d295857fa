/** What one surprising word is worth: the words that cost one network most, of those that have been read. */

import { Bars } from '../../figures/bars'
import { palettes } from '../../figures/colours'
import { formatBits, formatCount } from '../../figures/format'
import { useFigureTheme } from '../../figures/theme'
import { lineOf } from '../lines'
import { dearestWords } from './curves'
import type { Reading } from './scoring'

const MOST = 7

interface DearestProps {
  readonly text: string
  readonly reading: Reading
  readonly name: string
  readonly t: number
}

export function Dearest({ text, reading: { sums, family }, name, t }: DearestProps) {
  const palette = palettes[useFigureTheme()]
  const words = dearestWords(text, sums, MOST, t + 1)
  const [first] = words
  return (
    <section aria-label="Dearest words" className="dearest">
      <h3>
        Dearest words so far <small>to {name}, in bits</small>
      </h3>
      <Bars
        label="Dearest words"
        bars={Array.from({ length: MOST }, (_, i) => {
          const word = words[i]
          return {
            key: i,
            name: word ? text.slice(word.from, word.to) : '',
            value: word?.bits ?? null,
            text: word ? word.bits.toFixed(1) : '',
            colour: palette[lineOf(family).quantity],
            ...(word && { title: `Symbol ${formatCount(word.from + 1)}` }),
          }
        })}
      />
      <p className="verdict">
        {first
          ? `Had the first of them cost nothing, the mean would be ${formatBits((sums[t + 1]! - first.bits) / (t + 1))}.`
          : 'No word has been read yet.'}
      </p>
    </section>
  )
}
