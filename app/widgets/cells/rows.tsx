/** The text, and under each symbol the cells of the network: a few of them by name, or all of them as one field. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { css, signedColour } from '../../figures/colours'
import { drawRibbon, drawTokens } from '../../figures/draw-strip'
import { lstmCellLine } from '../../figures/equations'
import { formatCount, visibleSymbol } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { type Reading, Readout } from '../../figures/readout'
import { stripWindow, tokenAt } from '../../figures/strip'
import { useCovered } from '../cover'
import { cellUnder, drawField, fieldHeight } from './draw-cells'
import { type CellMeasure, type Measures, pickCells, type RowName } from './names'
import { allCells, type CellRef, cellName, channelsOf, same } from './series'
import { useNames } from './shown'
import { measured, number, rowName } from './words'

interface RowsProps {
  readonly trace: Trace
  readonly length: number
  readonly t: number
  readonly measures: Measures
  /** Largest magnitude of each cell over the text. */
  readonly scales: Float32Array
  readonly chosen: CellRef
  readonly onChoose: (cell: CellRef) => void
  readonly onSeek: (t: number) => void
}

interface Mark {
  readonly cell: CellRef
  readonly t: number
}

export function CellRows({ trace, length, t, measures, scales, chosen, onChoose, onSeek }: RowsProps) {
  const [all, setAll] = useState(false)
  const [hover, setHover] = useState<Mark | null>(null)
  const [width, setWidth] = useState(0)
  const { frames } = trace
  const named = !useCovered(!useNames(({ open }) => open))
  const channels = channelsOf(trace)
  const cells = allCells(trace)
  const indexOf = ({ layer, channel }: CellRef) => layer * channels + channel
  const share = (index: number, token: number) => frames[token]!.probes.cell![index]! / scales[index]!
  const strip = { t, length }
  const rows = withChosen(pickCells(measures), measures, chosen)
  const tokenUnder = (x: number) => tokenAt(stripWindow(width, t, length), x)
  const reading: Reading | null =
    hover && hover.t < length
      ? {
          mark: `${cellName(hover.cell)}, token ${formatCount(hover.t + 1)} ${visibleSymbol(symbolOf(frames[hover.t]!.token))}:`,
          value: `c = ${number(frames[hover.t]!.probes.cell![indexOf(hover.cell)]!)}`,
          equation: lstmCellLine('cell'),
        }
      : null
  const pointer = (cellAt: (y: number) => CellRef | null) => ({
    onPointerMove: ({ nativeEvent: { offsetX, offsetY } }: React.PointerEvent<HTMLCanvasElement>) => {
      const [cell, token] = [cellAt(offsetY), tokenUnder(offsetX)]
      setHover(cell && token !== null ? { cell, t: token } : null)
    },
    onPointerLeave: () => setHover(null),
    onClick: ({ nativeEvent: { offsetX, offsetY } }: React.MouseEvent<HTMLCanvasElement>) => {
      const [cell, token] = [cellAt(offsetY), tokenUnder(offsetX)]
      if (cell) onChoose(cell)
      if (token !== null) onSeek(token)
    },
  })
  const move = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    onChoose(cells[(indexOf(chosen) + by + cells.length) % cells.length]!)
  }

  return (
    <section aria-label="Cells over the text">
      <h3>
        Cells <em className="q-state">c</em> <small>each as a share of its own largest value over the text</small>
        <span className="end tools">
          <SignedLegend scale={1} />
          <button type="button" className="plain" aria-pressed={all} onClick={() => setAll(!all)}>
            {all ? 'A few cells' : `All ${cells.length} cells`}
          </button>
        </span>
      </h3>
      <div className="rows cell-rows">
        <span className="row-label row-head">{!all && named && 'follows'}</span>
        <Canvas
          height={34}
          label={`The text around token ${t + 1}`}
          className="seekable"
          draw={drawTokens(strip, (token) => symbolOf(frames[token]!.token))}
          onWidth={setWidth}
          onClick={({ nativeEvent: { offsetX } }) => {
            const token = tokenUnder(offsetX)
            if (token !== null) onSeek(token)
          }}
        />
        {all ? (
          <>
            <span className="row-label field-label">
              {Array.from({ length: cells.length / channels }, (_, layer) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: layers are positions.
                <span key={layer}>layer {layer}</span>
              ))}
            </span>
            <Canvas
              height={fieldHeight(cells.length, channels)}
              label={`All ${cells.length} cells over the text. Up and down choose a cell; ${cellName(chosen)} is chosen.`}
              className="seekable"
              tabIndex={0}
              onKeyDown={move}
              draw={drawField({ t, length, cells: cells.length, channels, at: share, chosen: indexOf(chosen) })}
              {...pointer((y) => {
                const index = cellUnder(y, cells.length, channels)
                return index === null ? null : cells[index]!
              })}
            />
          </>
        ) : (
          rows.map(({ cell, name }) => {
            const here = same(cell, chosen)
            // How many rows have a name would be an answer too.
            const what = !named ? 'a cell' : name ? rowName(name) : 'chosen'
            return [
              <button
                key={`name ${cellName(cell)}`}
                type="button"
                className="row-name"
                aria-pressed={here}
                title={measured(cell, measures, named)}
                onClick={() => onChoose(cell)}
              >
                <span>{what}</span> <small>{cellName(cell)}</small>
              </button>,
              <Canvas
                key={`row ${cellName(cell)}`}
                height={26}
                label={`Cell ${cellName(cell)}, ${what}. ${measured(cell, measures, named)}`}
                className="seekable"
                draw={drawRibbon(
                  strip,
                  (token) => share(cell.index, token),
                  here,
                  hover && same(hover.cell, cell) ? hover.t : null,
                  (value, theme) => css(signedColour(value, 1, theme)),
                )}
                {...pointer(() => cell)}
              />,
            ]
          })
        )}
      </div>
      <Readout
        reading={reading}
        pinned={false}
        idle="Click a cell to open it below; its gates and its sum are shown there."
      />
    </section>
  )
}

/** The cell that is open below always has its row. */
function withChosen(
  rows: readonly { readonly cell: CellMeasure; readonly name: RowName | null }[],
  { cells }: Measures,
  chosen: CellRef,
) {
  if (rows.some(({ cell }) => same(cell, chosen))) return rows
  const cell = cells.find((own) => same(own, chosen))
  return cell ? [...rows, { cell, name: cell.name }] : rows
}
