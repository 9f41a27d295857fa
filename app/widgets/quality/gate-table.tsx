/** The trained networks in one table, every number from the catalog. */

import type { CatalogModel } from '../../../models/catalog'
import { memoryBytes } from '../../../models/memory/formula'
import { formatBits, formatBytes, formatCount, formatParameters } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { familiesOf, useCatalog } from '../../state/catalog'
import { heldOut } from '../claims/claims'
import { lineOf } from '../lines'
import { asMachines } from '../race/racers'

interface GateTableProps {
  /** Families of the catalog, separated by spaces. */
  readonly models: string
  /** Whether each name comes with what its decay is. */
  readonly decays?: boolean
  /** By the names of the catalog, which is the default, or by those of the race. */
  readonly called?: 'name' | 'machine'
}

const FAR = 4096

/** What the prose speaks of comes first: on a phone the last columns are a swipe away. */
const columns: readonly { readonly name: string; readonly of: (model: CatalogModel) => string }[] = [
  { name: 'validation', of: ({ quality }) => formatBits(quality.validation) },
  { name: 'test', of: ({ quality }) => formatBits(quality.test) },
  { name: `memory at ${formatCount(FAR)}`, of: (model) => formatBytes(memoryBytes(model, FAR)) },
  { name: 'parameters', of: ({ parameters }) => formatParameters(parameters) },
  { name: 'learning rate', of: ({ training }) => String(training.learningRate) },
]

/** What its decay is, where its name does not say so already. */
const decayOf = ({ family, name }: CatalogModel): string | null => {
  const { gate } = lineOf(family)
  return gate && gate.toLowerCase() !== name.toLowerCase() ? gate : null
}

export function GateTable({ models: families, decays = false, called }: GateTableProps) {
  const { catalog, error } = useCatalog()
  const found = familiesOf(catalog, families)
  const models = called === 'machine' ? asMachines(found) : found
  if (models.length === 0) return <p className="missing">{error ?? 'Opening the catalog …'}</p>
  return (
    <TableFrame
      label="The networks of this notebook"
      caption={
        <>
          Bits per byte on {heldOut(models)} that no network has seen, with the weights that run in this page. Memory is
          that of one text.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col">network</th>
          {columns.map(({ name }) => (
            <th key={name} scope="col" className="n">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.id}>
            <th scope="row">
              {model.name}
              {decays && <small>{decayOf(model)}</small>}
            </th>
            {columns.map(({ name, of }) => (
              <td key={name} className="n">
                {of(model)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
