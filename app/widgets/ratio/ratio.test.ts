import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseResults } from '../../../models/results'
import { inUse, near, ownOf, published, shareName, shareOf, stops } from './ratio'
import { happened, sharesTrained } from './words'

const own = ownOf(
  parseResults(JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/results.json'), 'utf8'))),
)

it('counts layers as the makers of the models do', () => {
  const share = (name: string) => inUse.find((model) => model.name.startsWith(name))!
  expect(share('Jamba')).toMatchObject({ attending: 4, recurrent: 28, share: 1 / 8 })
  expect(share('Qwen3-Next')).toMatchObject({ attending: 12, recurrent: 36, share: 1 / 4 })
  expect(share('LFM2')).toMatchObject({ attending: 6, recurrent: 10 })
  expect(share('RecurrentGemma-2B').perToken, 'behind a window nothing is added').toBe(0)
  expect(inUse.some(({ name }) => name.startsWith('Llama'))).toBe(false)
})

it('has this notebook’s networks from none to all, one of each family and the more that look back the larger', () => {
  const shares = own.map(({ share }) => share)
  expect(shares).toEqual(expect.arrayContaining([0, 1 / 6, 0.25, 1]))
  expect(new Set(own.map(({ family }) => family)).size).toBe(own.length)
  const bytes = own.map((one) => one.bytes)
  expect(bytes).toEqual([...bytes].sort((a, b) => a - b))
  expect(sharesTrained(own)).toContain(`(${shares.map(shareName).join(', ')})`)
})

it('keeps what is near a stop apart from what is not', () => {
  const shares = [0, 1 / 8, 1 / 7, 1 / 4, 1].map((share) => ({ share }))
  expect(near(shares, 1 / 8).map(({ share }) => share)).toEqual([1 / 8, 1 / 7])
  expect(near(shares, 0)).toEqual([{ share: 0 }])
  for (const stop of stops.slice(1))
    expect(
      near(
        published.map((one) => ({ share: shareOf(one) })),
        stop,
      ),
    ).toHaveLength(1)
})

it('says where nothing was trained, and hides the published line until the reader has committed', () => {
  expect(happened(1 / 16, own, true)).toContain('has trained no network')
  expect(happened(1 / 4, own, true)).toContain('5.65')
  expect(happened(1 / 8, own, true), 'a share that is only near is named').toContain('with 1 in 6,')
  expect(happened(1 / 4, own, false)).not.toContain('5.65')
})
