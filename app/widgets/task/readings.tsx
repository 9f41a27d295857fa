/** The networks at the chosen length: the legend of the picture, and its numbers in words. */

import { meanOf, nothing, type Tally } from '../../../models/tasks/score'
import { type Board, recordedAt } from './board'
import { formatInterval, formatScore } from './format-score'
import type { NetworkLook } from './looks'
import type { Tallies } from './use-measuring'

interface ReadingsProps {
  readonly board: Board
  readonly tallies: Tallies
  readonly stop: number
  /** The line that stands out: under the pointer, or its name has the keyboard. */
  readonly focus: string | null
  readonly onFocus: (model: string | null) => void
}

export const Readings = ({ board, tallies, stop, focus, onFocus }: ReadingsProps) => (
  <ul className="task-readings">
    {board.lines.map((line) => (
      <li
        key={line.model}
        data-focus={line.model === focus || undefined}
        onPointerEnter={() => onFocus(line.model)}
        onPointerLeave={() => onFocus(null)}
      >
        <LineMark look={line.look} />
        <button type="button" className="line-name" onFocus={() => onFocus(line.model)} onBlur={() => onFocus(null)}>
          {line.name}
        </button>
        <span className="scores">
          {line.members.map((member) => (
            <Reading
              key={member}
              tally={tallies[member]![stop]!}
              recorded={recordedAt(board.shown, board.networks[member]!, board.stops[stop]!)}
              seed={line.members.length + line.further.length > 1 ? board.networks[member]!.seed : null}
              real={board.real}
            />
          ))}
          {line.further.map((network) => (
            <Reading
              key={`seed ${network.seed}`}
              tally={nothing}
              recorded={recordedAt(board.shown, network, board.stops[stop]!)}
              seed={network.seed}
              real={board.real}
            />
          ))}
        </span>
      </li>
    ))}
  </ul>
)

interface ReadingProps {
  readonly tally: Tally
  readonly recorded: number | null
  /** Named where the network was trained from several. */
  readonly seed: number | null
  readonly real: boolean
}

const Reading = ({ tally, recorded, seed, real }: ReadingProps) => (
  <span className="score">
    {seed !== null && <small>seed {seed} </small>}
    {tally.sequences > 0 ? (
      <>
        <b>{formatScore(meanOf(tally), real)}</b> <small>{formatInterval(tally, real)}</small>
      </>
    ) : (
      <span className="soft">{recorded === null ? 'not measured' : `recorded ${formatScore(recorded, real)}`}</span>
    )}
  </span>
)

/** A piece of the line with its mark. */
export function LineMark({ look }: { readonly look: NetworkLook }) {
  const colour = `var(--${look.colour})`
  const fill = look.mark === 'ring' ? 'var(--paper)' : colour
  return (
    <svg width="34" height="14" aria-hidden="true">
      <path d="M1 7H33" stroke={colour} strokeWidth="2.25" strokeDasharray={look.dash.join(' ')} />
      {look.mark === 'square' ? (
        <rect x="12.6" y="2.6" width="8.8" height="8.8" fill={fill} stroke={colour} strokeWidth="2" />
      ) : (
        <circle cx="17" cy="7" r="4.4" fill={fill} stroke={colour} strokeWidth="2" />
      )}
    </svg>
  )
}
