/** What the prose says of the recorded LSTM follows from its gates. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ofFamily, parseCatalog } from '../../../models/catalog'
import { decodeRecording } from '../../../models/recording'
import type { Trace } from '../../../models/trace'
import { aroundSentences, followed, quotesCell, sentenceCell } from './facts'
import { MODEL } from './live'
import { bestFor, measureCells } from './names'
import { stepOf } from './series'

const file = join(import.meta.dirname, '..', '..', '..', 'public', 'traces', 'cells.bin')
const models = join(import.meta.dirname, '..', '..', '..', 'public', 'models')
const recorded = await decodeRecording(new Uint8Array(await readFile(file)))

/** The recording with every forget gate, and with them what was written, moved by a rule. */
const moved = (gate: (forget: number) => number): Trace => ({
  ...recorded,
  frames: recorded.frames.map((frame) => ({
    ...frame,
    probes: { ...frame.probes, decay: frame.probes.decay!.map(gate) },
  })),
})

describe('the recorded LSTM', () => {
  it('has cells that add up: no more is written than a gate of 1 lets in', () => {
    const cells = recorded.frames[0]!.probes.cell!.length
    for (let index = 0; index < cells; index += 1)
      for (let t = 0; t < recorded.frames.length; t += 1) {
        const { written, input, forget, before } = stepOf(recorded, index, t)!
        // Within the precision of the recorded gates.
        const off = 0.003 + Math.abs(before) * (forget * -Math.log(Math.max(forget, 1e-9)) * 0.027 + 0.007)
        expect(Math.abs(written)).toBeLessThan(input + off)
      }
  })

  it('is the network that goes on with a text of the reader’s: its names are put to the test there', async () => {
    const catalog = parseCatalog(JSON.parse(await readFile(join(models, 'catalog.json'), 'utf8')))
    expect(recorded.model, 'record it anew: npm run record').toBe(ofFamily(catalog.models, MODEL)!.id)
  })

  it('is said to let go at the ends of sentences only where its gate does', () => {
    const cell = bestFor(measureCells(recorded), 'sentence')!
    const { keeps, least } = aroundSentences(recorded, cell)
    expect(least).toBeLessThan(keeps)
    const kept = moved(() => 1)
    expect(sentenceCell(kept, measureCells(kept))).not.toContain('lets go of')
  })

  it('has as many followed properties as the prose counts', () => {
    const measures = measureCells(recorded)
    expect(followed(measures)).toMatch(/^Each of the 4 properties/)
    const unnamed = measures.cells.map((cell) => (cell.name === 'word' ? { ...cell, name: null } : cell))
    expect(followed({ ...measures, cells: unnamed })).toMatch(/^Of the 4 properties only 3 have/)
  })

  it('has a quote cell or has none: both are said with what luck reaches', () => {
    const measures = measureCells(recorded)
    expect(quotesCell(measures)).toContain(measures.luck.quotes!.toFixed(2))
  })
})
