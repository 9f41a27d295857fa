/** What the figure says of the text that is shown, from the measures of its heads. */

import { formatShare } from '../../figures/format'
import { type Look, NEAR, names } from './heads'

/** Mean over heads of the weight on the last NEAR symbols. */
export const nearShare = (looks: readonly Look[]): number =>
  looks.reduce((sum, { near }) => sum + near, 0) / looks.length

/** Of a few heads: which look where, and how much of all weight stays near. */
export function happened(looks: readonly Look[]): string {
  if (looks.length === 0) return ''
  const parts = names.flatMap((name) => {
    const n = looks.filter((look) => look.name === name).length
    return n === 0 ? [] : [`${n} ${name}`]
  })
  return (
    `Of ${looks.length} heads on this text, by their measures: ${parts.join(', ')}. ` +
    `Together they give ${formatShare(nearShare(looks))} of their weight to the last ${NEAR} symbols and ${formatShare(1 - nearShare(looks))} to all that lies before.`
  )
}
