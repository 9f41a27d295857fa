/** One model of the catalog: prose and equation from the page, numbers from the catalog. */

import type { ReactNode } from 'react'
import works from '../../../models/training/data/works.tsv?url'
import { useCatalog, useCatalogModel } from '../../state/catalog'
import { recordOf } from './record'
import './model-card.css'

interface ModelCardProps {
  readonly family: string
  readonly children?: ReactNode
}

export function ModelCard({ family, children }: ModelCardProps) {
  const { catalog, error } = useCatalog()
  const model = useCatalogModel(family)
  if (!catalog || !model) return <p className="missing">{error ?? 'Opening the catalog …'}</p>
  return (
    <section className="model-card" aria-label={model.name}>
      <h2 id={family}>{model.name}</h2>
      {children}
      <dl>
        {recordOf(model, catalog.models).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Where the works that the models read are listed, with their authors and rights. */
export const WorksLink = ({ children }: { readonly children: ReactNode }) => (
  <a href={works} download="works.tsv">
    {children}
  </a>
)
