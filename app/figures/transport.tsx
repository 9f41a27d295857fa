/** The transport under every figure: play, step, scrub, speed, start again. It holds no state of its own. */

import type { KeyboardEvent, ReactNode } from 'react'
import { formatCount } from './format'
import { Icon, type IconName } from './icons'

/** What a transport shows and does. A playhead of app/state fits it. */
export interface Transportable {
  readonly t: number
  readonly length: number
  readonly playing: boolean
  readonly speed: number
  toggle(): void
  step(by: number): void
  seek(t: number): void
  setSpeed(speed: number): void
  restart(): void
}

interface TransportProps {
  readonly playhead: Transportable
  readonly speeds: readonly number[]
  /** Says the token at t, as in “s”. */
  readonly describe?: (t: number) => string
  /** What a playhead moves over, where that is not tokens: the slider's name and what stands for a stop. */
  readonly stops?: { readonly name: string; readonly text: (t: number) => string }
  readonly children?: ReactNode
}

const Key = ({ name, icon, onClick }: { name: string; icon: IconName; onClick: () => void }) => (
  <button type="button" className="key" aria-label={name} title={name} onClick={onClick}>
    <Icon name={icon} />
  </button>
)

export function Transport({ playhead, speeds, describe, stops, children }: TransportProps) {
  const { t, length, playing, speed } = playhead
  const last = Math.max(0, length - 1)
  return (
    <fieldset className="transport" aria-label="Transport">
      <div className="keys">
        <Key name="Start again" icon="again" onClick={() => playhead.restart()} />
        <Key name="Step back" icon="stepBack" onClick={() => playhead.step(-1)} />
        <Key name={playing ? 'Pause' : 'Play'} icon={playing ? 'pause' : 'play'} onClick={() => playhead.toggle()} />
        <Key name="Step" icon="step" onClick={() => playhead.step(1)} />
      </div>
      <div className="scrub">
        <input
          type="range"
          min={0}
          max={last}
          value={t}
          aria-label={stops?.name ?? 'Token'}
          aria-valuetext={
            stops?.text(t) ??
            `Token ${formatCount(t + 1)} of ${formatCount(length)}${describe ? `, ${describe(t)}` : ''}`
          }
          style={{ ['--done' as string]: `${last === 0 ? 0 : (t / last) * 100}%` }}
          onChange={(event) => playhead.seek(event.currentTarget.valueAsNumber)}
        />
      </div>
      <output className="count" aria-live="off">
        {stops?.text(t) ?? `${formatCount(t + 1)} / ${formatCount(length)}`}
      </output>
      <label className="speed">
        <span className="sr-only">Speed, in {stops ? 'steps' : 'tokens'} a second</span>
        <select value={speed} onChange={(event) => playhead.setSpeed(Number(event.currentTarget.value))}>
          {speeds.map((value) => (
            <option key={value} value={value}>
              {value}/s
            </option>
          ))}
        </select>
      </label>
      {children}
    </fieldset>
  )
}

const OWN_KEYS = new Set(['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'SUMMARY', 'A'])

/**
 * The keys of a figure: Space plays, arrows step, Home and End go to the ends. Elements that need a key for
 * themselves keep it.
 */
export function transportKeys(playhead: Transportable) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target as HTMLElement
    const slider = target instanceof HTMLInputElement && target.type === 'range'
    if (OWN_KEYS.has(target.tagName) && !(slider && event.key === ' ')) return
    const act: Record<string, () => void> = {
      ' ': () => playhead.toggle(),
      ArrowLeft: () => playhead.step(event.shiftKey ? -10 : -1),
      ArrowRight: () => playhead.step(event.shiftKey ? 10 : 1),
      Home: () => playhead.seek(0),
      End: () => playhead.seek(playhead.length - 1),
    }
    const action = act[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
}
