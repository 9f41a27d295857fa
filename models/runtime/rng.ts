/** A small generator of repeatable numbers: a Weyl sequence (steps of 2^32 / golden ratio) through the 32-bit finaliser
 * of MurmurHash3 (A. Appleby, public domain). It passes what sampling text needs, and has one word of state. */

/** Numbers in [0, 1) with 32 random bits each; the same seed gives the same sequence on every machine. */
export function seeded(seed: number): () => number {
  let state = mix(Math.trunc(seed) >>> 0)
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    return mix(state) / 2 ** 32
  }
}

function mix(x: number): number {
  let h = x
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
