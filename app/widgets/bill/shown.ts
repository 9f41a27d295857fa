/** What the figure needs of a model, be it published or the reader's own. */

import type { RealModel } from '../../../models/memory/real-models'

export type Shown = Pick<RealModel, 'id' | 'name' | 'billions' | 'how' | 'components' | 'assumed'>
