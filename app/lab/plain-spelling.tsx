/** Offers plain spelling where a text has symbols that no model knows; nothing is replaced unasked. */

import { normalise, unknownSymbols } from '../../models/runtime/tokenizer'
import { formatCount, visibleSymbol } from '../figures/format'

/** Symbols that are named. */
const NAMED = 4

export function PlainSpelling({
  text,
  onChange,
}: {
  readonly text: string
  readonly onChange: (text: string) => void
}) {
  const unknown = unknownSymbols(text)
  if (unknown.length === 0) return null
  const plain = normalise(text)
  const named = [...new Set(unknown.map(({ symbol }) => visibleSymbol(symbol)))].slice(0, NAMED).join(' ')
  const left = unknownSymbols(plain).length
  return (
    <p className="status plain-spelling">
      {formatCount(unknown.length)} {unknown.length === 1 ? 'symbol is' : 'symbols are'} outside the 96 that the models
      know: {named}.{' '}
      {plain !== text && (
        <button type="button" className="plain" onClick={() => onChange(plain)}>
          Write it in plain spelling
        </button>
      )}
      {left > 0 && ` ${formatCount(left)} of them have none and must be removed by hand.`}
    </p>
  )
}
