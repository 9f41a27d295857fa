/** What the recorded reading shows, for the prose: counted, so that the text stays true when the network is trained again. */

import type { Trace } from '../../../models/trace'
import { formatShare } from '../../figures/format'
import { replayOf } from '../gate/replay'
import { useRecordedReading } from '../own-reading'
import { place } from '../place'
import { Said } from '../said'
import { erasuresOf, meanDecays, placeInText, type Rates, ratesOf } from './measures'
import { reading } from './reading'

/** Heads that keep less, or more, than this on average are counted. */
const LITTLE = 0.5
const MUCH = 0.95

const lets = ({ head, forgotten, erased }: Rates) =>
  `${place(head)} forgets ${formatShare(forgotten)} at a symbol and erases ${formatShare(erased)} of the rest`

const readers: Readonly<Record<string, (trace: Trace) => string>> = {
  heads: (trace) => String(meanDecays(trace).length),
  forgetful: (trace) => String(meanDecays(trace).filter((alpha) => alpha < LITTLE).length),
  retentive: (trace) => String(meanDecays(trace).filter((alpha) => alpha > MUCH).length),
  keeper: (trace) => `${lets(ratesOf(trace)[0]!)}, on average`,
  loser: (trace) => lets(ratesOf(trace).at(-1)!),
  peak: (trace) => {
    const peaks = trace.heads.flatMap((head) => {
      const erasures = erasuresOf(replayOf(trace, head), trace.frames.length)
      return erasures ? [{ head, ...erasures }] : []
    })
    const highest = peaks.reduce((a, b) => (b.share > a.share ? b : a))
    return `${formatShare(highest.share)} of the table of ${place(highest.head)} at the last symbol of “${placeInText(trace, highest.at)}”`
  },
}

export function OverwriteFact({ of }: { readonly of: string }) {
  const trace = useRecordedReading(reading)
  const read = readers[of]
  if (!read) throw new Error(`No fact is called ${of}`)
  return <Said>{trace ? read(trace) : '…'}</Said>
}
