import { describe, expect, it } from 'vitest'
import { fromHalf, toHalf } from './float16'
import { unpackTensors, unpackWeights, weightBytes } from './weights'

/** A packed file made by hand, as docs/architecture.md describes it. */
function pack(
  tensors: { name: string; shape: number[]; bits: number; group: number; data: Uint8Array; dtype?: string }[],
) {
  let offset = 0
  const header = tensors.map(({ data, ...entry }) => {
    const at = offset
    offset = Math.ceil((offset + data.length) / 16) * 16
    return { ...entry, offset: at, bytes: data.length }
  })
  let text = JSON.stringify({ tensors: header })
  while ((8 + text.length) % 16) text += ' '
  const out = new Uint8Array(8 + text.length + offset)
  out.set(new TextEncoder().encode('UNRL'))
  new DataView(out.buffer).setUint32(4, text.length, true)
  out.set(new TextEncoder().encode(text), 8)
  tensors.forEach(({ data }, i) => {
    out.set(data, 8 + text.length + header[i]!.offset)
  })
  return out
}

/** Codes as one little-endian bit stream, bit by bit: slow and plain, unlike the reader. */
function coded(codes: number[], bits: number, scales: number[]) {
  const head = Math.ceil((scales.length * 2) / 4) * 4
  const out = new Uint8Array(head + Math.ceil((codes.length * bits) / 8))
  const view = new DataView(out.buffer)
  scales.forEach((scale, g) => {
    view.setUint16(g * 2, toHalf(scale), true)
  })
  codes.forEach((code, i) => {
    for (let b = 0; b < bits; b++) if ((code >> b) & 1) out[head + ((i * bits + b) >> 3)]! |= 1 << ((i * bits + b) & 7)
  })
  return out
}

const floats = (values: number[]) => new Uint8Array(Float32Array.from(values).buffer)

describe('packed weights', () => {
  it.each([4, 5, 6, 7, 8])('gives scale * (code - zero) for %i bits, the last group short', (bits) => {
    const codes = Array.from({ length: 11 }, (_, i) => (i * 7) % 2 ** bits)
    const scales = [0.5, 0.25, -2]
    const file = pack([{ name: 'w', shape: [11], bits, group: 4, data: coded(codes, bits, scales) }])
    const zero = 2 ** (bits - 1) - 1
    expect([...unpackTensors(file).get('w')!.data]).toEqual(
      codes.map((code, i) => scales[Math.floor(i / 4)]! * (code - zero)),
    )
  })

  it('lays float32 tensors out in order, each start at a multiple of 16 bytes', () => {
    const file = pack([
      { name: 'a', shape: [3], bits: 32, group: 0, data: floats([1, 2, 3]) },
      { name: 'b', shape: [1, 2], bits: 32, group: 0, data: floats([4, 5]) },
    ])
    expect([...new Float32Array(unpackWeights(file).buffer)]).toEqual([1, 2, 3, 0, 4, 5])
    expect(weightBytes(file)).toBe(5 * 4)
  })

  it('reads int32 tensors and shapes', () => {
    const file = pack([
      {
        name: 't',
        shape: [2],
        bits: 32,
        group: 0,
        dtype: 'int32',
        data: new Uint8Array(Int32Array.of(-7, 90000).buffer),
      },
    ])
    expect(unpackTensors(file).get('t')).toEqual({ shape: [2], data: Int32Array.of(-7, 90000) })
  })

  it('says what is wrong with other bytes', () => {
    const file = pack([{ name: 'a', shape: [4], bits: 32, group: 0, data: floats([1, 2, 3, 4]) }])
    expect(() => unpackTensors(file.subarray(0, file.length - 4))).toThrow('cut short')
    expect(() => unpackTensors(new TextEncoder().encode('<!doctype html>'))).toThrow('UNRL')
    expect(() => unpackTensors(new Uint8Array())).toThrow()
  })
})

describe('half precision', () => {
  it('gives every half back', () => {
    for (let bits = 0; bits < 0x7c00; bits++) expect(toHalf(fromHalf(bits))).toBe(bits)
    expect(fromHalf(toHalf(Number.NEGATIVE_INFINITY))).toBe(Number.NEGATIVE_INFINITY)
    expect(fromHalf(toHalf(Number.NaN))).toBeNaN()
  })

  it('rounds to the nearest half', () => {
    for (const x of [0.1, 1 / 3, Math.PI, 1e-5, 3e-8, 65519, 1234.567]) {
      const bits = toHalf(x)
      const error = Math.abs(fromHalf(bits) - x)
      expect(error).toBeLessThanOrEqual(Math.abs(fromHalf(bits + 1) - x))
      expect(error).toBeLessThanOrEqual(Math.abs(fromHalf(Math.max(0, bits - 1)) - x))
    }
    expect(fromHalf(toHalf(65520))).toBe(Number.POSITIVE_INFINITY)
  })
})
