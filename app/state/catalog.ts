/** The catalog of models, read once for the whole page. */

import { create } from 'zustand'
import { type Catalog, type CatalogModel, loadCatalog, ofFamily } from '../../models/catalog'

interface CatalogState {
  readonly catalog: Catalog | null
  readonly error: string | null
}

/** Models, traces and fonts lie beside the page, wherever the page lies. */
export const siteUrl = (path: string): string => new URL(path, new URL(import.meta.env.BASE_URL, document.baseURI)).href

const useCatalogStore = create<CatalogState>(() => ({ catalog: null, error: null }))

let asked = false
function ask() {
  if (asked) return
  asked = true
  loadCatalog(siteUrl('models/catalog.json')).then(
    (catalog) => useCatalogStore.setState({ catalog }),
    (error: unknown) => {
      // Not asked again from here, or a page without a catalog would ask for ever; a live run asks (catalogReady).
      useCatalogStore.setState({ error: error instanceof Error ? error.message : String(error) })
    },
  )
}

export function useCatalog(): CatalogState {
  ask()
  return useCatalogStore()
}

/** The model of a family, or null while the catalog is on its way. */
export function useCatalogModel(family: string): CatalogModel | null {
  ask()
  return useCatalogStore((state) => (state.catalog && ofFamily(state.catalog.models, family)) ?? null)
}

/** The model that a trace names, which may be of another size than the family's best; null while the catalog is on its way. */
export function useTracedModel(id: string | undefined): CatalogModel | null {
  ask()
  return useCatalogStore((state) => state.catalog?.models.find((model) => model.id === id) ?? null)
}

/** The models of the families named in `list`, separated by spaces, in that order; those that exist. */
export const familiesOf = (catalog: Catalog | null, list: string): readonly CatalogModel[] =>
  catalog ? list.split(' ').flatMap((family) => ofFamily(catalog.models, family) ?? []) : []

/** The catalog for those who can wait: it is asked for again after a failure. @throws CatalogError */
export async function catalogReady(): Promise<Catalog> {
  const known = useCatalogStore.getState().catalog
  if (known) return known
  const catalog = await loadCatalog(siteUrl('models/catalog.json'))
  useCatalogStore.setState({ catalog, error: null })
  return catalog
}
