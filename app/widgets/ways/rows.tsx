/** The readings as numbers: a few of each network in rows, all of them as a table. */

import type { Ways } from '../../../models/ways'
import { formatCount, formatMs, formatTiny } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { lineOf, perSymbol, twoFigures } from './lines'

/** The sizes that the rows under the chart name: a step, the chunk of training, and whatever is largest. */
const CHUNK = 32

/** Each network in three columns, and how far its logits are apart. */
export function Rows({ ways }: { readonly ways: readonly Ways[] }) {
  const most = Math.max(...ways.map(({ symbols }) => symbols))
  const sizes = [...new Set([1, CHUNK, most])].filter((size) => size <= most)
  return (
    <div className="ways-rows">
      <table>
        <caption>
          Milliseconds a symbol, below them those of a call, and the largest difference of a logit from the reading in
          steps
        </caption>
        <thead>
          <tr>
            <td />
            {sizes.map((size) => (
              <th key={size} scope="col">
                {size === 1 ? 'step' : size === most ? 'all at once' : `chunks of ${size}`}
              </th>
            ))}
            <th scope="col">apart</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(lineOf).map(({ ways: one, name, colour, dash }) => (
            <tr key={name}>
              <th scope="row">
                <span>
                  <svg width="22" height="8" aria-hidden="true" style={{ color: colour }}>
                    <path d="M0 4H22" stroke="currentColor" strokeWidth="2.5" strokeDasharray={dash} />
                  </svg>
                  {name}
                </span>
              </th>
              {sizes.map((size) => {
                const reading = one.readings.find((reading) => reading.size === size)
                return (
                  <td key={size}>
                    {reading ? twoFigures(perSymbol(reading)) : '…'}
                    {reading && size > 1 && <small>{formatMs(reading.ms)}</small>}
                  </td>
                )
              })}
              <td>{one.readings.length > 1 ? formatTiny(Math.max(...one.readings.map(({ apart }) => apart))) : '…'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Every reading, with what a call costs. */
export const Calls = ({ ways }: { readonly ways: readonly Ways[] }) => (
  <MatrixTable
    caption="Median milliseconds of a call, of how many calls, and by how much a logit differs from the reading in steps"
    columns={['symbols a call', 'ms a call', 'ms a symbol', 'calls', 'apart']}
    rows={ways.map(lineOf).flatMap(({ ways: one, name }) =>
      one.readings.map((reading) => ({
        name: `${name}, ${reading.size}`,
        cells: [
          formatCount(reading.size),
          twoFigures(reading.ms),
          twoFigures(perSymbol(reading)),
          formatCount(reading.calls),
          formatTiny(reading.apart),
        ],
      })),
    )}
  />
)
