/** The shell game of lesson 7: swaps of cups as steps of the delta rule. */

import { useState } from 'react'
import { Dial } from '../../controls/dial'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { BOUNDS } from './circle'
import { drawShell, NAMES, nameOf, SHELL_HEIGHT, shellColumns } from './draw-shell'
import { decodeShell, encodeShell, firstShell, SHELL_FIGURE } from './params'
import { useSwapQuestion } from './question'
import { drawGame, FIRST_LENGTH, type Game, guess, MOST_SWAPS, SWAPS, states, swapped, truth } from './shell'
import { useFollow } from './use-follow'
import './tracking.css'

const SPEEDS = [1, 2, 4] as const

const pairOf = (swap: number): string => SWAPS[swap]!.map((cup) => NAMES[cup]).join(' and ')

export function ShellGameWidget() {
  const [seed, setSeed] = useState(1)
  const [settings, setSettings] = useState(firstShell)
  const { game, beta } = settings
  const setSwaps = (swaps: readonly number[]) => setSettings({ ...settings, game: { ...game, swaps } })
  const [table, setTable] = useState(false)
  const [seen, setSeen] = useState(false)
  const [width, setWidth] = useState(0)
  const store = usePlayheadStore(2, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const n = game.swaps.length
  const { link, onTake } = useLink(SHELL_FIGURE, ({ text }) => setSettings(decodeShell(text ?? '')), useSwapQuestion)
  useFollow(store, n, seen, still, link)
  const t = Math.min(playhead.t, n)
  const cups = truth(game)
  const all = states(game, beta)
  const right = all.filter((state, i) => i > 0 && guess(state).cup === cups[i]).length
  const said = `${[...all[t]!].map((value, cup) => `${NAMES[cup]} ${formatSigned(value, 2)}`).join(', ')}; the ball is under ${NAMES[cups[t]!]}.`
  const draw = () => {
    setSettings({ ...settings, game: drawGame(seed + 1, FIRST_LENGTH) })
    setSeed(seed + 1)
  }

  return (
    <Figure
      name="The shell game"
      description={`After ${t} swaps: ${said}`}
      look="The ball goes along the heavy line. Below stands the cup with the largest number: see whether it goes with the ball."
      happened={`The cup with the largest number is the right one after ${right} of ${n} swaps; at the end it leads by ${formatSigned(guess(all[n]!).lead, 2)}.`}
      source="Computed here with the cell of the delta rule: keys (1, −1) / √2 on the two cups that are swapped, and nothing to write."
      onKeyDown={transportKeys(playhead)}
      onVisible={() => setSeen(true)}
    >
      <div className="figure-top shell-top">
        <Dial
          name="Write strength"
          sign={<i className="q-write">β</i>}
          min={BOUNDS.delta[0]}
          max={BOUNDS.delta[1]}
          step={0.05}
          value={beta}
          text={beta.toFixed(2)}
          onChange={(next) => setSettings({ ...settings, beta: next })}
        />
        <span className="tools end">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
        <LinkWaits onTake={onTake} />
      </div>
      {table ? (
        <MatrixTable
          caption="What the state holds for each cup after each swap; the first column is before the swaps"
          columns={['', ...game.swaps.map(pairOf)]}
          rows={[
            ...NAMES.map((name, cup) => ({ name, cells: all.map((state) => formatSigned(state[cup]!, 2)) })),
            { name: 'read', cells: all.map((state) => nameOf(guess(state).cup)) },
            { name: 'the ball', cells: cups.map((cup) => NAMES[cup]!) },
          ]}
        />
      ) : (
        <Canvas
          height={SHELL_HEIGHT}
          className="seekable"
          label={`Three cups over ${n} swaps. ${said}`}
          draw={drawShell({ game, states: all, now: during(game, all, beta, t, playhead.phase), cups, t })}
          onWidth={setWidth}
          onClick={({ nativeEvent: { offsetX } }) => playhead.seek(shellColumns(width, n).at(offsetX))}
        />
      )}
      <Readout reading={{ mark: `After ${t} of ${n} swaps:`, value: said }} pinned={false} idle="" />
      <div className="swap-keys">
        <span>Swap</span>
        {SWAPS.map((_, swap) => (
          <button
            key={pairOf(swap)}
            type="button"
            className="quiet"
            disabled={n >= MOST_SWAPS}
            onClick={() => setSwaps([...game.swaps, swap])}
          >
            {pairOf(swap)}
          </button>
        ))}
        <button type="button" className="plain" onClick={() => setSwaps([])}>
          Clear
        </button>
        <button type="button" className="plain" onClick={draw}>
          Draw others
        </button>
      </div>
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Swap', text: (at) => (at === 0 ? 'before the swaps' : `${at} / ${n} swaps`) }}
      >
        <ShareButton shared={() => ({ figure: SHELL_FIGURE, t, text: encodeShell(settings) })} />
      </Transport>
    </Figure>
  )
}

/** The state in the middle of step t: the same step with so much of its write strength. */
function during(game: Game, all: readonly Float32Array[], beta: number, t: number, phase: number): Float32Array {
  if (t === 0 || phase >= 1) return all[t]!
  const eased = phase * phase * (3 - 2 * phase)
  return swapped(all[t - 1]!, game.swaps[t - 1]!, beta * eased)
}
