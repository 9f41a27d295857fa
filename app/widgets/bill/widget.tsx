/** The bill of lesson 3: the memory of real models as a text grows, and how many readers a card can hold. */

import { useEffect, useMemo, useState } from 'react'
import { cards } from '../../../models/memory/cards'
import { memoryOf, realModels, totalBytes } from '../../../models/memory/real-models'
import { Segmented } from '../../controls/segmented'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatBytes } from '../../figures/format'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import { usePlayhead, usePlayheadStore } from '../../state/use-playhead'
import { useStop } from '../cover'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink, useLinkedStop } from '../use-link'
import { contextAt, contexts, formatContext, nearestStop, stopAt } from './contexts'
import { DesignForm } from './design-form'
import { type BillPicture, billScales, drawBill, nearest } from './draw-bill'
import { decodeBill, encodeBill, FIGURE } from './params'
import { Picker } from './picker'
import { useBillQuestion } from './question'
import { Rows } from './rows'
import type { Shown } from './shown'
import { shownModels, useBill } from './store'
import { Sum } from './sum'
import { BillTable } from './table'
import './bill.css'

/** Where the figure rests until the reader has answered, and where a still one goes then. */
const OPENING = stopAt(4096)
const STILL_AT = stopAt(1_048_576)

/** Steps a second; each is a doubling. */
const SPEEDS = [1, 2, 4] as const

const HEIGHT = 380

export function BillWidget() {
  const store = usePlayheadStore(2, { moves: true })
  const playhead = usePlayhead(store, (state) => state)
  const { chosen, card: cardId, design, open, look, toggle, setCard, take } = useBill()
  const card = cards.find(({ id }) => id === cardId)!
  const still = useReducedMotion()
  const [pointed, setPointed] = useState<{ id: string; tokens: number } | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once; a lesson that is opened again goes where it was shown.
  useEffect(() => store.getState().load(contexts.length, open ? STILL_AT : OPENING), [store])
  const { link, onTake } = useLink(FIGURE, ({ text }) => take(decodeBill(text ?? '')), useBillQuestion)
  useLinkedStop(store, link)
  // The answer sets the figure off, unless the reader has done so already.
  useEffect(() => {
    const { t, playing, play, seek } = store.getState()
    if (!open || playing || t !== OPENING) return
    if (still) seek(STILL_AT)
    else play()
  }, [open, still, store])
  // Whoever plays or scrubs first has chosen to look.
  useEffect(() => {
    if (playhead.length > 0 && (playhead.playing || playhead.t !== OPENING)) look()
  }, [playhead.playing, playhead.t, playhead.length, look])

  const t = useStop(open, playhead.t, STILL_AT)
  const stop = contexts[t]!
  const context = contextAt(t, playhead.phase)
  const shown = useMemo(() => shownModels(chosen, design), [chosen, design])
  const others = useMemo(() => realModels.filter(({ id }) => !chosen.includes(id)), [chosen])
  const focus = pointed?.id ?? focused
  const picture: BillPicture = { context, shown, others, cards, card, focus }
  const named = [...shown, ...others].find(({ id }) => id === focus) ?? null

  return (
    <Figure
      name="The bill"
      description={describe(shown, stop)}
      look="Follow a line until it bends, then the number of readers that are left."
      happened="Whatever looks back at every token doubles when the text doubles; shared heads, compression and fewer such layers move its line down and leave it as steep. A state, or a window that is full, is level. A hybrid turns from level to steep where its cache overtakes its states."
      source="Arithmetic on published configurations (each is in the table), 2 bytes for a number of a cache, 4 for one of a state. Weights are the parameters that a model’s makers name, at 2 bytes each. A gigabyte is 10⁹ bytes; what needs more than one card is split at will, and nothing else is counted."
      onKeyDown={transportKeys(playhead)}
      after={
        <>
          <Picker />
          <DesignForm />
        </>
      }
    >
      <div className="figure-top">
        <Segmented
          legend="Card"
          options={cards.map(({ id, name }) => ({ value: id, label: name }))}
          value={card.id}
          onChange={setCard}
        />
        <LinkWaits onTake={onTake} />
      </div>
      <section aria-label="Memory of one text">
        <h3>
          Memory of one text <small>at {formatContext(stop)} tokens</small>
          <span className="end tools">
            <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
              {table ? 'Show as picture' : 'Show as table'}
            </button>
          </span>
        </h3>
        {table ? (
          <BillTable context={stop} />
        ) : (
          <>
            <Canvas
              height={HEIGHT}
              className={focus ? 'pointed' : undefined}
              label={`Bytes against tokens, both on logarithmic axes. ${describe(shown, stop)}`}
              draw={drawBill(picture)}
              onWidth={setWidth}
              onPointerMove={({ nativeEvent: { offsetX, offsetY } }) =>
                setPointed(nearest(picture, width, HEIGHT, offsetX, offsetY))
              }
              onPointerLeave={() => setPointed(null)}
              onClick={({ nativeEvent: { offsetX, offsetY } }) => {
                const at = nearest(picture, width, HEIGHT, offsetX, offsetY)
                const { tokensAt } = billScales(picture, width, HEIGHT)
                if (at && at.id !== 'own') toggle(at.id)
                else playhead.seek(nearestStop(tokensAt(offsetX)))
              }}
            />
            <Readout
              reading={named && reading(named, pointed ? pointed.tokens : stop)}
              pinned={false}
              idle="Point at a line to name it; click it to show or hide that model, or elsewhere to go there."
            />
          </>
        )}
      </section>
      <Rows
        shown={shown}
        context={context}
        stop={stop}
        card={card}
        focus={focus}
        onFocus={setFocused}
        onPoint={(id) => setPointed(id ? { id, tokens: stop } : null)}
      />
      <Transport
        playhead={playhead}
        speeds={SPEEDS}
        stops={{ name: 'Context', text: (t) => `${formatContext(contexts[t]!)} tokens` }}
      >
        <ShareButton
          shared={() => ({ figure: FIGURE, t: playhead.t, text: encodeBill({ card: cardId, chosen, design }) })}
        />
      </Transport>
    </Figure>
  )
}

function reading(model: Shown, tokens: number) {
  const n = Math.round(tokens)
  const { cache, state } = memoryOf(model.components, n)
  const parts = [cache > 0 && `${formatBytes(cache)} cache`, state > 0 && `${formatBytes(state)} state`].filter(Boolean)
  return {
    mark: `${model.name} (${model.how}${model.assumed ? `; ${model.assumed} assumed` : ''}):`,
    value: parts.length > 1 ? `${formatBytes(cache + state)} = ${parts.join(' + ')}` : String(parts[0]),
    equation: <Sum parts={model.components} n={n} />,
  }
}

function describe(shown: readonly Shown[], tokens: number): string {
  const each = shown.map(({ name, components }) => `${name} ${formatBytes(totalBytes(components, tokens))}`)
  return `At ${formatContext(tokens)} tokens one text takes: ${each.join(', ')}.`
}
