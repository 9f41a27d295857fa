/** Sentences of lesson 10 on how its networks turned out. */

import { networksOf } from '../../../models/task-catalog'
import { unbroken } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { cellsOf, type Filler, gridOf } from '../haystack/grid'
import { bySeed, farthest, reached } from '../haystack/words'
import { Said } from '../said'
import { beyond, books, cachesBeyond, convolution, hybrid, shortest, stateSize } from './claims'

const says = { books, convolution, hybrid, shortest, stateSize, cachesBeyond } as const

/** A claim on the networks of the phone book, inside a paragraph; nothing where the networks that it compares are not there. */
export function BookFact({ of }: { readonly of: keyof typeof says }) {
  const catalog = useTaskRecords()
  if (!catalog) return <Said>…</Said>
  const said = networksOf(catalog, 'phone-book').length > 0 ? says[of](catalog) : null
  return said && <Said>{said}</Said>
}

const openings: Readonly<Record<Filler, string>> = {
  repeated: 'In filler that repeats a phrase,',
  random: 'In filler that never repeats,',
}

/** How far the needle was found in one kind of filler, as recorded. */
export function NeedleFact({ filler }: { readonly filler: Filler }) {
  const { catalog } = useTaskCatalog()
  if (!catalog || networksOf(catalog, 'needle').length === 0) return <Said>…</Said>
  const grid = gridOf(catalog)
  const all = grid.networks.map((network) => ({
    name: network.name,
    cells: cellsOf(grid, network, filler, () => null),
  }))
  const said = reached(all, grid)
  return (
    <span className="fact">
      {openings[filler]} {unbroken(said[0]!.toLowerCase() + said.slice(1))}
    </span>
  )
}

/** How far every seed that was trained finds it in filler that repeats; the figure and the sentences before have one of each. */
export function NeedleSeeds() {
  const records = useTaskRecords()
  return <Said>{records && networksOf(records, 'needle').length > 0 ? bySeed(records, 'repeated') : '…'}</Said>
}

/** Networks that differ in what makes them forget: by decay, by overwriting, by both. */
const FORGETTING = ['scalar-gate', 'delta', 'gated-delta']

/** What is left of the needle in the longest texts. */
export function FarNeedle() {
  const { catalog } = useTaskCatalog()
  if (!catalog) return <Said>…</Said>
  const grid = gridOf(catalog)
  const cells = (model: string, filler: Filler) =>
    grid.networks.filter((one) => one.model === model).map((one) => cellsOf(grid, one, filler, () => null))
  const all = FORGETTING.flatMap((model) => {
    const [repeated, random] = [cells(model, 'repeated')[0], cells(model, 'random')[0]]
    return repeated && random
      ? [{ name: grid.networks.find((one) => one.model === model)!.name, repeated, random }]
      : []
  })
  return <Said>{farthest(all)}</Said>
}

/** Bits per byte beyond the longest text of the training. */
export function BeyondFact({ models }: { readonly models: string }) {
  const { catalog } = useCatalog()
  const found = familiesOf(catalog, models)
  return <Said>{found.length > 0 ? beyond(found) : '…'}</Said>
}
