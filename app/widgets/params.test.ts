/** What figures write into a link is what they read out of it; what is malformed is as the figure opens. */

import { describe, expect, it } from 'vitest'
import { decodeShared, encodeShared } from '../state/share'
import { decodeBill, encodeBill } from './bill/params'
import { firstBill } from './bill/store'
import { decodeBound, encodeBound } from './bound/params'
import { firstBound } from './bound/store'
import { chunksOf, costlyChunkOf, firstChunks } from './chunks/params'
import { decodeHaystack, encodeHaystack, firstHaystack } from './haystack/params'
import { decodeTrials, encodeTrials, firstTrials } from './memory/recall-params'
import { decodeNeedle, encodeNeedle, firstNeedle } from './overwrite/needle-params'
import { bookOfLink, firstBook } from './phone-book/params'
import { FIRST_STOP, stopOfLink } from './ratio/params'
import { reachOfLink, reachShared } from './reach/params'
import { opening as firstReach } from './reach/store'
import { decodeScan, encodeScan } from './scan/params'
import { taskOfLink } from './task/params'
import {
  decodeCircle,
  decodeRuns,
  decodeScores,
  decodeShell,
  encodeCircle,
  encodeRuns,
  encodeScores,
  encodeShell,
  firstShell,
} from './tracking/params'
import { firstTracking } from './tracking/store'
import { decodeCompose, encodeCompose, firstCompose } from './waits/params'
import { familiesOfLink, firstFamilies, lanesOf } from './ways/params'

const { text, range, decider, decays, writes, machine, modulus, settings } = firstTracking
const firstRuns = { text, range, decider, decays, writes }
const firstCircle = { text, machine, modulus, settings }

interface Case<S> {
  readonly figure: string
  readonly encode: (settings: S) => string
  readonly decode: (text: string) => S
  readonly first: S
  readonly some: readonly S[]
  /** Texts of which no word can be read. */
  readonly malformed: readonly string[]
}
const kept = <S>(one: Case<S>) => one as Case<unknown>

const cases = [
  kept({
    figure: 'the bill',
    encode: encodeBill,
    decode: decodeBill,
    first: firstBill,
    some: [
      { card: 'rtx-4090', chosen: [], design: null },
      { card: 'h200', chosen: ['mamba2-2.7b'], design: { full: 4, windowed: 0, recurrent: 28, kvHeads: 2 } },
    ],
    malformed: ['', 'a100 gpt-9 4-4', 'H100 llama-2-7b_gpt-9 4-0-28-0', '- llama-2-7b,mamba2-2.7b 999-0-0-1'],
  }),
  kept({
    figure: 'the bound',
    encode: encodeBound,
    decode: decodeBound,
    first: firstBound,
    some: [{ entries: 1_048_576, bitsANumber: 1 }],
    malformed: ['', '0 33', '2.5 1.5', '1048577 -1'],
  }),
  kept({
    figure: 'steps put together',
    encode: encodeCompose,
    decode: decodeCompose,
    first: firstCompose,
    some: [{ steps: 8, strength: 0.5 }],
    malformed: ['', '3 5', 'all none'],
  }),
  kept({
    figure: 'the trials',
    encode: encodeTrials,
    decode: decodeTrials,
    first: firstTrials,
    some: [{ keys: 64, rule: 'delta', lean: 0.2, measure: 'error' }],
    malformed: ['', '33 hebb 0.5 share', 'linear 32'],
  }),
  kept({
    figure: 'the needle',
    encode: encodeNeedle,
    decode: decodeNeedle,
    first: firstNeedle,
    some: [{ alpha: 0.905, beta: 0.35, width: '16' }],
    malformed: ['', '0.5 0 17', '1.01 nan -'],
  }),
  kept({
    figure: 'two runs',
    encode: encodeRuns,
    decode: decodeRuns,
    first: firstRuns,
    some: [
      { text: '1011', range: 'signed', decider: 'constant', decays: [-0.98, 0.5], writes: [1, -1] },
      { text: '0', range: 'positive', decider: 'token', decays: [0, 1], writes: [0, 0] },
    ],
    malformed: ['', '102 wide both 1 1', `${'1'.repeat(129)} - - 2_0 0_0_0`, '- positive token -1_1 x'],
  }),
  kept({
    figure: 'the circle',
    encode: encodeCircle,
    decode: decodeCircle,
    first: firstCircle,
    some: [
      { text: '110', machine: 'rotation', modulus: 3, settings: { ...settings, rotation: [0, 120] } },
      { text: '110', machine: 'delta', modulus: 2, settings: { ...settings, delta: [0.5, 2] } },
      { text: '110', machine: 'trained', modulus: 2, settings },
    ],
    malformed: ['', 'bits spiral 4 1_1', '- - - 3_0', 'x channel 2 -0.9'],
  }),
  kept({
    figure: 'the shell game',
    encode: encodeShell,
    decode: decodeShell,
    first: firstShell,
    some: [
      { game: { ball: 2, swaps: [0, 1, 2, 0] }, beta: 1.95 },
      { game: { ball: 0, swaps: [] }, beta: 0 },
    ],
    malformed: ['', '013 2.5', `${'0'.repeat(34)} -1`],
  }),
  kept({
    figure: 'the scores of the shell game',
    encode: encodeScores,
    decode: decodeScores,
    first: { cups: 3 },
    some: [{ cups: 5 }],
    malformed: ['', '4', 'three'],
  }),
  kept({
    figure: 'the needles',
    encode: encodeHaystack,
    decode: decodeHaystack,
    first: firstHaystack,
    some: [{ filler: 'random', long: true }],
    malformed: ['', 'straw yes'],
  }),
]

