/** Where the dots of draw-gates.ts stand, for the drawing and for the pointer. */

import type { Decays } from './use-decays'

const MARGIN = { left: 26, right: 8, top: 8, bottom: 24 }

export function gatesScales(width: number, height: number) {
  const side = Math.min(width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom)
  return {
    side,
    x: (a: number) => MARGIN.left + ((a + 1) / 2) * side,
    y: (a: number) => MARGIN.top + ((1 - a) / 2) * side,
  }
}

/** The channel nearest to a point, if one is near. */
export function nearestChannel(
  seeds: readonly (Decays | null)[],
  width: number,
  height: number,
  px: number,
  py: number,
) {
  const { x, y } = gatesScales(width, height)
  let best: { seed: number; channel: number; far: number } | null = null
  for (const [seed, decays] of seeds.entries())
    for (const [channel, [zero, one]] of (decays ?? []).entries()) {
      const far = Math.hypot(x(zero) - px, y(one) - py)
      if (far < (best?.far ?? 12)) best = { seed, channel, far }
    }
  return best && { seed: best.seed, channel: best.channel }
}
