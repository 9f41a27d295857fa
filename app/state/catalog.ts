/** The catalog of models, read once for the whole page. */

import { create } from 'zustand'
import { type Catalog, type CatalogModel, loadCatalog } from '../../models/catalog'

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
      // A later visitor of the store asks again.
      asked = false
      useCatalogStore.setState({ error: error instanceof Error ? error.message : String(error) })
    },
  )
}

export function useCatalog(): CatalogState {
  ask()
  return useCatalogStore()
}

/** One model of the catalog, or null while it is on its way. */
export function useCatalogModel(id: string): CatalogModel | null {
  ask()
  return useCatalogStore((state) => state.catalog?.models.find((model) => model.id === id) ?? null)
}
