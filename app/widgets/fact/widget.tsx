/** A number in the prose that comes from the catalog, so that the text can never disagree with the models. */

import type { CatalogModel } from '../../../models/catalog'
import { memoryBytes } from '../../../models/memory/formula'
import { formatBytes, formatCount, formatParameters, formatSymbols } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { Said } from '../said'

const readers: Record<string, (model: CatalogModel, at: number) => string> = {
  parameters: (model) => formatParameters(model.parameters),
  layers: (model) => String(model.architecture.layers),
  heads: (model) => String(model.architecture.heads),
  keys: (model) => String(model.architecture.keys),
  values: (model) => String(model.architecture.values),
  validation: (model) => model.quality.validation.toFixed(3),
  test: (model) => model.quality.test.toFixed(3),
  symbols: (model) => formatSymbols(model.training.symbols),
  context: (model) => formatCount(Math.max(...model.training.context.map(({ length }) => length))),
  memory: (model, at) => formatBytes(memoryBytes(model, at)),
  growth: (model) => formatBytes(memoryBytes(model, 2) - memoryBytes(model, 1)),
  download: (model) => formatBytes(model.files.weights.bytes),
}

interface FactProps {
  readonly model: string
  readonly of: string
  /** Position in tokens, for facts that depend on it. */
  readonly at?: number
}

export function FactWidget({ model: id, of, at = 1 }: FactProps) {
  const model = useCatalogModel(id)
  const read = readers[of]
  if (!read) throw new Error(`No fact is called ${of}`)
  return <Said>{model ? read(model, at) : '…'}</Said>
}
