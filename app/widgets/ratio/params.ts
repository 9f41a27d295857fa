/** The ratio of a hybrid as it stands in a link: the stop of its slider is `t`. */

import type { Shared } from '../../state/share'
import { stops } from './ratio'

export const FIGURE = 'ratio'

/** One layer in four. */
export const FIRST_STOP = stops.length - 3

export const stopOfLink = ({ t }: Shared): number => (t !== undefined && t < stops.length ? t : FIRST_STOP)
