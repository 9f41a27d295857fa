import { expect, it } from 'vitest'
import { shortAnswer } from './short-prediction'

it('short texts are too much for tables, and not for a cache', () => {
  expect(shortAnswer('matrix')).toMatch(
    /^So it is: .* room for \d+ of Llama-3\.1-8B, \d+ of xLSTM-7B, \d+ of Falcon-Mamba-7B\./,
  )
  for (const other of ['transformer', 'diagonal', 'none']) expect(shortAnswer(other)).toMatch(/^Not so/)
  const [cache, table, row] = [...shortAnswer('matrix').matchAll(/(\d+) of (?:Llama|xLSTM|Falcon)/g)].map(([, n]) =>
    Number(n),
  )
  expect(table).toBeLessThan(128)
  expect(Math.min(cache!, row!)).toBeGreaterThanOrEqual(128)
})
