/** What the figure says of the text that is shown, from the measures of its heads. */

import { formatShare } from '../../figures/format'
import { type Look, type LookName, NEAR, names } from './heads'

const said: Readonly<Record<LookName, string>> = {
  'symbol before': 'at the symbol before',
  'word start': 'at the first letter of the word',
  'last few': 'at the last few symbols',
  'here and there': 'here and there',
  'same symbol': 'at the same symbol earlier',
  'spread wide': 'widely over the text',
}

/** Mean over heads of the weight on the last NEAR symbols. */
export const nearShare = (looks: readonly Look[]): number =>
  looks.reduce((sum, { near }) => sum + near, 0) / looks.length

/** Of a few heads: which look where, and how much of all weight stays near. */
export function happened(looks: readonly Look[]): string {
  if (looks.length === 0) return ''
  const parts = names.flatMap((name) => {
    const n = looks.filter((look) => look.name === name).length
    return n === 0 ? [] : [{ n, where: said[name] }]
  })
  return (
    `Of ${looks.length} heads on this text, ${parts.map(({ n, where }, i) => `${n} ${i > 0 ? '' : n === 1 ? 'looks mostly ' : 'look mostly '}${where}`).join(', ')}. ` +
    `Together they give ${formatShare(nearShare(looks))} of their weight to the last ${NEAR} symbols and ${formatShare(1 - nearShare(looks))} to all that lies before.`
  )
}
