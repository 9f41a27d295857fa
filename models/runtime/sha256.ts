/** SHA-256 (FIPS 180-4). The platform's own where there is one; a page served over plain http from another machine, as in
 * a classroom, has no `crypto.subtle`, and its files deserve checking as well. */

/** Lower-case hex digest. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : portableSha256(bytes)
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** First 32 bits of the fraction of root(n), as the standard defines its constants. */
const fractionBits = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0

const primes: number[] = []
for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
const ROUND = Uint32Array.from(primes, (p) => fractionBits(Math.cbrt(p)))
const START = Uint32Array.from(primes.slice(0, 8), (p) => fractionBits(Math.sqrt(p)))

/** The same in plain arithmetic: about 50 ms a megabyte. Returns the 32 bytes of the digest. */
export function portableSha256(bytes: Uint8Array): Uint8Array {
  const length = bytes.length
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64)
  padded.set(bytes)
  padded[length] = 0x80
  const view = new DataView(padded.buffer)
  view.setBigUint64(padded.length - 8, BigInt(length) * 8n)
  const h = START.slice()
  const w = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) compress(view, block, h, w)
  const digest = new DataView(new ArrayBuffer(32))
  h.forEach((x, i) => {
    digest.setUint32(i * 4, x)
  })
  return new Uint8Array(digest.buffer)
}

const turn = (x: number, n: number) => (x >>> n) | (x << (32 - n))

/** One block of 64 bytes at `at` into the eight words of `hash`; `w` is scratch [64]. */
function compress(view: DataView, at: number, hash: Uint32Array, w: Uint32Array): void {
  for (let i = 0; i < 16; i++) w[i] = view.getUint32(at + i * 4)
  for (let i = 16; i < 64; i++) {
    const a = w[i - 15]!
    const b = w[i - 2]!
    w[i] = w[i - 16]! + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w[i - 7]! + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const t = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0
    const u = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t) | 0
    d = c
    c = b
    b = a
    a = (t + u) | 0
  }
  for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) hash[i] = hash[i]! + x
}
