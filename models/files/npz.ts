/** Arrays for NumPy: a .npz is a ZIP archive of .npy files, here stored as they are. numpy.load reads it. */

export interface NpyArray {
  readonly shape: readonly number[]
  readonly values: Float32Array | Float64Array | Int32Array | Uint8Array
}

const types = { Float32Array: '<f4', Float64Array: '<f8', Int32Array: '<i4', Uint8Array: '|u1' } as const

/** One array, format version 1.0: a header of a multiple of 64 bytes, then the numbers, little-endian. */
export function npy({ shape, values }: NpyArray): Uint8Array<ArrayBuffer> {
  const type = types[values.constructor.name as keyof typeof types]
  const about = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((size) => `${size},`).join(' ')}), }`
  const start = Math.ceil((11 + about.length) / 64) * 64
  const out = new Uint8Array(start + values.byteLength).fill(32, 10, start)
  out.set([0x93, ...ascii('NUMPY'), 1, 0])
  new DataView(out.buffer).setUint16(8, start - 10, true)
  out.set(ascii(about), 10)
  out[start - 1] = 10
  out.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), start)
  return out
}

/** @param arrays by name, of ASCII */
export function npz(arrays: Readonly<Record<string, NpyArray>>): Uint8Array<ArrayBuffer> {
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, array] of Object.entries(arrays)) {
    const path = ascii(`${name}.npy`)
    const data = npy(array)
    // Version 2.0, no flags, stored, midnight of 1 January 1980, checksum, size twice, length of the name, no extras.
    const entry = [u16(20), u16(0), u16(0), u16(0), u16(33), u32(crc32(data)), u32(data.length), u32(data.length)]
    const local = join([u32(0x04034b50), ...entry, u16(path.length), u16(0), path, data])
    // The directory adds: made by version 2.0, no comment, disk 0, no attributes, where the file is.
    const rest = [u16(path.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(offset), path]
    directory.push(join([u32(0x02014b50), u16(20), ...entry, ...rest]))
    files.push(local)
    offset += local.length
  }
  const index = join(directory)
  const count = u16(directory.length)
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(index.length), u32(offset), u16(0)]
  return join([...files, index, ...end])
}

const ascii = (text: string) => new TextEncoder().encode(text)
const u16 = (n: number) => new Uint8Array(Uint16Array.of(n).buffer)
const u32 = (n: number) => new Uint8Array(Uint32Array.of(n).buffer)

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

/** CRC-32 of one byte, for every byte. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

const crc32 = (bytes: Uint8Array) => ~bytes.reduce((c, byte) => (c >>> 8) ^ table[(c ^ byte) & 255]!, 0xffffffff) >>> 0
