/**
 * The one table of colours. A quantity has one colour in prose, mathematics and figures; CSS variables are made
 * from this table (app/notebook/theme.ts) and canvases read it directly. Contrast on paper is at least 4.5 to 1.
 */

export type ThemeName = 'light' | 'dark'

/** The page itself. */
export type Surface = 'paper' | 'ink' | 'soft' | 'faint' | 'wash' | 'rule'

/** What a lesson talks about. */
export type Quantity = 'token' | 'state' | 'gate' | 'write' | 'key' | 'value' | 'query' | 'cache' | 'output'

export type Palette = Readonly<Record<Surface | Quantity, string>>

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light: {
    paper: '#fcfbf8',
    ink: '#1d1c1a',
    soft: '#67635b',
    faint: '#e6e2d9',
    wash: '#f4f1ea',
    rule: '#8d887d',
    token: '#1d1c1a',
    state: '#2b5da8',
    gate: '#0f7470',
    write: '#9a3a8c',
    key: '#8a6100',
    value: '#5c7a1f',
    query: '#b23a48',
    cache: '#b35a14',
    output: '#5b4a9e',
  },
  dark: {
    paper: '#15171a',
    ink: '#e9e6df',
    soft: '#a19c92',
    faint: '#2c2f34',
    wash: '#1d2024',
    rule: '#6d6f72',
    token: '#e9e6df',
    state: '#7fa8ea',
    gate: '#4fb8b0',
    write: '#d58bc9',
    key: '#d6ac4d',
    value: '#a8c665',
    query: '#ea8793',
    cache: '#e99a58',
    output: '#b3a3ec',
  },
}

export type Rgb = readonly [number, number, number]

/** Ends of the decay scale: dark forgets, light keeps, in both themes. */
const gateEnds: Readonly<Record<ThemeName, readonly [Rgb, Rgb]>> = {
  light: [
    [12, 58, 61],
    [220, 234, 224],
  ],
  dark: [
    [17, 33, 37],
    [150, 216, 207],
  ],
}

/** Negative, zero, positive of the signed state. Zero is the wash of the page. */
const stateEnds: Readonly<Record<ThemeName, readonly [Rgb, Rgb, Rgb]>> = {
  light: [
    [172, 46, 60],
    [244, 241, 234],
    [24, 72, 146],
  ],
  dark: [
    [240, 132, 144],
    [29, 32, 36],
    [126, 170, 240],
  ],
}

const mix = (a: Rgb, b: Rgb, u: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * u),
  Math.round(a[1] + (b[1] - a[1]) * u),
  Math.round(a[2] + (b[2] - a[2]) * u),
]

const clamp = (u: number, low: number, high: number) => Math.min(Math.max(u, low), high)

/**
 * Where a decay stands on its scale. The square spreads the upper half: 0.9 and 0.99 differ tenfold in how long
 * they keep, and would look alike on a straight scale. Legends place their ticks with the same function.
 */
export const gateScale = (alpha: number): number => clamp(alpha, 0, 1) ** 2

/** Steps of a ramp. A figure colours thousands of cells a frame, so each colour is mixed once and looked up after. */
const STEPS = 512

const ramp = (colour: (u: number) => Rgb): readonly Rgb[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => colour(i / STEPS))

const gateRamps = both((theme) => ramp((alpha) => mix(...gateEnds[theme], gateScale(alpha))))
const gateRampsCss = both((theme) => gateRamps[theme].map(css))
const signedRamps = both((theme) => {
  const [low, zero, high] = stateEnds[theme]
  return ramp((u) => mix(zero, u < 0.5 ? low : high, Math.sqrt(Math.abs(2 * u - 1))))
})

/** A share in [0, 1]: from the wash of the page, where nothing passes, to the full colour of the quantity. */
const shareRampsCss = (quantity: Quantity) =>
  both((theme) => {
    const [from, to] = [rgb(palettes[theme].wash), rgb(palettes[theme][quantity])]
    return ramp((share) => mix(from, to, share)).map(css)
  })
const writeRampsCss = shareRampsCss('write')
const outputRampsCss = shareRampsCss('output')

/** Colour of a write strength in [0, 1]. */
export const writeCss = (beta: number, theme: ThemeName): string =>
  writeRampsCss[theme][Math.round(clamp(beta, 0, 1) * STEPS)]!

/** Colour of an output gate in [0, 1]. */
export const outputCss = (share: number, theme: ThemeName): string =>
  outputRampsCss[theme][Math.round(clamp(share, 0, 1) * STEPS)]!

/** Colour of a decay in [0, 1]. */
export const gateColour = (alpha: number, theme: ThemeName): Rgb =>
  gateRamps[theme][Math.round(clamp(alpha, 0, 1) * STEPS)]!

/** The same for a canvas or a style sheet. */
export const gateCss = (alpha: number, theme: ThemeName): string =>
  gateRampsCss[theme][Math.round(clamp(alpha, 0, 1) * STEPS)]!

/**
 * Colour of a signed value; `scale` is the magnitude that gets the full colour. The square root keeps small entries
 * visible beside the few large ones that a state always has. Legends are drawn with this function and show it.
 */
export const signedColour = (value: number, scale: number, theme: ThemeName): Rgb =>
  signedRamps[theme][Math.round(((clamp(value / scale, -1, 1) + 1) / 2) * STEPS)]!

/** The parts of a colour of the table, as in #9a3a8c. */
function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  return [part(1), part(3), part(5)]
}

export function css([r, g, b]: Rgb): string {
  return `rgb(${r},${g},${b})`
}

function both<T>(make: (theme: ThemeName) => T): Readonly<Record<ThemeName, T>> {
  return { light: make('light'), dark: make('dark') }
}

/** The table as CSS custom properties, one block a theme. */
export function cssVariables(): string {
  const block = (name: ThemeName) =>
    Object.entries(palettes[name])
      .map(([key, value]) => `--${key}:${value}`)
      .join(';')
  const classes = (['token', 'state', 'gate', 'write', 'key', 'value', 'query', 'cache', 'output'] as const)
    .map((name) => `.q-${name}{color:var(--${name})}`)
    .join('')
  const light = `color-scheme:light;${block('light')}`
  const print = `${light};--paper:#fff`
  const paper = `@media print{:root,[data-theme]{${print}}}[data-theme][data-printing]{${print}}`
  return `:root{${light}}[data-theme=dark]{color-scheme:dark;${block('dark')}}${paper}${classes}`
}
