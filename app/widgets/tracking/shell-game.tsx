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
import { drawShell, NAMES, nameOf, SHELL_HEIGHT, shellColumns } from './draw-shell'
import { drawGame, type Game, guess, SWAPS, states, swapped, truth } from './shell'
import { useFollow } from './use-follow'
import './tracking.css'

const LENGTH = 16
/** More columns than this are too narrow for a phone. */
const MOST = 32
const SPEEDS = [1, 2, 4] as const

const pairOf = (swap: number): string => SWAPS[swap]!.map((cup) => NAMES[cup]).join(' and ')

export function ShellGameWidget() {
  const [seed, setSeed] = useState(1)
  const [game, setGame] = useState<Game>(() => drawGame(1, LENGTH))
  const [beta, setBeta] = useState(1)
  const [table, setTable] = useState(false)
  const [seen, setSeen] = useState(false)
  const [width, setWidth] = useState(0)
  const store = usePlayheadStore(2, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const still = useReducedMotion()
  const n = game.swaps.length
  useFollow(store, n, seen, still)
  const t = Math.min(playhead.t, n)
  const cups = truth(game)
  const all = states(game, beta)
  const right = all.filter((state, i) => i > 0 && guess(state).cup === cups[i]).length
  const said = `${[...all[t]!].map((value, cup) => `${NAMES[cup]} ${formatSigned(value, 2)}`).join(', ')}; the ball is under ${NAMES[cups[t]!]}.`
  const draw = () => {
    setGame(drawGame(seed + 1, LENGTH))
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
          min={0}
          max={2}
          step={0.05}
          value={beta}
          text={beta.toFixed(2)}
          onChange={setBeta}
        />
        <span className="tools end">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
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
            disabled={n >= MOST}
            onClick={() => setGame({ ...game, swaps: [...game.swaps, swap] })}
          >
            {pairOf(swap)}
          </button>
        ))}
        <button type="button" className="plain" onClick={() => setGame({ ...game, swaps: [] })}>
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
      />
    </Figure>
  )
}

/** The state in the middle of step t: the same step with so much of its write strength. */
function during(game: Game, all: readonly Float32Array[], beta: number, t: number, phase: number): Float32Array {
  if (t === 0 || phase >= 1) return all[t]!
  const eased = phase * phase * (3 - 2 * phase)
  return swapped(all[t - 1]!, game.swaps[t - 1]!, beta * eased)
}
