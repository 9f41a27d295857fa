/** What the figure needs of a model, be it published or the reader's own, and what it says of its cards. */

import type { Fit } from '../../../models/memory/cards'
import type { RealModel } from '../../../models/memory/real-models'
import { formatCount } from '../../figures/format'

export type Shown = Pick<RealModel, 'id' | 'name' | 'billions' | 'how' | 'components' | 'assumed'>

const counted = (n: number, one: string) => `${formatCount(n)} ${one}${n === 1 ? '' : 's'}`

/** “92 readers on 1 card”. */
export const said = ({ cards, readers }: Fit): string => `${counted(readers, 'reader')} on ${counted(cards, 'card')}`
