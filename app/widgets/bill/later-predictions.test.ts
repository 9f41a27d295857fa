/** What the later questions of lesson 3 answer, against the formulas of the fact sheet. */

import { expect, it } from 'vitest'
import { asWritten } from '../../figures/format'
import { dearestAnswer, overtaken, shorterAnswer } from './later-predictions'

it('a cache of 2 × 32 layers × 8 heads × 128 numbers of 2 bytes overtakes the state of xLSTM-7B after a thousand tokens', () => {
  const [cacheOfAToken, state] = [2 * 32 * 8 * 128 * 2, 32 * 8 * (256 * 512 + 256 + 1) * 4]
  expect(overtaken).toBe(Math.floor(state / cacheOfAToken) + 1)
  expect(shorterAnswer(1000)).toMatch(/^So it is: from token 1,027 on/)
  for (const other of [1, 100, 30_000]) expect(shorterAnswer(other)).toMatch(/^Not so/)
})

it('the smallest of three models has the memory that grows most', () => {
  expect(asWritten(dearestAnswer('zamba2-2.7b'))).toMatch(
    /^So it is\. A token adds 180.KiB in Zamba2-2.7B, 128.KiB in Llama/,
  )
  expect(asWritten(dearestAnswer('deepseek-v3'))).toMatch(/^Not so/)
})
