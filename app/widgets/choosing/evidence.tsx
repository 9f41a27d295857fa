/** What stands behind a line of the guide: reasons with their evidence, and the cost in bytes. */

import { totalBytes } from '../../../models/memory/real-models'
import { formatBytes, formatCount } from '../../figures/format'
import { useResults } from '../../state/results'
import { Sum } from '../bill/sum'
import { bytesOf, families, real } from './families'
import { type Needs, roomOf } from './needs'
import { ownRecord } from './ours'
import type { Shown } from './rule'
import type { Reason, Standing } from './weigh'
import { crossingText, marks, tokens } from './words'
import './evidence.css'

/** A link into the course: the lesson, and the figure alone. */
export const ShownLink = ({ shown: { lesson, number, figure, what } }: { readonly shown: Shown }) => (
  <>
    <a href={`./#/lesson/${lesson}`}>Lesson {number}</a>: <a href={`./#/gallery/${figure}`}>{what}</a>
  </>
)

function ReasonRow({ reason }: { readonly reason: Reason }) {
  const { results, error } = useResults()
  const { rule, verdict, why, published, missing, own, shown } = reason
  const { sign, word } = marks[verdict]
  const record = own && (results ? ownRecord(own, results) : own.of === 'sum' ? own.text : (error ?? '…'))
  return (
    <li>
      <p>
        <span className="choosing-sign" data-verdict={verdict} aria-hidden="true">
          {sign}
        </span>
        <b>
          {rule.name}
          <span className="sr-only">, {word}</span>.
        </b>{' '}
        {why}
      </p>
      <dl>
        <dt>Published</dt>
        <dd>
          {published ? (
            <>
              {published.says}.{' '}
              <cite>
                {published.source}
                {published.source.endsWith('.') ? '' : '.'}
              </cite>
            </>
          ) : (
            missing
          )}
        </dd>
        <dt>Ours</dt>
        <dd>{record ?? 'No record of this notebook yet.'}</dd>
        <dt>To see</dt>
        <dd>
          <ShownLink shown={shown} />
        </dd>
      </dl>
    </li>
  )
}

/** Published networks of the kind, each with the bytes of a text of this length. */
function Siblings({ standing: { id }, needs }: { readonly standing: Standing; readonly needs: Needs }) {
  const { published } = families[id]
  if (published.length === 0) return null
  const each = published.map(
    (name) => `${real(name).name} ${formatBytes(totalBytes(real(name).components, needs.context))}`,
  )
  return (
    <p>
      Published networks of the kind, a text of {tokens(needs.context)}: {each.join(', ')}.
    </p>
  )
}

export function Evidence({ standing, needs }: { readonly standing: Standing; readonly needs: Needs }) {
  const { keeps, exemplar, givesUp, largest } = families[standing.id]
  const { cache, state } = bytesOf(standing.id, needs.context)
  const { room } = roomOf(needs)
  const crossing = crossingText(standing.id)
  return (
    <div className="choosing-evidence">
      <p>It keeps {keeps}.</p>
      {standing.reasons.length > 0 ? (
        <ul>
          {standing.reasons.map((reason) => (
            <ReasonRow key={reason.rule.id} reason={reason} />
          ))}
        </ul>
      ) : (
        <p>None of your needs says anything of this kind.</p>
      )}
      <h4>What it costs</h4>
      <p>
        {formatBytes(cache + state)} for a text of {tokens(needs.context)} in {exemplar.name}
        {exemplar.note && ` (${exemplar.note})`}: <Sum parts={exemplar.components} n={needs.context} />.{' '}
        {needs.readers > 1 &&
          `With ${formatCount(needs.readers)} at once ${formatBytes((cache + state) * needs.readers)}. `}
        Beside the weights {formatBytes(room)} are free. {crossing}
      </p>
      <Siblings standing={standing} needs={needs} />
      <p>
        <b>What it gives up.</b> {givesUp} <b>The largest so far.</b> {largest}
      </p>
    </div>
  )
}
