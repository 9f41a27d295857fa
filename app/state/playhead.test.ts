import { describe, expect, it } from 'vitest'
import { createPlayhead, MOVE, moveAt } from './playhead'

const ready = (length = 10, speed = 10) => {
  const playhead = createPlayhead(speed)
  playhead.getState().load(length)
  return playhead
}

describe('a playhead', () => {
  it('moves by its speed and stops on the last token', () => {
    const playhead = ready()
    playhead.getState().play()
    playhead.getState().advance(350)
    expect(playhead.getState().t).toBe(3)
    playhead.getState().advance(50)
    expect(playhead.getState().t).toBe(4)
    playhead.getState().advance(5000)
    expect(playhead.getState()).toMatchObject({ t: 9, playing: false })
  })

  it('starts again when played from the end', () => {
    const playhead = ready()
    playhead.getState().seek(9)
    playhead.getState().play()
    expect(playhead.getState()).toMatchObject({ t: 0, playing: true })
  })

  it('never leaves the first token backwards: a screen’s first frame may be older than the play', () => {
    const playhead = ready()
    playhead.getState().play()
    playhead.getState().advance(-5)
    expect(playhead.getState().t).toBe(0)
    playhead.getState().advance(100)
    expect(playhead.getState().t).toBe(1)
  })

  it('waits at the edge while a model still writes, and follows it', () => {
    const playhead = ready(3)
    playhead.getState().extend(3, true)
    playhead.getState().play()
    playhead.getState().advance(1000)
    expect(playhead.getState()).toMatchObject({ t: 2, playing: true })
    playhead.getState().extend(8, true)
    playhead.getState().advance(200)
    expect(playhead.getState().t).toBe(4)
  })

  it('stays inside the text whatever it is asked', () => {
    const playhead = ready()
    playhead.getState().seek(400)
    expect(playhead.getState().t).toBe(9)
    playhead.getState().step(-40)
    expect(playhead.getState().t).toBe(0)
  })

  it('stops playing when stepped by hand', () => {
    const playhead = ready()
    playhead.getState().play()
    playhead.getState().step(1)
    expect(playhead.getState()).toMatchObject({ t: 1, playing: false })
  })
})

describe('the move of an update', () => {
  const moving = (speed = 2) => {
    const playhead = createPlayhead(speed, () => true)
    playhead.getState().load(10)
    return playhead
  }
  /** Phases at every frame of the screen for as long as `ms`. */
  const phases = (playhead: ReturnType<typeof moving>, ms: number) =>
    Array.from({ length: Math.round(ms / 16) }, () => {
      playhead.getState().advance(16)
      return playhead.getState().phase
    })

  it('begins at the token before when stepped, grows, and comes to rest on the token', () => {
    const playhead = moving()
    playhead.getState().step(1)
    expect(playhead.getState()).toMatchObject({ t: 1, phase: 0, playing: false })
    const seen = phases(playhead, MOVE + 64)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen[0]).toBeLessThan(0.1)
    expect(seen.at(-1)).toBe(1)
    expect(playhead.getState().t).toBe(1)
  })

  it('is not made when going back, far, or to a place that was pointed at', () => {
    const playhead = moving()
    const { step, seek } = playhead.getState()
    for (const go of [() => seek(6), () => step(-1), () => step(3), () => seek(3)]) {
      go()
      expect(playhead.getState().phase).toBe(1)
    }
  })

  it('is cut short by the next', () => {
    const playhead = moving()
    playhead.getState().step(1)
    playhead.getState().advance(100)
    playhead.getState().step(1)
    expect(playhead.getState()).toMatchObject({ t: 2, phase: 0 })
    playhead.getState().seek(5)
    expect(playhead.getState()).toMatchObject({ t: 5, phase: 1 })
  })

  it.each([2, 8])('comes with each token at %i a second, and rests before the next', (speed) => {
    const playhead = moving(speed)
    playhead.getState().play()
    expect(playhead.getState().phase, 'what is shown already does not move again').toBe(1)
    playhead.getState().advance(1000 / speed)
    expect(playhead.getState()).toMatchObject({ t: 1, phase: 0 })
    playhead.getState().advance(moveAt(speed) / 2)
    expect(playhead.getState().phase).toBeCloseTo(0.5)
    playhead.getState().advance(moveAt(speed) / 2)
    expect(playhead.getState()).toMatchObject({ t: 1, phase: 1 })
  })

  it('ends although the play was paused or has come to its end', () => {
    const playhead = moving()
    playhead.getState().play()
    playhead.getState().advance(500)
    playhead.getState().pause()
    expect(phases(playhead, MOVE + 64).at(-1)).toBe(1)
    playhead.getState().seek(8)
    playhead.getState().play()
    playhead.getState().advance(500)
    expect(playhead.getState()).toMatchObject({ t: 9, playing: false, phase: 0 })
    expect(phases(playhead, MOVE + 64).at(-1)).toBe(1)
  })

  it('is left out from 24 tokens a second on, and where less motion is asked for', () => {
    const fast = moving(24)
    fast.getState().play()
    const slow = createPlayhead(2)
    slow.getState().load(10)
    slow.getState().step(1)
    expect(slow.getState().phase).toBe(1)
    expect(new Set(phases(fast, 300))).toEqual(new Set([1]))
  })
})
