/** What the reader's table answers to a key: the sum, part by part, and the value that it is nearest to. */

import { formatSigned } from '../../figures/format'
import type { Pair } from './experiment'
import type { Answer } from './pairs'

const numbers = (vector: ArrayLike<number>) =>
  Array.from(vector, (x) => (Number.isInteger(x) ? formatSigned(x, 0) : formatSigned(x, 2))).join('  ')

/** The parts of the sum that are not nothing. */
const parts = (shares: readonly number[]) =>
  shares.flatMap((share, i) => (Math.abs(share) < 0.005 ? [] : [{ share, pair: i + 1 }]))

export function OwnAnswer({ pairs, asked, answer }: { pairs: readonly Pair[]; asked: number; answer: Answer }) {
  const own = pairs[asked]!.value
  const exact = answer.output.every((x, i) => Math.abs(x - own[i]!) < 1e-4)
  const right = answer.nearest === asked
  return (
    <section aria-label="Answer" className="answer-panel">
      <dl>
        <dt>
          comes out <em className="q-output">o</em>
        </dt>
        <dd>{numbers(answer.output)}</dd>
        <dt>
          was written <em className="q-value">v{asked + 1}</em>
        </dt>
        <dd>{numbers(own)}</dd>
        <dt>made of</dt>
        <dd className="sum">
          {parts(answer.shares).map(({ share, pair }, i) => (
            <span key={pair}>
              {i > 0 && (share < 0 ? ' − ' : ' + ')}
              {formatSigned(i > 0 ? Math.abs(share) : share, 2)} <em className="q-value">v{pair}</em>
            </span>
          ))}
        </dd>
      </dl>
      <p className="verdict" data-right={right}>
        {exact
          ? 'Exactly what was written.'
          : right
            ? `Not what was written, but still nearest to value ${asked + 1}.`
            : `Nearest to value ${answer.nearest + 1}: the wrong one.`}
      </p>
    </section>
  )
}
