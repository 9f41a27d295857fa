/** Sentences of lesson 10 on how its networks turned out. */

import { networksOf } from '../../../models/task-catalog'
import { unbroken } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { type Filler, fillers, gridOf, seedsOf } from '../haystack/grid'
import { farthest, reachedBySeeds } from '../haystack/words'
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

/** How far the needle was found in one kind of filler, by every seed on record. */
export function NeedleFact({ filler }: { readonly filler: Filler }) {
  const records = useTaskRecords()
  const { catalog } = useTaskCatalog()
  if (!records || !catalog || networksOf(catalog, 'needle').length === 0) return <Said>…</Said>
  const said = reachedBySeeds(seedsOf(gridOf(catalog), records, filler))
  return (
    <span className="fact">
      {openings[filler]} {unbroken(said[0]!.toLowerCase() + said.slice(1))}
    </span>
  )
}

/** Networks that differ in what makes them forget: by decay, by overwriting, by both. */
const FORGETTING = ['scalar-gate', 'delta', 'gated-delta']

/** What is left of the needle in the longest texts. */
export function FarNeedle() {
  const records = useTaskRecords()
  const { catalog } = useTaskCatalog()
  if (!records || !catalog) return <Said>…</Said>
  const [repeated, random] = fillers.map((filler) => seedsOf(gridOf(catalog), records, filler))
  const all = FORGETTING.flatMap((name) => {
    const [one, other] = [repeated, random].map((networks) => networks!.find(({ model }) => model === name))
    return one && other ? [{ name: one.name, repeated: one.seeds, random: other.seeds }] : []
  })
  return <Said>{farthest(all)}</Said>
}

/** Bits per byte beyond the longest text of the training. */
export function BeyondFact({ models }: { readonly models: string }) {
  const { catalog } = useCatalog()
  const found = familiesOf(catalog, models)
  return <Said>{found.length > 0 ? beyond(found) : '…'}</Said>
}
