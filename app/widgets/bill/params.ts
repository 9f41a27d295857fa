/** The bill as it stands in a link: `h100 llama-2-7b_mamba2-2.7b 4-0-28-2`, for the card, the models shown, and the reader's own. */

import { cards } from '../../../models/memory/cards'
import { realModels } from '../../../models/memory/real-models'
import { linkText, oneOf, someOf, type Word } from '../../state/link-text'
import { type Design, HIGHEST, least } from './design'
import { firstBill, MOST, type Settings } from './store'

export const FIGURE = 'bill'

const FIELDS = ['full', 'windowed', 'recurrent', 'kvHeads'] as const satisfies readonly (keyof Design)[]
const NO_DESIGN = 'none'

const design: Word<Design | null> = {
  write: (own) => (own ? FIELDS.map((field) => own[field]).join('-') : NO_DESIGN),
  read: (word) => {
    if (word === NO_DESIGN) return null
    if (!/^\d{1,3}(-\d{1,3}){3}$/.test(word)) return undefined
    const numbers = word.split('-').map(Number)
    if (!FIELDS.every((field, i) => numbers[i]! >= least(field) && numbers[i]! <= HIGHEST)) return undefined
    const [full, windowed, recurrent, kvHeads] = numbers as [number, number, number, number]
    return { full, windowed, recurrent, kvHeads }
  },
}

export const { encode: encodeBill, decode: decodeBill } = linkText<Settings>(
  {
    card: oneOf(cards.map(({ id }) => id)),
    chosen: someOf(
      realModels.map(({ id }) => id),
      MOST,
    ),
    design,
  },
  firstBill,
)
