/** All kinds of network by what they can do, read off the rules of the guide, each entry with the lesson that shows it. */

import { totalBytes } from '../../../models/memory/real-models'
import { formatBytes } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { type FamilyId, families, familyIds } from './families'
import { defaults, type Needs } from './needs'
import type { Shown, Verdict } from './rule'
import { rules } from './rules'
import { shown } from './shown'
import { tokens } from './words'

/** A length at which windows are left behind and caches are large. */
const AT = 131_072

interface Entry {
  readonly says: string
  readonly verdict?: Verdict
  readonly shown: Shown
}

/** What a rule says of a kind, in the words of a column. */
const ruled =
  (rule: string, some: Partial<Needs>, words: Readonly<Record<Verdict, string>>) =>
  (id: FamilyId): Entry => {
    const found = rules.find((one) => one.id === rule)!
    const line = found.lines({ ...defaults, context: AT, ...some }).find((one) => one.families.includes(id))!
    return { says: words[line.verdict], verdict: line.verdict, shown: line.shown }
  }

const trained: Readonly<Record<FamilyId, string>> = {
  transformer: 'all at once',
  latent: 'all at once',
  window: 'all at once',
  hybrid: 'chunks, attention',
  'hybrid-window': 'scan, attention',
  matrix: 'chunks',
  diagonal: 'scan',
  'delta-wide': 'chunks',
  fixed: 'scan, chunks',
  lstm: 'token by token',
}

const columns: readonly { readonly name: string; readonly of: (id: FamilyId) => Entry }[] = [
  {
    name: `a text of ${tokens(AT)}`,
    of: (id) => ({ says: formatBytes(totalBytes(families[id].exemplar.components, AT)), shown: shown.bill }),
  },
  {
    name: 'trained',
    of: (id) => ({ says: trained[id], ...(id === 'lstm' && { verdict: 'against' as const }), shown: shown.times }),
  },
  { name: 'finds again', of: ruled('recall', {}, { for: 'yes', against: 'less', out: 'no', open: 'open' }) },
  { name: 'a switch', of: ruled('parity', {}, { for: 'yes', against: 'not shown', out: 'no', open: 'open' }) },
  { name: 'swaps', of: ruled('order', {}, { for: 'yes', against: 'not shown', out: 'no', open: 'open' }) },
  { name: 'beyond its training', of: ruled('beyond', {}, { for: 'yes', against: 'no', out: 'no', open: 'open' }) },
]

/** Head and body. Without links they are for paper. */
export const FamilyRows = ({ links }: { readonly links: boolean }) => (
  <>
    <thead>
      <tr>
        <th scope="col">kind</th>
        {columns.map(({ name }) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {familyIds.map((id) => (
        <tr key={id}>
          <th scope="row">{families[id].name}</th>
          {columns.map(({ name, of }) => {
            const { says, verdict, shown: at } = of(id)
            return (
              <td key={name} data-verdict={verdict}>
                {says}{' '}
                {links && (
                  <a
                    href={`./#/lesson/${at.lesson}`}
                    aria-label={`Lesson ${at.number}, ${at.what}`}
                    title={`Lesson ${at.number}: ${at.what}`}
                  >
                    {at.number}
                  </a>
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </tbody>
  </>
)

export const FamilyTable = () => (
  <div className="choosing-families wide">
    <TableFrame
      label="Kinds of network by what they can do"
      caption="The small numbers are the lessons that show it. “Open”: not measured by anybody whom we could check. Bytes are those of the network that the guide names for the kind."
    >
      <FamilyRows links />
    </TableFrame>
  </div>
)
