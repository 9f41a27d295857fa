/** One machine: what it has written, how fast, and with how much memory. */

import { memo, useLayoutEffect, useRef } from 'react'
import type { Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { Chip } from '../../figures/chip'
import { formatMs } from '../../figures/format'
import { useTracedModel } from '../../state/catalog'
import { writingPace } from '../measure'
import { RACERS, type Racer } from './racers'

interface LaneProps {
  readonly racer: Racer
  readonly trace: Trace
  readonly t: number
}

export function Lane({ racer, trace, t }: LaneProps) {
  const { name, keeps } = RACERS[racer]
  const model = useTracedModel(trace.model)
  const pace = writingPace(trace.frames, t, trace.prompt.length)
  return (
    <section className="lane" data-racer={racer} aria-label={name}>
      <h3>
        <span className={`q-${racer}`}>{name}</span> <small>{keeps}</small>
      </h3>
      <Page trace={trace} t={t} name={name} />
      <p className="lane-numbers">
        <span>
          <b>{pace === null ? '–' : formatMs(pace)}</b> a token now
        </span>
        {model && <Chip name={model.name} parameters={model.parameters} provenance={trace.provenance} ms={null} />}
      </p>
    </section>
  )
}

function Page({ trace, t, name }: { trace: Trace; t: number; name: string }) {
  const ref = useRef<HTMLElement>(null)
  const { frames } = trace
  const given = Math.min(trace.prompt.length, t + 1)
  // The page follows the writing, as a typewriter does.
  useLayoutEffect(() => {
    const page = ref.current
    if (page) page.scrollTop = page.scrollHeight
  })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
    <section ref={ref} className="paper" tabIndex={0} aria-label={`Text of the ${name}`}>
      <Given text={textOf(frames, 0, given)} />
      {textOf(frames, given, t + 1)}
      <i className="caret" aria-hidden="true" />
    </section>
  )
}

const Given = memo(({ text }: { readonly text: string }) => <b>{text}</b>)
