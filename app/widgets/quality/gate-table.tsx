/** The trained networks in one table, every number from the catalog. */

import { memoryBytes } from '../../../models/memory/formula'
import { formatBits, formatBytes, formatCount, formatParameters } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'

interface GateTableProps {
  /** Families of the catalog, separated by spaces. */
  readonly models: string
}

const FAR = 4096

export function GateTable({ models: families }: GateTableProps) {
  const { catalog, error } = useCatalog()
  const models = familiesOf(catalog, families)
  if (models.length === 0) return <p className="missing">{error ?? 'Opening the catalog …'}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section className="prose-table" aria-label="The networks of this notebook" tabIndex={0}>
      <table>
        <caption>
          Bits per byte on whole works that no network has seen, with the weights that run in this page. Memory is that
          of one text.
        </caption>
        <thead>
          <tr>
            <th scope="col">network</th>
            <th scope="col" className="n">
              parameters
            </th>
            <th scope="col" className="n">
              learning rate
            </th>
            <th scope="col" className="n">
              validation
            </th>
            <th scope="col" className="n">
              test
            </th>
            <th scope="col" className="n">
              memory at {formatCount(FAR)}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map((model) => (
            <tr key={model.id}>
              <th scope="row">{model.name}</th>
              <td className="n">{formatParameters(model.parameters)}</td>
              <td className="n">{model.training.learningRate}</td>
              <td className="n">{formatBits(model.quality.validation)}</td>
              <td className="n">{formatBits(model.quality.test)}</td>
              <td className="n">{formatBytes(memoryBytes(model, FAR))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
