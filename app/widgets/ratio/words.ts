/** What the figure of ratios says of a share. Pure. */

import { formatBits, formatBytes, formatCount } from '../../figures/format'
import { near, type Own, published, type Share, shareName, shareOf } from './ratio'

/** How many points of that line this notebook has, in a sentence. */
export const sharesTrained = (own: readonly Own[]): string =>
  `This notebook has trained ${['no', 'one', 'two', 'three', 'four', 'five', 'six'][own.length] ?? own.length} such ${own.length === 1 ? 'share' : 'shares'} (${own.map(({ share }) => shareName(share)).join(', ')}) and nothing between. ` +
  'So it can say what each of them needs, and not where the best share lies.'

export function happened(share: Share, own: readonly Own[], open: boolean): string {
  const inPrint = published.find((one) => shareOf(one) === share)
  const ours = near(own, share)
  const parts = [
    !open
      ? 'the published line appears once you have committed above'
      : inPrint
        ? `the published perplexity is ${inPrint.perplexity.toFixed(2)}`
        : 'nothing is published for this design',
    ours.length > 0
      ? `${ours.map((one) => `${one.name}${one.share === share ? '' : `, with ${shareName(one.share)},`} needs ${formatBits(one.bits)} bits per byte and keeps ${formatBytes(one.bytes)} after ${formatCount(one.after)} symbols`).join('; ')}`
      : 'this notebook has trained no network',
  ]
  const opening =
    share === 0
      ? 'With no layer that looks back'
      : share === 1
        ? 'With all layers looking back'
        : `With ${shareName(share)} layers looking back`
  return `${opening}, ${parts.join(', and ')}.`
}
