/** Sentences of lesson 10 on how its networks turned out. */

import { networksOf } from '../../../models/task-catalog'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { fillers, gridOf, seedsOf } from '../haystack/grid'
import { farthest } from '../haystack/words'
import { Said } from '../said'
import { beyond, books, convolution, hybrid, shortest, stateSize } from './claims'

const says = { books, convolution, hybrid, shortest, stateSize } as const

/** A claim on the networks of the phone book, inside a paragraph; nothing where the networks that it compares are not there. */
export function BookFact({ of }: { readonly of: keyof typeof says }) {
  const catalog = useTaskRecords()
  if (!catalog) return <Said>…</Said>
  const said = networksOf(catalog, 'phone-book').length > 0 ? says[of](catalog) : null
  return said && <Said>{said}</Said>
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
