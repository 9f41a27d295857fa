/** All models as a table: what a token adds, what is fixed, and the bill at three contexts. */

import { bytesPerToken, memoryOf, realModels, totalBytes } from '../../../models/memory/real-models'
import { formatBytes } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { formatContext } from './contexts'

const AT = [4096, 131_072, 1_048_576] as const

export const BillTable = ({ context }: { readonly context: number }) => {
  const at = [...new Set([...AT, context])].sort((a, b) => a - b)
  return (
    <MatrixTable
      caption="Bytes that one text keeps: added by each token when windows are full, fixed, and in all"
      columns={['a token', 'fixed', ...at.map((n) => `at ${formatContext(n)}`), 'configuration']}
      rows={realModels.map(({ name, components, source, assumed }) => ({
        name,
        cells: [
          formatBytes(bytesPerToken(components)),
          formatBytes(memoryOf(components, 1).state),
          ...at.map((n) => formatBytes(totalBytes(components, n))),
          `${source}${assumed ? ` (assumed: ${assumed})` : ''}`,
        ],
      }))}
    />
  )
}
