/** What the prose says of how the networks of the phone book and of the needle turned out. Pure: computed from the catalog. */

import type { CatalogModel } from '../../../models/catalog'
import { networksOf, taskOf } from '../../../models/task-catalog'
import { type RecordedNetwork, type Spread, spreadOf, type TaskRecords } from '../../../models/task-records'
import { formatBits, formatBytes, formatCount, listed } from '../../figures/format'
import { bitsNeeded } from '../bound/bound'
import { bytesHeld, readBefore } from './book'

const percent = (share: number) => `${share < 1 && share > 0.995 ? '> 99' : Math.round(100 * share)} %`

const scoreAt = ({ scores }: RecordedNetwork, entries: number): number | null =>
  scores.find(({ setting }) => setting.entries === entries)?.score ?? null

/** Sizes of books that were tested, those of the training, and the chance of a guess. */
export function sizesOf(catalog: TaskRecords) {
  const { train, tests, chance } = taskOf(catalog, 'phone-book')
  const numbers = (settings: typeof train) => settings.map(({ entries }) => Number(entries))
  return { trained: Math.max(...numbers(train)), longest: Math.max(...numbers(tests)), chance }
}

/** One network of the phone book, and what it was recorded to get right on a size of book, mean over its seeds. */
export interface Recorded extends Spread {
  readonly model: string
  readonly name: string
  readonly bytes: number
}

/** Every network at a size of book, the best first. */
export function recorded(catalog: TaskRecords, entries: number): readonly Recorded[] {
  const all = networksOf(catalog, 'phone-book')
  return [...new Set(all.map(({ model }) => model))]
    .flatMap((model) => {
      const seeds = all.filter((one) => one.model === model)
      const spread = spreadOf(seeds.flatMap((one) => scoreAt(one, entries) ?? []))
      return spread
        ? [{ ...spread, model, name: seeds[0]!.name, bytes: bytesHeld(seeds[0]!, readBefore(entries)) }]
        : []
    })
    .sort((a, b) => b.mean - a.mean)
}

/** “49 % (45 to 54) for Hybrid, 1 to 1; 20 % for Transformer”: names hold commas and end in numbers, so shares stand before them. */
export const shares = (all: readonly Recorded[]) => all.map((one) => `${rightOf(one)} for ${one.name}`).join('; ')

/** “75 % (51 to 99)”: the mean, the lowest and the highest of its seeds. */
export const rightOf = ({ mean, lowest, highest }: Spread): string => {
  const [low, high] = [lowest, highest].map((one) => Math.round(100 * one))
  return low === high ? percent(mean) : `${percent(mean)} (${low} to ${high})`
}

const seeds = (catalog: TaskRecords): string => {
  const all = networksOf(catalog, 'phone-book')
  const most = Math.max(...all.map(({ model }) => all.filter((one) => one.model === model).length))
  return most > 1
    ? `Where two numbers stand behind a share, it is the mean of ${most} seeds, from the lowest to the highest.`
    : 'One seed each.'
}

/** How books went that are as long as the longest of the training, and the longest that were tested. */
export function books(catalog: TaskRecords): string {
  const { trained, longest, chance } = sizesOf(catalog)
  return (
    `On books of ${trained} entries, the longest of the training, the recorded shares of right digits are ${shares(recorded(catalog, trained))}. ` +
    `On ${longest} entries they are ${shares(recorded(catalog, longest))}. ${seeds(catalog)} A guess gets ${percent(chance)}.`
  )
}

/** Shares closer than this are not told apart in words. */
const LEVEL = 0.05

/** From so many right digits on a network is said to know a book. */
export const KNOWS = 0.9

/** What the shortest books show: no memory is too small for them, so whoever errs there has not learned to use it. */
export function shortest(catalog: TaskRecords): string | null {
  const { tests } = taskOf(catalog, 'phone-book')
  const entries = Math.min(...tests.map((setting) => Number(setting.entries)))
  const all = recorded(catalog, entries)
  if (all.length === 0) return null
  const opening = `A book of ${entries} entries asks for ${Math.ceil(bitsNeeded(entries))} bits, and every memory here has thousands.`
  const erring = all.filter(({ mean }) => mean < KNOWS)
  return erring.length === 0
    ? `${opening} All networks know such books; from there on they part.`
    : `${opening} Yet not all of its digits are right: ${shares(erring)}. What is missing there is not room. It has not been learned.`
}

