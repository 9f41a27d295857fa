/** A network beside all others of its size that read as much: every number from the catalog. */

import { type CatalogModel, ofFamily } from '../../../models/catalog'
import { memoryBytes } from '../../../models/memory/formula'
import { formatBits, formatBytes, formatCount, formatParameters } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { useCatalog } from '../../state/catalog'
import { heldOut, trainedOn } from '../claims/claims'

const FAR = 4096

/** Those of the size of a family's model that were trained on as many symbols, it among them; best first. */
export function peersOf(models: readonly CatalogModel[], family: string): CatalogModel[] {
  const own = ofFamily(models, family)
  if (!own) return []
  return models
    .filter(({ size, training }) => size === own.size && training.symbols === own.training.symbols)
    .sort((a, b) => a.quality.test - b.quality.test)
}

export function SizeTable({ family }: { readonly family: string }) {
  const { catalog, error } = useCatalog()
  const models = catalog ? peersOf(catalog.models, family) : []
  if (models.length === 0) return <p className="missing">{error ?? 'Opening the catalog …'}</p>
  return (
    <TableFrame
      label="Networks of the same size"
      caption={
        <>
          The networks of this notebook that are as large and have read {trainedOn(models)}, best first. Bits per byte
          on {heldOut(models)} that none has seen, with the weights that run in this page.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col">network</th>
          <th scope="col" className="n">
            bits per byte
          </th>
          <th scope="col" className="n">
            memory at {formatCount(FAR)}
          </th>
          <th scope="col" className="n">
            parameters
          </th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.id}>
            <th scope="row">{model.name}</th>
            <td className="n">{formatBits(model.quality.test)}</td>
            <td className="n">{formatBytes(memoryBytes(model, FAR))}</td>
            <td className="n">{formatParameters(model.parameters)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
