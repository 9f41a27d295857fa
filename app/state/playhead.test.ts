import { describe, expect, it } from 'vitest'
import { createPlayhead } from './playhead'

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