describe.each(cases)('$figure in a link', ({ encode, decode, first, some, malformed }) => {
  it.each([first, ...some])('comes back as it was set: %j', (one) => {
    const link = encodeShared({ figure: 'any', text: encode(one) })
    expect(decode(decodeShared(link)!.text!)).toEqual(one)
  })

  it.each(malformed)('opens as at first from “%s”', (said) => expect(decode(said)).toEqual(first))
})

it('a decay below 0 needs the range that has it', () => {
  const signed = encodeRuns({ ...firstRuns, range: 'signed', decays: [-1, 1] })
  expect(decodeRuns(signed.replace('signed', 'positive')).decays).toEqual(firstRuns.decays)
})

it('an angle is no decay: the circle reads the numbers of the machine that is named', () => {
  const turned = encodeCircle({ ...firstCircle, machine: 'rotation', settings: { ...settings, rotation: [0, 120] } })
  expect(decodeCircle(turned.replace('rotation', 'channel')).settings).toEqual(settings)
})

it('the scan has its lines as they were typed, and the way of joining', () => {
  const set = { a: '1 0.5, x', b: '2  3', method: 'up-down' } as const
  expect(decodeScan(encodeScan(set))).toEqual(set)
  expect(decodeScan('1 0.5 / 2 3')).toEqual({ a: '1 0.5', b: '2 3', method: 'doubling' })
  expect(decodeScan('1 / 2 / sideways').method).toBe('doubling')
})

describe('figures that are set by numbers of their own in a link', () => {
  const of = (query: string) => decodeShared(`figure=any&${query}`)!

  it('chunks', () => {
    expect(chunksOf(of('tokens=32&head=4.2'))).toEqual({ size: 32, head: { layer: 4, head: 2 } })
    expect(chunksOf(of('tokens=31&head=four'))).toEqual(firstChunks)
    expect(costlyChunkOf(of('tokens=64'))).toBe(64)
    expect(costlyChunkOf(of('tokens=63'))).toBe(1)
    expect(costlyChunkOf(of('tokens=-8'))).toBe(1)
  })

  it('ways', () => {
    const wanted = ['gated-delta', 'transformer']
    expect(familiesOfLink(decodeShared(encodeShared({ figure: 'ways', lanes: lanesOf(wanted) }))!)).toEqual(wanted)
    expect(familiesOfLink(of('lane=lstm-2015&lane=transformer'))).toEqual(['transformer'])
    expect(familiesOfLink(of('lane=lstm-2015'))).toEqual(firstFamilies)
    expect(familiesOfLink(of(''))).toEqual(firstFamilies)
  })

  it('tasks', () => {
    expect(taskOfLink(of('tokens=45&seed=7'), [32, 45, 64])).toEqual({ stop: 1, seed: 7 })
    expect(taskOfLink(of('tokens=46&seed=x'), [32, 45, 64])).toEqual({ stop: 2, seed: 1 })
    expect(taskOfLink(null, [32, 45, 64])).toEqual({ stop: 2, seed: 1 })
  })

  it('gradients', () => {
    const set = { weights: 'fresh', length: 400, times: 1.25, forget: -2.5, seed: 9 } as const
    expect(reachOfLink(decodeShared(encodeShared({ figure: 'reach', ...reachShared(set) }))!)).toEqual(set)
    expect(reachOfLink(of('seed=x&text=old+300+9+7'))).toEqual(firstReach)
  })

  it('the ratio', () => {
    expect(stopOfLink(of('t=0'))).toBe(0)
    expect(stopOfLink(of('t=99'))).toBe(FIRST_STOP)
    expect(stopOfLink(of('t=-1'))).toBe(FIRST_STOP)
  })

  it('the phone book', () => {
    expect(bookOfLink(of('tokens=23&seed=5'))).toEqual({ entries: 23, seed: 5 })
    expect(bookOfLink(of('tokens=24&seed=1e3'))).toEqual(firstBook)
  })
})
