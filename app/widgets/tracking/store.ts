/** What the reader has set up in the figures of lesson 7. The figures, the predictions and the challenges share it. */

import { create } from 'zustand'
import { randomBits, readBits, type Typed } from './bits'
import { type Complex, eigenvalue, type Machine } from './circle'
import type { Steps } from './runs'

/** The range of a decay, and what decides on it: the two switches of the lesson. */
export const ranges = ['positive', 'signed'] as const
export const deciders = ['constant', 'token'] as const
export type Range = (typeof ranges)[number]
export type Decider = (typeof deciders)[number]

export type Pair = readonly [number, number]

/** What a link can hold. */
export interface Settings {
  /** The bits, as typed. */
  readonly text: string
  readonly range: Range
  readonly decider: Decider
  /** For bit 0 and bit 1; with a constant, the first is both. */
  readonly decays: Pair
  readonly writes: Pair
  readonly machine: Machine
  readonly modulus: 2 | 3
  /** For bit 0 and bit 1, in each machine. */
  readonly settings: Readonly<Record<Machine, Pair>>
}

interface Tracking extends Settings {
  readonly typed: Typed
  /** Which random string is next. */
  readonly seed: number
  /** Whether the scores of the trained networks are shown: the reader has said what they expect, or has asked for them. */
  readonly looked: boolean
  take(settings: Partial<Settings> & Pick<Settings, 'text'>): void
  type(text: string): void
  draw(): void
  setRange(range: Range): void
  setDecider(decider: Decider): void
  setDecay(bit: number, decay: number): void
  setWrite(bit: number, write: number): void
  setMachine(machine: Machine): void
  setModulus(modulus: 2 | 3): void
  setSetting(bit: number, value: number): void
  setTrained(pair: Pair): void
  look(): void
}

const FIRST_SEED = 9

export const firstTracking: Settings = {
  text: randomBits(FIRST_SEED),
  range: 'positive',
  decider: 'token',
  decays: [0.98, 0.8],
  writes: [0, -0.2],
  machine: 'channel',
  modulus: 2,
  settings: { channel: [1, -0.9], delta: [0, 1], rotation: [0, 90], trained: [1, 1] },
}

const put = (pair: Pair, at: number, value: number): Pair => (at === 0 ? [value, pair[1]] : [pair[0], value])

export const useTracking = create<Tracking>((set, get) => {
  const typed = (text: string) => ({ text, typed: readBits(text) })
  return {
    ...firstTracking,
    typed: readBits(firstTracking.text),
    seed: FIRST_SEED + 1,
    looked: false,
    take: ({ text, ...settings }) => set({ ...settings, ...typed(text) }),
    type: (text) => set(typed(text)),
    draw: () => set({ ...typed(randomBits(get().seed)), seed: get().seed + 1 }),
    setRange: (range) => {
      const [zero, one] = get().decays
      set({ range, decays: range === 'signed' ? [zero, one] : [Math.max(0, zero), Math.max(0, one)] })
    },
    setDecider: (decider) => set({ decider }),
    setDecay: (bit, decay) => set({ decays: put(get().decays, bit, decay) }),
    setWrite: (bit, write) => set({ writes: put(get().writes, bit, write) }),
    setMachine: (machine) => set({ machine }),
    setModulus: (modulus) => set({ modulus }),
    setSetting: (bit, value) => {
      const { machine, settings } = get()
      set({ settings: { ...settings, [machine]: put(settings[machine], bit, value) } })
    },
    look: () => set({ looked: true }),
    setTrained: (trained) => set({ settings: { ...get().settings, trained } }),
  }
})

/** What each bit does in the first figure, by the switches and the sliders. */
export function stepsOf({ decider, decays, writes }: Pick<Tracking, 'decider' | 'decays' | 'writes'>): Steps {
  return [
    { decay: decays[0], write: writes[0] },
    { decay: decider === 'constant' ? decays[0] : decays[1], write: writes[1] },
  ]
}

/** The points of the two bits in the second figure. */
export const pointsOf = ({
  machine,
  settings,
}: Pick<Tracking, 'machine' | 'settings'>): readonly [Complex, Complex] => [
  eigenvalue(machine, settings[machine][0]),
  eigenvalue(machine, settings[machine][1]),
]
