/** What the reader needs, as inputs. */

import { useId } from 'react'
import { cards } from '../../../models/memory/cards'
import { Segmented } from '../../controls/segmented'
import { Switch } from '../../controls/switch'
import { BILLIONS, contexts, readerCounts, type Track, weightBits } from './needs'
import { useChoosing } from './store'
import { texts, tokens } from './words'

interface StopsProps {
  readonly name: string
  readonly stops: readonly number[]
  readonly value: number
  readonly say: (value: number) => string
  readonly onChange: (value: number) => void
}

/** A slider whose stops are far apart: each about twice the one before. */
function Stops({ name, stops, value, say, onChange }: StopsProps) {
  const id = useId()
  const at = stops.indexOf(value)
  return (
    <div className="choosing-stops">
      <label htmlFor={id}>{name}</label>
      <output htmlFor={id}>{say(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={stops.length - 1}
        value={at}
        aria-valuetext={say(value)}
        style={{ ['--done' as string]: `${(100 * at) / (stops.length - 1)}%` }}
        onChange={(event) => onChange(stops[Number(event.currentTarget.value)]!)}
      />
    </div>
  )
}

const TRACKS: readonly { readonly value: Track; readonly label: string }[] = [
  { value: 'none', label: 'nothing' },
  { value: 'parity', label: 'a switch' },
  { value: 'order', label: 'swaps' },
]

export function NeedsForm() {
  const { needs, change } = useChoosing()
  return (
    <section className="choosing-needs" aria-label="Needs">
      <h3>What you need</h3>
      <div>
        <Stops
          name="A text has up to"
          stops={contexts}
          value={needs.context}
          say={tokens}
          onChange={(context) => change({ context })}
        />
        <Stops
          name="The card reads"
          stops={readerCounts}
          value={needs.readers}
          say={texts}
          onChange={(readers) => change({ readers })}
        />
        <Segmented
          legend="Card"
          options={cards.map(({ id, gigabytes }) => ({ value: id, label: `${gigabytes} GB` }))}
          value={needs.card}
          onChange={(card) => change({ card })}
        />
        <Segmented
          legend={`${BILLIONS} billion weights of`}
          options={weightBits.map((bits) => ({ value: String(bits), label: `${bits} bits` }))}
          value={String(needs.bits)}
          onChange={(bits) => change({ bits: weightBits.find((one) => String(one) === bits) ?? needs.bits })}
        />
      </div>
      <div>
        <Segmented
          legend="The network is"
          options={[
            { value: 'published', label: 'published' },
            { value: 'scratch', label: 'trained by you' },
          ]}
          value={needs.scratch ? 'scratch' : 'published'}
          onChange={(origin) => change({ scratch: origin === 'scratch' })}
        />
        <Segmented
          legend="It reads"
          options={[
            { value: 'text', label: 'text' },
            { value: 'sound', label: 'raw sound' },
          ]}
          value={needs.sound ? 'sound' : 'text'}
          onChange={(reads) => change({ sound: reads === 'sound' })}
        />
      </div>
      <div>
        <h4>It has to</h4>
        <Switch checked={needs.recall} onChange={(recall) => change({ recall })}>
          find again what stood in the text
        </Switch>
        <Segmented
          legend="follow exactly"
          options={TRACKS}
          value={needs.track}
          onChange={(track) => change({ track })}
        />
        <h4>It should</h4>
        <Switch checked={needs.fast} onChange={(fast) => change({ fast })}>
          be fast at this length
        </Switch>
        <Switch checked={needs.beyond} onChange={(beyond) => change({ beyond })}>
          read texts several times as long as those of its training
        </Switch>
      </div>
    </section>
  )
}
