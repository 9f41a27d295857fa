/** The figures of lesson 7 as they stand in links; bits and swaps are written out: `10110 signed token 1_-0.9 0_0`. */

import { between, both, formed, linkText, oneOf } from '../../state/link-text'
import { MOST } from './bits'
import { BOUNDS, type Machine, machines } from './circle'
import { drawGame, FIRST_LENGTH, type Game, MOST_SWAPS } from './shell'
import { deciders, firstTracking, ranges, type Settings } from './store'
import { GAMES, type SwapGame } from './swaps'

export const RUNS_FIGURE = 'two-runs'
export const CIRCLE_FIGURE = 'circle'
export const SHELL_FIGURE = 'shell-game'
export const SCORES_FIGURE = 'swap-scores'

const text = formed(new RegExp(`^[01]{1,${MOST}}$`))
const shares = both(between(-1, 1))

export type RunsSettings = Pick<Settings, 'text' | 'range' | 'decider' | 'decays' | 'writes'>

const runs = linkText<RunsSettings>(
  { text, range: oneOf(ranges), decider: oneOf(deciders), decays: shares, writes: shares },
  firstTracking,
)

export const encodeRuns = runs.encode

export function decodeRuns(said: string): RunsSettings {
  const settings = runs.decode(said)
  const impossible = settings.range === 'positive' && settings.decays.some((decay) => decay < 0)
  return impossible ? { ...settings, decays: firstTracking.decays } : settings
}

export type CircleSettings = Pick<Settings, 'text' | 'machine' | 'modulus' | 'settings'>

const circle = linkText<Omit<CircleSettings, 'settings'>>(
  { text, machine: oneOf(machines), modulus: oneOf([2, 3]) },
  firstTracking,
)

const settingOf = (machine: Exclude<Machine, 'trained'>) => both(between(BOUNDS[machine][0], BOUNDS[machine][1]))

/** Of the settings that of the machine which is shown; what a network has learnt nobody sets. */
export function encodeCircle({ settings, ...shown }: CircleSettings): string {
  const { machine } = shown
  const own = machine === 'trained' ? [] : [settingOf(machine).write(settings[machine])]
  return [circle.encode(shown), ...own].join(' ')
}

export function decodeCircle(said: string): CircleSettings {
  const shown = circle.decode(said)
  const { machine } = shown
  const [, named, , numbers = ''] = said.split(' ')
  // Without the machine that they are for, numbers mean nothing.
  const own = machine === 'trained' || machine !== named ? undefined : settingOf(machine).read(numbers)
  return { ...shown, settings: { ...firstTracking.settings, ...(own && { [machine]: own }) } }
}

export interface ShellSettings {
  readonly game: Game
  readonly beta: number
}

export const firstShell: ShellSettings = { game: drawGame(1, FIRST_LENGTH), beta: 1 }

const moves = new RegExp(`^[012]{1,${MOST_SWAPS + 1}}$`)

export const { encode: encodeShell, decode: decodeShell } = linkText<ShellSettings>(
  {
    game: {
      write: ({ ball, swaps }) => [ball, ...swaps].join(''),
      read: (word) => {
        if (!moves.test(word)) return undefined
        const [ball, ...swaps] = [...word].map(Number)
        return { ball: ball!, swaps }
      },
    },
    beta: between(...BOUNDS.delta),
  },
  firstShell,
)

const [three] = GAMES as readonly [SwapGame]

/** The number of cups of the game that was recorded. */
export const { encode: encodeScores, decode: decodeScores } = linkText(
  { cups: oneOf(GAMES.map(({ cups }) => cups)) },
  { cups: three.cups },
)
