/** The question of the moment: what every network says, digit by digit, and how much it keeps of what it has read. */

import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { formatBytes, formatShare } from '../../figures/format'
import { lookOf } from '../task/looks'
import { LineMark } from '../task/readings'
import { bytesHeld, type Digit, type Entry, readBefore } from './book'

interface AnswerTableProps {
  readonly asked: Entry
  readonly entries: number
  readonly networks: readonly TaskNetworkEntry[]
  /** By network; null where it has not been asked. */
  readonly digits: readonly (readonly Digit[] | null)[]
}

export const AnswerTable = ({ asked, entries, networks, digits }: AnswerTableProps) => (
  <section aria-label="The question">
    <h3>
      <span>
        Which number has <em className="book-name">{asked.name}</em>?
      </span>
      <small>
        It stands there: <b className="book-number">{asked.number}</b>
      </small>
    </h3>
    <table className="book-answers">
      <thead>
        <tr>
          <th scope="col">network</th>
          <th scope="col" colSpan={asked.number.length}>
            says, how sure
          </th>
          <th scope="col" className="n">
            keeps
          </th>
        </tr>
      </thead>
      <tbody>
        {networks.map((network, n) => (
          <tr key={network.id}>
            <th scope="row">
              <LineMark look={lookOf(network.model)} />
              <span>{network.name}</span>
            </th>
            {[...asked.number].map((_, i) => {
              const digit = digits[n]?.[i]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a digit is its place; two may be alike.
                <td key={i} className="digit">
                  {digit ? (
                    <>
                      <b data-wrong={!digit.right || undefined}>{digit.said}</b>
                      <small>{formatShare(digit.probability)}</small>
                      <span className="sr-only">{digit.right ? ', right' : ', wrong'}</span>
                    </>
                  ) : (
                    <span className="soft">·</span>
                  )}
                </td>
              )
            })}
            <td className="n">{formatBytes(bytesHeld(network, readBefore(entries)))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
