import { describe, expect, it } from 'vitest'
import { gateColour, palettes, type Rgb, signedColour, type ThemeName } from './colours'

const themes: readonly ThemeName[] = ['light', 'dark']

const rgb = (hex: string): Rgb => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16)) as unknown as Rgb

/** Relative luminance, WCAG 2.2. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

const contrast = (a: Rgb, b: Rgb) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

describe.each(themes)('in the %s theme', (theme) => {
  const { paper, faint: _, wash: __, rule: ___, ...text } = palettes[theme]

  it.each(Object.entries(text))('%s can be read on paper', (_name, colour) => {
    expect(contrast(rgb(colour), rgb(paper))).toBeGreaterThan(4.5)
  })

  it('a gate is lighter the more it keeps', () => {
    const steps = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1].map((alpha) => luminance(gateColour(alpha, theme)))
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(contrast(gateColour(0, theme), gateColour(1, theme))).toBeGreaterThan(7)
  })

  it('a state of zero has the colour of neither sign, and beyond the scale is full', () => {
    expect(signedColour(9, 1, theme)).toEqual(signedColour(1, 1, theme))
    expect(signedColour(0, 1, theme)).not.toEqual(signedColour(0.5, 1, theme))
    expect(contrast(signedColour(-1, 1, theme), signedColour(0, 1, theme))).toBeGreaterThan(3)
    expect(contrast(signedColour(1, 1, theme), signedColour(0, 1, theme))).toBeGreaterThan(3)
  })
})
