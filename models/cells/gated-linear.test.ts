import { describe, expect, it } from 'vitest'
import { fixtureOf, nano } from '../testing'
import { gatedLinearStep } from './gated-linear'

const recurrent = nano.filter(({ mixer }) => mixer === 'matrix-state')

describe('the cell is the one that PyTorch trained', () => {
  it('finds models of all three gates', () => {
    expect(new Set(recurrent.map(({ gate }) => gate))).toEqual(new Set(['none', 'fixed', 'data-dependent']))
  })

  it.each(recurrent)(
    '$id: keys, values and decays of the fixture give its final state',
    async ({ id, architecture }) => {
      const { layers, heads, keys, values } = architecture
      const fixture = await fixtureOf(id)
      const tokens = fixture.get('tokens')!.data.length
      /** Row of one head at one token in a probe [T, L, H, width]. */
      const row = (name: string, width: number, t: number, layer: number, head: number) => {
        const at = ((t * layers + layer) * heads + head) * width
        return fixture.get(`probe.${name}`)?.data.subarray(at, at + width) as Float32Array | undefined
      }
      for (let layer = 0; layer < layers; layer++) {
        const want = fixture.get(`present.${layer}.state`)!.data
        for (let head = 0; head < heads; head++) {
          const state = new Float32Array(keys * values)
          for (let t = 0; t < tokens; t++)
            gatedLinearStep(state, {
              decay: row('log_decay', keys, t, layer, head)?.map(Math.exp) ?? null,
              key: row('key', keys, t, layer, head)!,
              value: row('value', values, t, layer, head)!,
            })
          const at = head * keys * values
          state.forEach((s, i) => {
            expect(Math.abs(s - want[at + i]!)).toBeLessThan(1e-4)
          })
        }
      }
    },
  )
})

describe('one step by hand', () => {
  const state = () => Float32Array.from([1, 2, 3, 4]) // two keys (rows), two values
  const inputs = { key: [1, 0], value: [10, 20], query: [1, 1] }

  it('keeps everything without a gate, and reads what it just wrote', () => {
    const S = state()
    expect([...gatedLinearStep(S, inputs)]).toEqual([1 + 10 + 3, 2 + 20 + 4])
    expect([...S]).toEqual([11, 22, 3, 4])
  })

  it('forgets row by row: a gate belongs to a key', () => {
    const S = state()
    gatedLinearStep(S, { ...inputs, decay: [0.5, 0.25] })
    expect([...S]).toEqual([10.5, 21, 0.75, 1])
  })
})
