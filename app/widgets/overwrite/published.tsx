/** Needles in published networks: Yang, Kautz and Hatamizadeh, Gated delta networks, 2024 (arXiv 2412.06464), table 2, as printed there. */

import { TableFrame } from '../../figures/table-frame'

const LENGTHS = ['1K', '2K', '4K', '8K'] as const

const GROUPS: readonly {
  readonly hay: string
  readonly rows: readonly { readonly network: string; readonly right: readonly string[] }[]
}[] = [
  {
    hay: 'A needle in repeated filler (S-NIAH-1)',
    rows: [
      { network: 'DeltaNet: erases', right: ['97.4', '96.8', '99.0', '98.8'] },
      { network: 'Mamba-2: decays', right: ['99.2', '98.8', '65.4', '30.4'] },
      { network: 'Gated DeltaNet: both', right: ['98.4', '88.4', '91.4', '91.8'] },
    ],
  },
  {
    hay: 'A number in essays (S-NIAH-2)',
    rows: [
      { network: 'DeltaNet: erases', right: ['98.4', '45.6', '18.6', '14.4'] },
      { network: 'Mamba-2: decays', right: ['99.4', '98.8', '56.2', '17.0'] },
      { network: 'Gated DeltaNet: both', right: ['100', '99.8', '92.2', '29.6'] },
    ],
  },
]

export const PublishedNeedles = () => (
  <TableFrame label="Needles in published networks">
    <thead>
      <tr>
        <th scope="col">right answers, percent</th>
        {LENGTHS.map((length) => (
          <th key={length} scope="col" className="n">
            {length}
          </th>
        ))}
      </tr>
    </thead>
    {GROUPS.map(({ hay, rows }) => (
      <tbody key={hay}>
        <tr>
          <th scope="rowgroup" colSpan={LENGTHS.length + 1}>
            {hay}
          </th>
        </tr>
        {rows.map(({ network, right }) => (
          <tr key={network}>
            <th scope="row">{network}</th>
            {right.map((share, i) => (
              <td key={LENGTHS[i]} className="n">
                {share}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    ))}
  </TableFrame>
)
