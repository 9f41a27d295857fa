import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import { nano, testEngine } from '../../../models/testing'
import type { Frame, Trace } from '../../../models/trace'
import { FAR, farLook, GOAL_BYTES, goalToken, looksFar, readByThen } from './challenge'

/** One head over `length` symbols, of which the last gives `weight` to token `to` and the rest to itself. */
function looking(length: number, to: number, weight: number): Trace {
  const frames = Array.from({ length }, (_, t): Frame => {
    const attention = new Float32Array(length)
    attention[t] = 1
    if (t === length - 1) {
      attention[t] = 1 - weight
      attention[to] = weight
    }
    return { t, token: 34, origin: 'prompt', bits: null, ms: 1, bytes: 0, probes: { attention } }
  })
  const about = { model: 'transformer', gate: null, prompt: '', seed: 1, shape: null } as const
  return { ...about, provenance: { kind: 'live', backend: 'wasm' }, heads: [{ layer: 0, head: 0 }], frames }
}

describe('a look from far away', () => {
  it('is one that gives most of a weight to a symbol far enough back', () => {
    expect(looksFar(looking(FAR + 20, 10, 0.6)).done).toBe(true)
    expect(looksFar(looking(FAR + 20, 10, 0.4))).toMatchObject({ done: false, text: expect.stringContaining('40 %') })
    expect(looksFar(looking(FAR + 20, 30, 0.6)).done, 'too near').toBe(false)
  })

  it('takes a text that is long enough, and says so', () => {
    expect(looksFar(null).text).toContain('of your own')
    expect(looksFar(looking(FAR, 0, 0.9)).text).toContain(`more than ${FAR}`)
    expect(farLook(looking(FAR, 0, 0.9))).toBeNull()
  })

  it('is not solved by the recording that the figure opens on', async () => {
    const file = join(import.meta.dirname, '../../../public/traces/attention.bin')
    expect(looksFar(await decodeRecording(new Uint8Array(await readFile(file)))).done).toBe(false)
  })
})

describe('a gibibyte of reading', () => {
  const model = nano.find(({ mixer }) => mixer === 'attention')!

  it('is found by adding up what every token reads', async () => {
    const loaded = await testEngine().load(model.id)
    const frames: Frame[] = []
    for await (const frame of loaded.run('ab '.repeat(100), { maxTokens: 0 })) frames.push(frame)
    await loaded.release()
    // Of a longer text each token has as many bytes more as the second has more than the first.
    const row = frames[1]!.bytes - frames[0]!.bytes
    let read = 0
    let n = 0
    while (read < GOAL_BYTES) read += row * ++n
    expect(goalToken(model)).toBe(n)
    expect(readByThen(n, model).done).toBe(true)
    expect(readByThen(Math.round(n * 0.9), model)).toMatchObject({
      done: false,
      text: expect.stringContaining('Later'),
    })
    expect(readByThen(n * 2, model)).toMatchObject({ done: false, text: expect.stringContaining('Earlier') })
    expect(readByThen(1.5, model).done).toBe(false)
  })
})
