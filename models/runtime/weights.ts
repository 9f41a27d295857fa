/** The packed format of weights.bin and of the fixtures: "UNRL", u32 header length, JSON header, payload. See docs. */

import { fromHalf } from './float16'

export interface PackedEntry {
  readonly name: string
  readonly shape: readonly number[]
  /** 32 as stored, 4 to 8 as codes with one float16 scale a group. */
  readonly bits: number
  readonly group: number
  /** Into the payload, a multiple of 16. */
  readonly offset: number
  readonly bytes: number
  readonly dtype?: 'int32'
}

export interface PackedTensor {
  readonly shape: readonly number[]
  /** C order. */
  readonly data: Float32Array | Int32Array
}

const MAGIC = 0x4c524e55 // "UNRL", little-endian

interface Packed {
  readonly entries: readonly PackedEntry[]
  readonly payload: Uint8Array
}

/** Header and payload of a packed file. @throws Error where the bytes are not one. */
function open(bytes: Uint8Array): Packed {
  if (bytes.length < 8) throw new Error('a packed file has at least 8 bytes')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) throw new Error('a packed file begins with "UNRL"')
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) throw new Error('the header of a packed file is cut short')
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))) as { tensors: PackedEntry[] }
  const payload = bytes.subarray(end)
  for (const { name, offset, bytes: size } of header.tensors)
    if (offset + size > payload.length) throw new Error(`tensor ${name} of a packed file is cut short`)
  return { entries: header.tensors, payload }
}

const count = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 1)
const aligned = (bytes: number) => Math.ceil(bytes / 16) * 16

/** Writes the numbers of one tensor to `out` [count]. Codes: x = scale * (code - (2^(bits-1) - 1)). */
function unpackInto({ bits, group, offset, bytes, shape }: PackedEntry, payload: Uint8Array, out: Float32Array): void {
  const raw = payload.subarray(offset, offset + bytes)
  if (bits === 32) {
    new Uint8Array(out.buffer, out.byteOffset, out.byteLength).set(raw)
    return
  }
  const n = count(shape)
  const groups = Math.ceil(n / group)
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  let at = Math.ceil((groups * 2) / 4) * 4
  const zero = 2 ** (bits - 1) - 1
  const mask = 2 ** bits - 1
  let held = 0 // bits of the stream that were read and not yet used, lowest first
  let width = 0
  for (let i = 0, g = 0; g < groups; g++) {
    const scale = fromHalf(view.getUint16(g * 2, true))
    for (const end = Math.min(n, (g + 1) * group); i < end; i++) {
      while (width < bits) {
        held |= raw[at++]! << width
        width += 8
      }
      out[i] = scale * ((held & mask) - zero)
      held >>>= bits
      width -= bits
    }
  }
}

/** Every tensor of a packed file by name. Fixtures are read this way. */
export function unpackTensors(bytes: Uint8Array): Map<string, PackedTensor> {
  const { entries, payload } = open(bytes)
  const tensors = new Map<string, PackedTensor>()
  for (const entry of entries) {
    const data = new Float32Array(count(entry.shape))
    unpackInto(entry, payload, data)
    tensors.set(entry.name, { shape: entry.shape, data: entry.dtype === 'int32' ? new Int32Array(data.buffer) : data })
  }
  return tensors
}

/**
 * The file `weights.f32` that both graphs of a model name as the place of their initialisers: tensors in the order of the
 * header, float32, each start a multiple of 16 bytes.
 */
export function unpackWeights(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { entries, payload } = open(bytes)
  const size = entries.reduce((sum, { shape }) => aligned(sum) + count(shape) * 4, 0)
  const out = new ArrayBuffer(size)
  let at = 0
  for (const entry of entries) {
    at = aligned(at)
    unpackInto(entry, payload, new Float32Array(out, at, count(entry.shape)))
    at += count(entry.shape) * 4
  }
  return new Uint8Array(out)
}

/** Bytes of a model's weights once unpacked, without the padding between them. */
export function weightBytes(bytes: Uint8Array): number {
  return open(bytes).entries.reduce((sum, { shape }) => sum + count(shape) * 4, 0)
}
