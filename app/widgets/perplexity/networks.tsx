/** The networks of the figure: which are ticked, and what each has paid up to the playhead. */

import { formatBits, formatCount } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'
import { Swatch } from '../lines'
import { perplexity } from './curves'
import { families, MOST, named, type Scoring, useShared } from './scoring'

interface NetworksProps {
  readonly scoring: Scoring
  readonly t: number
}

export function Networks({ scoring, t }: NetworksProps) {
  const { chosen, toggle } = useShared()
  const { catalog } = useCatalog()
  const models = familiesOf(catalog, families.join(' '))
  return (
    <section aria-label="What each network paid">
      <h3>
        Paid so far{' '}
        <small>
          in {formatCount(t + 1)} symbol{t === 0 ? '' : 's'}; tick two to four
        </small>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section className="networks" tabIndex={0} aria-label="Networks">
        <table>
          <thead>
            <tr>
              <th scope="col">network</th>
              <th scope="col">bits in all</th>
              <th scope="col">per byte</th>
              <th scope="col">perplexity</th>
            </tr>
          </thead>
          <tbody>
            {models.map(({ family, name }) => {
              const on = chosen.includes(family)
              const sum = scoring.readings[family]?.sums[t + 1]
              const fixed = on ? chosen.length <= 2 : chosen.length >= MOST
              return (
                <tr key={family} data-on={on || undefined}>
                  <th scope="row">
                    <label>
                      <input type="checkbox" checked={on} disabled={fixed} onChange={() => toggle(family)} />
                      <Swatch family={family} />
                      {named(name, scoring.readings[family])}
                    </label>
                  </th>
                  {!on ? (
                    <td colSpan={3} />
                  ) : sum === undefined ? (
                    <td colSpan={3}>not scored yet</td>
                  ) : (
                    <>
                      <td>{formatCount(sum)}</td>
                      <td>
                        <b>{formatBits(sum / (t + 1))}</b>
                      </td>
                      <td>{perplexity(sum / (t + 1)).toFixed(2)}</td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </section>
  )
}
