/** A picture of a table, alone in following the phase: during a move nothing else of the figure is drawn again. */

import type { ComponentProps } from 'react'
import { Canvas } from '../../figures/canvas'
import type { Playhead } from '../../state/playhead'
import { usePlayhead } from '../../state/use-playhead'
import { type Moved, moved, type Step } from './move'

interface MovingProps extends Omit<ComponentProps<typeof Canvas>, 'draw'> {
  readonly step: Step
  /** Drawn at stop `t` of this playhead; its phase shows the step as a move. */
  readonly playhead: Playhead
  readonly t: number
  readonly picture: (now: Moved) => ComponentProps<typeof Canvas>['draw']
}

export function Moving({ step, playhead, t, picture, ...rest }: MovingProps) {
  const phase = usePlayhead(playhead, (state) => (state.t === t ? state.phase : 1))
  return <Canvas {...rest} draw={picture(moved(step, phase))} />
}
