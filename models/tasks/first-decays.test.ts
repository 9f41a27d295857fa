/** The decays that each symbol gets in the first layer, against PyTorch (models/training/cell_fixtures.py). */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { PackedTensor } from '../runtime/weights'
import { firstDecays } from './first-decays'

type Fixture = Record<string, number[] | number[][]>

const shapeOf = (value: number[] | number[][]): number[] =>
  Array.isArray(value[0]) ? [value.length, value[0].length] : [value.length]

async function fixture(name: string) {
  const file = join(import.meta.dirname, '..', 'cells', 'fixtures', `${name}.json`)
  const { decay, ...tensors } = JSON.parse(await readFile(file, 'utf8')) as Fixture
  const packed = Object.entries(tensors).map(([key, value]): [string, PackedTensor] => [
    key,
    { shape: shapeOf(value), data: Float32Array.from(value.flat()) },
  ])
  return { decay: decay as number[][], tensors: new Map(packed) }
}

it.each([
  ['first-decays', false],
  ['first-decays-signed', true],
] as const)('%s are those of the network', async (name, signed) => {
  const { decay, tensors } = await fixture(name)
  const found = firstDecays(tensors, signed)
  decay.forEach((row, symbol) => {
    row.forEach((a, channel) => {
      expect(found[symbol]![channel]).toBeCloseTo(a, 5)
    })
  })
})

it('of the fixed twin are the same at every symbol', async () => {
  const { tensors } = await fixture('first-decays')
  tensors.delete('layers.0.decay_proj')
  const found = firstDecays(tensors, false)
  expect(found[1]).toEqual(found[0])
  tensors.delete('layers.0.decay_bias')
  expect(() => firstDecays(tensors, false)).toThrow('not the weights of a minGRU')
})
