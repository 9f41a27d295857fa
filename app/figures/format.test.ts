import { describe, expect, it } from 'vitest'
import {
  asWritten,
  formatAlpha,
  formatBytes,
  formatCount,
  formatLarge,
  formatMs,
  formatShare,
  formatSigned,
  formatTiny,
  spokenSymbol,
  unbroken,
  visibleSymbol,
} from './format'

describe('numbers on the screen', () => {
  it('bytes are in binary units', () => {
    expect(formatBytes(512)).toBe('512 bytes')
    expect(formatBytes(1536)).toBe('1.50 KiB')
    expect(formatBytes(24 * 2 ** 20)).toBe('24.0 MiB')
  })

  it('milliseconds never round to nothing', () => {
    expect(formatMs(0.04)).toBe('0.04 ms')
    expect(formatMs(3.14)).toBe('3.1 ms')
    expect(formatMs(31.4)).toBe('31 ms')
  })

  it('decays near 1 can be told apart', () => {
    expect(formatAlpha(0.99)).not.toBe(formatAlpha(0.995))
    expect(formatAlpha(1)).toBe('1')
    expect(formatAlpha(0.9999)).not.toBe('1')
  })

  it('zero has no sign, and minus is a minus', () => {
    expect(formatSigned(-0.001, 2)).toBe('0.00')
    expect(formatSigned(-4.5, 1)).toBe('−4.5')
  })

  it('small differences are powers of ten, and none is 0', () => {
    expect(formatTiny(0)).toBe('0')
    expect(formatTiny(3.2e-7)).toBe('3 × 10⁻⁷')
    expect(formatTiny(4e-16)).toBe('4 × 10⁻¹⁶')
    expect(formatTiny(0.3)).toBe('3 × 10⁻¹')
  })

  it('thousands are grouped', () => {
    expect(formatCount(4096)).toBe('4,096')
  })

  it('symbols that cannot be seen get a mark and a name', () => {
    expect(visibleSymbol(' ')).not.toBe(' ')
    expect(spokenSymbol('\n')).toBe('a line break')
  })

  it('writes shares so that a small one is not taken for none', () => {
    expect([0, 0.0002, 0.034, 0.0996, 0.5, 1].map(formatShare)).toEqual([
      '0.0 %',
      '< 0.1 %',
      '3.4 %',
      '10 %',
      '50 %',
      '100 %',
    ])
  })

  it('keeps a number and its unit on one line, and nothing else', () => {
    expect(unbroken('56 % of 16.0 GiB in 0.9 ms')).toBe('56\u00a0% of 16.0\u00a0GiB in 0.9\u00a0ms')
    expect(unbroken('24 heads, 5 symbols')).toBe('24 heads, 5 symbols')
    expect(unbroken('with β = 0.5, 2 × 4.2 · 10⁻⁴, at 1 × −0.9')).toBe(
      'with β\u00a0=\u00a00.5, 2\u00a0×\u00a04.2\u00a0·\u00a010⁻⁴, at 1\u00a0×\u00a0−0.9',
    )
    expect(unbroken('Hybrid, 3 to 1, from 14 to 20')).toBe('Hybrid, 3\u00a0to\u00a01, from 14 to 20')
  })

  it('the name of a network stays on one line, and is said as it was', () => {
    const names = [
      'Llama-2-7B',
      'DeepSeek-V3',
      'Nemotron-H-8B',
      'OLMo-Hybrid-7B',
      'gpt-oss-120b',
      'Qwen3-Next',
      'Mistral-7B-v0.1',
    ]
    for (const name of names) {
      const kept = unbroken(`With ${name} at hand`)
      expect(kept.replaceAll('-\u2060', ''), name).not.toMatch(/-/)
      expect(unbroken(name).replaceAll('\u2060', '')).toBe(name)
    }
    expect(unbroken('Gated\nDeltaNet')).toBe('Gated\u00a0DeltaNet')
    expect(unbroken('a key-value head of a 32-bit state, step-by-step')).toBe(
      'a key-value head of a 32-bit state, step-by-step',
    )
  })

  it('what was written is known again, whichever marks keep its lines', () => {
    for (const text of ['Llama-3.1-8B', '56 % of 16.0 GiB', 'Gated DeltaNet']) {
      expect(unbroken(text)).not.toBe(text)
      expect(asWritten(unbroken(text))).toBe(text)
    }
  })

  it('writes large counts in words and small ones in full', () => {
    expect([5208, 201_375_744, 2_040_000_000].map(formatLarge)).toEqual(['5,208', '201 million', '2.04 billion'])
  })
})
