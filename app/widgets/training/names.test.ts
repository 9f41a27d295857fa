import { expect, it } from 'vitest'
import { boxOf, named } from './names'

const room = { left: 0, right: 800, top: 0, bottom: 300 }

it('no name lies on another or on a mark, and each is there', () => {
  // As in lesson 9: eight networks that keep the same and read nearly alike, and larger ones close to their right.
  const marks = [
    ...Array.from({ length: 8 }, (_, i) => ({ name: `Gated DeltaNet, ${i}`, x: 300, y: 200 + 4 * i })),
    { name: 'Vector gate, 14.2M', x: 360, y: 240 },
    { name: 'Gated DeltaNet, 14.2M', x: 360, y: 250 },
    { name: 'Transformer, 14.2M', x: 790, y: 250 },
  ]
  const all = named(marks, room)
  expect(all).toHaveLength(marks.length)
  const boxes = all.map((one) => boxOf(one, one.at, one.anchor))
  for (const [i, a] of boxes.entries()) {
    expect(a.right).toBeLessThanOrEqual(room.right)
    for (const b of boxes.slice(i + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false)
    for (const { x, y } of marks) expect(a.left < x && x < a.right && a.top < y && y < a.bottom).toBe(false)
  }
})

it('a mark that stands alone has its name at its right', () => {
  expect(named([{ name: 'LSTM', x: 20, y: 50 }], room)).toEqual([
    { name: 'LSTM', x: 20, y: 50, at: 50, anchor: 'start' },
  ])
})
