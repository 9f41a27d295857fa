/** The smaller parts of the figure of gradients: the names of its lines, and its numbers as a table. */

import { MatrixTable } from '../../figures/matrix-table'
import { lookOf } from '../task/looks'
import { LineMark } from '../task/readings'
import type { Curves } from './curves'
import { said } from './numbers'
import { GATED, PLAIN } from './use-pair'

/** The names of the lines with what is left at the playhead. */
export function Legend({ curves: { plain, gated, truth }, back }: { readonly curves: Curves; readonly back: number }) {
  const gates = gated.throughGates?.[back]
  return (
    <dl className="reach-legend">
      <div>
        <dt>
          <LineMark look={lookOf(GATED)} /> LSTM
        </dt>
        <dd>
          {said(gated.left[back]!)} <small>says {gated.answer.toFixed(2)}</small>
        </dd>
      </div>
      {gates !== undefined && (
        <div>
          <dt>
            <svg width="34" height="14" aria-hidden="true">
              <path d="M1 7H33" stroke="var(--gate)" strokeWidth="1.75" />
            </svg>{' '}
            through its forget gates alone
          </dt>
          <dd>{said(gates)}</dd>
        </div>
      )}
      <div>
        <dt>
          <LineMark look={lookOf(PLAIN)} /> plain network
        </dt>
        <dd>
          {said(plain.left[back]!)} <small>says {plain.answer.toFixed(2)}</small>
        </dd>
      </div>
      <div>
        <dt>the sum is</dt>
        <dd>{truth.toFixed(2)}</dd>
      </div>
    </dl>
  )
}

/** Every step back as a column. */
export function ReachTable({ curves: { plain, gated, inputs } }: { readonly curves: Curves }) {
  const steps = plain.left.length
  const backs = Array.from({ length: steps }, (_, back) => back)
  const row = (name: string, cell: (back: number) => string) => ({ name, cells: backs.map(cell) })
  return (
    <MatrixTable
      caption="Share of the gradient that is left, by steps back from the answer"
      columns={backs.map(String)}
      rows={[
        row('LSTM', (back) => said(gated.left[back]!)),
        ...(gated.throughGates ? [row('through its gates', (back) => said(gated.throughGates![back]!))] : []),
        row('plain network', (back) => said(plain.left[back]!)),
        row('number read', (back) => inputs[2 * (steps - 1 - back)]!.toFixed(2)),
        row('marked', (back) => (inputs[2 * (steps - 1 - back) + 1] === 1 ? 'yes' : '')),
      ]}
    />
  )
}