/** What the size of a state does: two networks with as many parameters that differ in their keys, and so in their states. */
export function stateSize(catalog: TaskRecords): string | null {
  const { trained, longest } = sizesOf(catalog)
  const pair = (entries: number) => {
    const all = recorded(catalog, entries)
    const [large, small] = ['gated-delta', 'gated-delta-k8'].map((model) => all.find((one) => one.model === model))
    return large && small ? { large, small, gain: large.mean - small.mean } : null
  }
  const [at, far] = [pair(trained), pair(longest)]
  if (!at || !far) return null
  const said =
    at.gain >= LEVEL
      ? `The one with the larger state is right on ${rightOf(at.large)} of the digits of ${trained} entries, the other on ${rightOf(at.small)}.`
      : Math.abs(at.gain) < LEVEL
        ? `At ${trained} entries the two are level, with ${percent(at.large.mean)} and ${percent(at.small.mean)}.`
        : `At ${trained} entries the one with the smaller state is ahead, ${percent(at.small.mean)} to ${percent(at.large.mean)}: here something other than room decided.`
  return (
    `Two of the networks differ in the length of their keys, and with it in their states: ${formatBytes(at.large.bytes)} and ${formatBytes(at.small.bytes)}. ${said} ` +
    `At ${longest} entries it is ${percent(far.large.mean)} against ${percent(far.small.mean)}.`
  )
}

/** What the short convolution does for a Transformer, which has to learn to look. */
export function convolution(catalog: TaskRecords): string | null {
  const { trained } = sizesOf(catalog)
  const all = recorded(catalog, trained)
  const [own, other] = ['transformer-conv', 'transformer'].map((model) => all.find((one) => one.model === model))
  if (!own || !other) return null
  return `Two of the networks keep every symbol in all layers. At ${trained} entries the one with the short convolution is right on ${rightOf(own)}, the one without it on ${rightOf(other)}: a cache that has all of the book is of use to those who have learned how to look${own.lowest < other.highest + LEVEL && own.highest > own.lowest + LEVEL ? ', and not from every start did they' : ''}.`
}

/** What one layer that looks back did for the phone book, beside a state alone. */
export function hybrid(catalog: TaskRecords): string | null {
  const { trained, longest } = sizesOf(catalog)
  const pair = (entries: number) => {
    const all = recorded(catalog, entries)
    const [own, state] = ['hybrid', 'gated-delta'].map((model) => all.find((one) => one.model === model))
    return own && state ? { own, state } : null
  }
  const [at, far] = [pair(trained), pair(longest)]
  if (!at || !far) return null
  const numbers = ({ own, state }: NonNullable<typeof at>) => `${rightOf(own)}, against ${rightOf(state)}`
  const overlap = at.own.lowest <= at.state.highest
  const gain = at.own.mean - at.state.mean
  const said =
    gain >= LEVEL
      ? `is ahead of Gated DeltaNet${overlap ? ' on the mean, though seeds overlap' : ''}: ${numbers(at)}`
      : gain > -LEVEL
        ? `is level with Gated DeltaNet, ${numbers(at)}; a layer that can look back is not yet one that does`
        : `is behind Gated DeltaNet, ${numbers(at)}; a layer that can look back is not yet one that does`
  return `In the phone book our own hybrid of two layers ${said}. That is at ${trained} entries; at ${longest} it is ${numbers(far)}.`
}

/** Bits closer than this are called the same. */
const SAME = 0.005

/** What becomes of the bits per byte beyond the longest text of training. */
export function beyond(models: readonly CatalogModel[]): string {
  const each = models.flatMap(({ name, quality, training }) => {
    const trained = Math.max(...training.context.map(({ length }) => length))
    const inside = quality.byPosition.findLast(({ to }) => to <= trained)
    const outside = quality.byPosition.find(({ from }) => from >= trained)
    return inside && outside ? [{ name, change: outside.bits - inside.bits, inside, outside }] : []
  })
  const [first] = each
  if (!first) return ''
  const worse = each.filter(({ change }) => change >= SAME).sort((a, b) => b.change - a.change)
  const level = each.filter(({ change }) => Math.abs(change) < SAME)
  const better = each.filter(({ change }) => change <= -SAME)
  const parts = [
    worse.length > 0
      ? `${listed(worse.map(({ name, change }) => `${name} pays ${formatBits(change)} more`))}`
      : 'no network pays more',
    ...(level.length > 0
      ? [`the same within ${formatBits(SAME)} goes for ${listed(level.map(({ name }) => name))}`]
      : []),
    ...(better.length > 0 ? [`${listed(better.map(({ name }) => name))} pay less`] : []),
  ]
  return (
    `From positions ${formatCount(first.inside.from)} to ${formatCount(first.inside.to)}, the last of the training, to ` +
    `${formatCount(first.outside.from)} to ${formatCount(first.outside.to)}, ${parts.join('; ')}.`
  )
}
