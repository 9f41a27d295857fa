/** One row a model: the cards that it needs at this context, filled with as many readers as they hold. */

import type { Card } from '../../../models/memory/cards'
import { capacityOf, fillCards, weightBytes } from '../../../models/memory/cards'
import { memoryOf, totalBytes } from '../../../models/memory/real-models'
import { Canvas } from '../../figures/canvas'
import { formatContext } from './contexts'
import { drawCards } from './draw-cards'
import { type Shown, said } from './shown'

interface RowsProps {
  readonly shown: readonly Shown[]
  readonly context: number
  /** The stop that the playhead is at or on its way to; what is written goes by stops. */
  readonly stop: number
  readonly card: Card
  readonly focus: string | null
  /** The keyboard is on a row, or the pointer is; null when it has left. */
  readonly onFocus: (id: string | null) => void
  readonly onPoint: (id: string | null) => void
}

export function Rows({ shown, context, stop, card, focus, onFocus, onPoint }: RowsProps) {
  const capacity = capacityOf(card)
  return (
    <section aria-label="Readers">
      <h3>
        Cards of {card.gigabytes} GB, filled <small>with readers of {formatContext(stop)} tokens each</small>
        <span className="end bill-legend">
          <i className="weights" /> weights <i className="cache" /> cache <i className="state" /> state
          <i className="free" /> free
        </span>
      </h3>
      <ul className="bill-rows">
        {shown.map(({ id, name, billions, components }) => {
          const memory = memoryOf(components, context)
          const weights = weightBytes(billions)
          const held = fillCards(weights, memory.cache + memory.state, capacity)
          const text = said(fillCards(weights, totalBytes(components, stop), capacity))
          return (
            <li key={id} data-focus={id === focus || undefined}>
              <button
                type="button"
                onFocus={() => onFocus(id)}
                onBlur={() => onFocus(null)}
                onPointerEnter={() => onPoint(id)}
                onPointerLeave={() => onPoint(null)}
              >
                {name}
              </button>
              <Canvas
                height={18}
                label={`${name}: ${text}`}
                draw={drawCards({ fit: held, weights, memory, capacity })}
                onPointerEnter={() => onPoint(id)}
                onPointerLeave={() => onPoint(null)}
              />
              <span className="number">{text}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
