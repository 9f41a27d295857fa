/** A cell's own file, as the figures run it: shown from the source, so that it cannot differ. */

import attention from '../../../models/cells/attention.ts?raw'
import delta from '../../../models/cells/delta.ts?raw'
import gatedLinear from '../../../models/cells/gated-linear.ts?raw'
import gatedLinearChunk from '../../../models/cells/gated-linear-chunk.ts?raw'
import lstm from '../../../models/cells/lstm.ts?raw'
import minGru from '../../../models/cells/min-gru.ts?raw'
import rnn from '../../../models/cells/rnn.ts?raw'
import vectorState from '../../../models/cells/vector-state.ts?raw'

const cells = {
  attention,
  delta,
  'gated-linear': gatedLinear,
  'gated-linear-chunk': gatedLinearChunk,
  lstm,
  'min-gru': minGru,
  rnn,
  'vector-state': vectorState,
} as const

interface CellCodeProps {
  readonly cell: keyof typeof cells
}

export const CellCode = ({ cell }: CellCodeProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
  <section className="code" tabIndex={0} aria-label={`models/cells/${cell}.ts`}>
    <pre>
      <code>{cells[cell].trim()}</code>
    </pre>
  </section>
)
