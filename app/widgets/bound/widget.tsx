/** The third figure of lesson 10, arithmetic: bits that a book asks for against bits that a memory has. */

import { useMemo, useState } from 'react'
import { networksOf } from '../../../models/task-catalog'
import { Dial } from '../../controls/dial'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatCount, formatLarge } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { useCovered } from '../cover'
import { ShareButton } from '../share-button'
import { lookOf } from '../task/looks'
import { LineMark } from '../task/readings'
import { useLink } from '../use-link'
import { bitsHeld, bitsNeeded, firstImpossible, MOST_BITS, MOST_ENTRIES, memoryOf } from './bound'
import { boundScales, drawBound } from './draw-bound'
import { decodeBound, encodeBound, FIGURE } from './params'
import { useBound } from './store'
import '../overwrite/overwrite.css'
import '../task/task.css'
import './bound.css'

const HEIGHT = 340
/** Stops of the slider for each doubling of the book. */
const FINE = 8
const LAST = FINE * Math.log2(MOST_ENTRIES)

export function BoundWidget() {
  const { catalog, error } = useTaskCatalog()
  const { entries, bitsANumber, open, look, set } = useBound()
  useLink(FIGURE, ({ text }) => set(decodeBound(text ?? '')))
  const covered = useCovered(!open)
  const [width, setWidth] = useState(0)
  const networks = useMemo(
    () =>
      catalog
        ? networksOf(catalog, 'phone-book').filter(
            (one, i, all) => all.findIndex(({ model }) => model === one.model) === i,
          )
        : [],
    [catalog],
  )
  const lines = networks.map((network) => ({
    name: network.name,
    colour: lookOf(network.model).colour,
    dash: lookOf(network.model).dash,
    memory: memoryOf(network),
  }))
  const needed = bitsNeeded(entries)
  const short = lines.filter(({ memory }) => bitsHeld(memory, entries, bitsANumber) < needed)
  const happened =
    `A book of ${formatCount(entries)} entries asks for at least ${formatLarge(Math.ceil(needed))} bits. ` +
    (covered
      ? 'What the memories have is drawn when you have answered, or ask for it.'
      : short.length === 0
        ? 'Every memory shown has that many, so nothing is ruled out.'
        : `Too small for it, however it is used: ${short.map(({ name }) => name).join('; ')}.`)
  return (
    <Figure
      name="Bits that have to be kept"
      description={happened}
      look="Move the book to the right until a level line falls into the tinted part: from there on no training helps."
      happened={happened}
      source={`Arithmetic: ${entries === 1 ? 'an entry' : `${formatCount(entries)} entries`} of three digits, log₂ 10 bits a digit, names not counted; the numbers that each network of the first figure keeps, from the shapes of its tensors, times the bits of a number. The networks keep float32.`}
    >
      <div className="figure-top bound-dials">
        <Dial
          named
          name="entries"
          sign={<i className="q-query">N</i>}
          value={Math.round(FINE * Math.log2(entries))}
          min={0}
          max={LAST}
          step={1}
          text={formatCount(entries)}
          onChange={(stop) => set({ entries: Math.round(2 ** (stop / FINE)) })}
        />
        <Dial
          named
          name="bits of a number"
          sign={<i className="q-state">b</i>}
          value={bitsANumber}
          min={1}
          max={MOST_BITS}
          step={1}
          text={String(bitsANumber)}
          onChange={(bits) => set({ bitsANumber: bits })}
        />
        {covered && (
          <button type="button" className="quiet" onClick={look}>
            Draw the memories
          </button>
        )}
        <span className="chip" data-kind="arithmetic">
          arithmetic
        </span>
        <span className="tools">
          <ShareButton shared={() => ({ figure: FIGURE, text: encodeBound({ entries, bitsANumber }) })} />
        </span>
      </div>
      {lines.length === 0 ? (
        <p className="missing" role="status">
          {error ?? 'Opening the list of task networks …'}
        </p>
      ) : (
        <div className="task-panels bound-panels">
          <Canvas
            height={HEIGHT}
            className="seekable"
            label={`Bits against entries. ${happened}`}
            draw={drawBound({ lines: covered ? [] : lines, entries, bitsANumber })}
            onWidth={setWidth}
            onClick={({ nativeEvent }) =>
              set({ entries: Math.round(boundScales(width, HEIGHT).entriesAt(nativeEvent.offsetX)) })
            }
          />
          <table className="bound-table">
            <thead>
              <tr>
                <th scope="col">at {formatCount(entries)} entries</th>
                <th scope="col" className="n">
                  bits
                </th>
                <th scope="col" className="n">
                  impossible from
                </th>
              </tr>
            </thead>
            <tbody>
              <tr className="needed">
                <th scope="row">
                  <svg width="34" height="14" aria-hidden="true">
                    <path d="M1 7H33" stroke="var(--query)" strokeWidth="2.5" />
                  </svg>
                  the book asks for
                </th>
                <td className="n">{formatLarge(Math.ceil(needed))}</td>
                <td />
              </tr>
              {(covered ? [] : networks).map((network, i) => {
                const { memory, name } = lines[i]!
                const held = bitsHeld(memory, entries, bitsANumber)
                const end = firstImpossible(memory, bitsANumber)
                return (
                  <tr key={network.id} data-short={held < needed || undefined}>
                    <th scope="row">
                      <LineMark look={lookOf(network.model)} /> {name}
                    </th>
                    <td className="n">{formatLarge(held)}</td>
                    <td className="n">
                      {end === null ? 'never' : formatLarge(end)}
                      {end !== null && <span className="unit"> entries</span>}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Figure>
  )
}
