import { describe, expect, it } from 'vitest'
import { capacityOf, cards, fillCards, weightBytes } from './cards'
import { bytesPerToken, kindOf, memoryOf, type RealModel, realModels, tokensToExceed, totalBytes } from './real-models'

const MiB = 2 ** 20
const GiB = 2 ** 30
const K = 1024

const model = (id: string): RealModel => realModels.find((one) => one.id === id)!

/** The reference table, computed apart from this code: bytes a token, fixed MiB, then bytes at 4K, 128K and 1M tokens. */
const table: readonly (readonly [string, number, number, number, number, number])[] = [
  ['llama-2-7b', 524_288, 0, 2 * GiB, 64 * GiB, 512 * GiB],
  ['llama-3.1-8b', 131_072, 0, 512 * MiB, 16 * GiB, 128 * GiB],
  ['qwen3-8b', 147_456, 0, 576 * MiB, 18 * GiB, 144 * GiB],
  ['mistral-7b', 0, 0, 512 * MiB, 512 * MiB, 512 * MiB],
  ['gemma-2-9b', 172_032, 0, 1.31 * GiB, 21.7 * GiB, 169 * GiB],
  ['gpt-oss-120b', 36_864, 0, 148 * MiB, 4.5 * GiB, 36 * GiB],
  ['deepseek-v3', 70_272, 0, 274 * MiB, 8.58 * GiB, 68.6 * GiB],
  ['recurrentgemma-2b', 0, 0.4, 16.4 * MiB, 16.4 * MiB, 16.4 * MiB],
  ['recurrentgemma-9b', 0, 1, 25 * MiB, 25 * MiB, 25 * MiB],
  ['mamba-2.8b', 0, 21.9, 21.9 * MiB, 21.9 * MiB, 21.9 * MiB],
  ['mamba2-2.7b', 0, 162, 162 * MiB, 162 * MiB, 162 * MiB],
  ['falcon-mamba-7b', 0, 35, 35 * MiB, 35 * MiB, 35 * MiB],
  ['rwkv-7-0.45b', 0, 6.1, 6.1 * MiB, 6.1 * MiB, 6.1 * MiB],
  ['rwkv-7-2.9b', 0, 20.3, 20.3 * MiB, 20.3 * MiB, 20.3 * MiB],
  ['xlstm-7b', 0, 128, 128 * MiB, 128 * MiB, 128 * MiB],
  ['jamba-v0.1', 16_384, 15.3, 79 * MiB, 2.01 * GiB, 16 * GiB],
  ['zamba2-2.7b', 184_320, 69, 789 * MiB, 22.6 * GiB, 180 * GiB],
  ['bamba-9b', 12_288, 117, 165 * MiB, 1.61 * GiB, 12.1 * GiB],
  ['nemotron-h-8b', 16_384, 97, 161 * MiB, 2.1 * GiB, 16.1 * GiB],
  ['falcon-h1-7b', 45_056, 133, 309 * MiB, 5.63 * GiB, 44.1 * GiB],
  ['lfm2-1.2b', 12_288, 0.1, 48 * MiB, 1.5 * GiB, 12 * GiB],
  ['minimax-text-01', 40_960, 280, 440 * MiB, 5.27 * GiB, 40.3 * GiB],
  ['qwen3-next-80b', 24_576, 74, 170 * MiB, 3.07 * GiB, 24.1 * GiB],
  ['olmo-hybrid-7b', 122_880, 52, 532 * MiB, 15 * GiB, 120 * GiB],
  ['kimi-linear-48b', 8_064, 41, 73 * MiB, 1.02 * GiB, 7.92 * GiB],
]

describe('the real models', () => {
  it('are all in the table', () => {
    expect(table.map(([id]) => id).sort()).toEqual(realModels.map(({ id }) => id).sort())
  })

  it.each(table)('%s keeps what the table says', (id, perToken, fixed, at4K, at128K, at1M) => {
    const { components } = model(id)
    expect(bytesPerToken(components)).toBe(perToken)
    expect(Math.abs(memoryOf(components, 1).state / MiB - fixed)).toBeLessThan(0.55)
    for (const [n, bytes] of [
      [4 * K, at4K],
      [128 * K, at128K],
      [K * K, at1M],
    ] as const)
      expect(totalBytes(components, n) / bytes, `at ${n}`).toBeCloseTo(1, 1.7)
  })

  it('are of four kinds', () => {
    expect(['llama-2-7b', 'mistral-7b', 'jamba-v0.1', 'mamba-2.8b'].map((id) => kindOf(model(id).components))).toEqual([
      'attention',
      'windowed',
      'hybrid',
      'recurrent',
    ])
  })

  it('own up to what of them was assumed, and say where the rest was read', () => {
    for (const { source, assumed } of realModels) {
      expect(source).not.toBe('')
      expect(assumed).not.toBe('')
    }
  })
})

describe('a crossing', () => {
  const llama = model('llama-3.1-8b').components

  it('is the first token at which the cache is the larger', () => {
    const state = totalBytes(model('xlstm-7b').components, 1)
    const n = tokensToExceed(llama, state)!
    expect(totalBytes(llama, n)).toBeGreaterThan(state)
    expect(totalBytes(llama, n - 1)).toBeLessThanOrEqual(state)
  })

  it('is found through a window, and never comes for a memory that stops growing', () => {
    const gemma = model('gemma-2-9b').components
    const n = tokensToExceed(gemma, GiB)!
    expect(n).toBeLessThan(4096)
    expect(totalBytes(gemma, n)).toBeGreaterThan(GiB)
    expect(totalBytes(gemma, n - 1)).toBeLessThanOrEqual(GiB)
    expect(tokensToExceed(model('mistral-7b').components, 1)).toBeNull()
  })
})

describe('cards', () => {
  const h100 = capacityOf(cards.find(({ id }) => id === 'h100')!)

  it('hold weights and whole readers, and no byte more', () => {
    const { components, billions } = model('llama-3.1-8b')
    for (const n of [K, 4 * K, 128 * K, K * K, 10 * K * K]) {
      const per = totalBytes(components, n)
      const held = fillCards(weightBytes(billions), per, h100)
      expect(held.readers).toBeGreaterThanOrEqual(1)
      expect(weightBytes(billions) + held.readers * per).toBeLessThanOrEqual(held.cards * h100)
      expect(weightBytes(billions) + (held.readers + 1) * per).toBeGreaterThan(held.cards * h100)
      // With one card fewer, not even one reader would fit.
      expect(weightBytes(billions) + per).toBeGreaterThan((held.cards - 1) * h100)
    }
  })

  it('are as many as the weights need, when those are the larger part', () => {
    expect(fillCards(weightBytes(671), 1, h100).cards).toBe(Math.ceil(1342 / 80))
  })
})
