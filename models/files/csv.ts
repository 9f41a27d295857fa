/** Traces as a table, one line a token; what has more than one number a token is in the other formats. */

import { symbol } from '../runtime/tokenizer'
import type { Trace } from '../trace'

const columns = ['trace', 'model', 'gate', 't', 'symbol', 'id', 'origin', 'bits', 'probability', 'ms', 'bytes']

/** RFC 4180: a field with a comma, a quotation mark or a line break stands in quotation marks. */
const field = (value: string | number): string => {
  const text = String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export function tracesAsCsv(traces: readonly Trace[]): string {
  const lines = traces.flatMap(({ model, gate, frames }, i) =>
    frames.map(({ t, token, origin, bits, ms, bytes }) => {
      const likely = bits === null ? '' : 2 ** -bits
      return [i + 1, model, gate ?? '', t, symbol(token), token, origin, bits ?? '', likely, ms, bytes]
    }),
  )
  return [columns, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')
}
