/**
 * Bytes against tokens, both on logarithmic axes: what grows with each token is a slope, what has a fixed size is
 * level, and a hybrid turns from the one into the other. Lines end at the playhead.
 */

import type { Card } from '../../../models/memory/cards'
import { capacityOf } from '../../../models/memory/cards'
import { memoryOf, totalBytes } from '../../../models/memory/real-models'
import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatBytes } from '../../figures/format'
import { contexts, formatContext, LONGEST, SHORTEST } from './contexts'
import type { Shown } from './shown'

const LOWEST = 2 ** 22
const HIGHEST = 2 ** 43

export interface BillPicture {
  readonly context: number
  readonly shown: readonly Shown[]
  /** All others, as hairlines. */
  readonly others: readonly Shown[]
  readonly cards: readonly Card[]
  readonly card: Card
  /** The line that is named below. */
  readonly focus: string | null
}

/** From the end of a line to its name, and the width of the paper around the name. */
const TO_NAME = 16
const RIM = 4

/** Scales of the picture, shared by the drawing and by the pointer. The longest name at the end of a line decides the margin. */
export function billScales({ shown }: Pick<BillPicture, 'shown'>, width: number, height: number) {
  const narrow = width < 560
  const longest = Math.max(0, ...shown.map(({ name }) => name.length))
  // The widest letters of a name, on average; measured with a pen it would need a canvas to point at a line.
  const names = longest * (narrow ? 7.2 : 8.1)
  const margin = { left: 58, right: Math.max(narrow ? 60 : 142, TO_NAME + names + RIM), top: 12, bottom: 40 }
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const span = Math.log2(LONGEST / SHORTEST)
  return {
    margin,
    narrow,
    x: (tokens: number) => margin.left + (Math.log2(tokens / SHORTEST) / span) * inner.width,
    y: (bytes: number) =>
      margin.top + inner.height * (1 - Math.log2(Math.max(bytes, LOWEST) / LOWEST) / Math.log2(HIGHEST / LOWEST)),
    tokensAt: (x: number) => SHORTEST * 2 ** (((x - margin.left) / inner.width) * span),
  }
}

/** The model whose line is nearest to a point, if one is near. */
export function nearest(picture: BillPicture, width: number, height: number, px: number, py: number) {
  const { x, y, tokensAt } = billScales(picture, width, height)
  // Right of the playhead are the names of the lines, which stand for their ends.
  const tokens = Math.min(Math.max(tokensAt(px), SHORTEST), picture.context)
  if (px > x(picture.context) + 12) {
    const end = ends(picture, width, height).find(({ at }) => Math.abs(at - py) < 9)
    return end ? { id: end.id, tokens } : null
  }
  const far = (model: Shown) => Math.abs(y(totalBytes(model.components, tokens)) - py)
  // A chosen line is easier to hit than a hairline.
  const ranked = [
    ...picture.shown.map((model) => ({ id: model.id, far: far(model) - 6 })),
    ...picture.others.map((model) => ({ id: model.id, far: far(model) })),
  ].sort((a, b) => a.far - b.far)
  const first = ranked[0]
  return first && first.far < 8 ? { id: first.id, tokens } : null
}

/** Where the names stand: at the ends of their lines, moved apart. */
function ends(picture: BillPicture, width: number, height: number) {
  const { context, shown } = picture
  const { y } = billScales(picture, width, height)
  const GAP = 16
  const placed = shown
    .map(({ id, name, components }) => {
      const { cache, state } = memoryOf(components, context)
      return {
        id,
        name,
        end: y(cache + state),
        at: y(cache + state),
        quantity: state > cache ? 'state' : 'cache',
      } as const
    })
    .sort((a, b) => a.end - b.end)
    .map((end) => ({ ...end }))
  // A few passes push close names apart evenly, so that a cluster stays centred on its lines.
  for (let pass = 0; pass < 40; pass += 1)
    for (let i = 1; i < placed.length; i += 1) {
      const [above, below] = [placed[i - 1]!, placed[i]!]
      const lacking = GAP - (below.at - above.at)
      if (lacking <= 0) continue
      above.at -= lacking / 2
      below.at += lacking / 2
    }
  return placed
}

export const drawBill =
  (picture: BillPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const { context, shown, others, cards, card, focus } = picture
    const { margin, narrow, x, y } = billScales(picture, width, height)
    const right = width - margin.right
    const base = height - margin.bottom
    pen.font = `450 12px ${SANS}`

    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    for (let bytes = 2 ** 24; bytes <= HIGHEST; bytes *= 16) {
      pen.fillStyle = palette.faint
      pen.fillRect(margin.left, Math.round(y(bytes)), right - margin.left, 1)
      pen.fillStyle = palette.soft
      pen.fillText(formatBytes(bytes).replace(/\.0+ /, ' '), margin.left - 8, y(bytes))
    }
    pen.fillStyle = palette.rule
    pen.fillRect(margin.left, base, right - margin.left, 1)
    pen.textAlign = 'center'
    pen.textBaseline = 'top'
    for (const [i, tokens] of contexts.entries()) {
      pen.fillStyle = palette.rule
      pen.fillRect(Math.round(x(tokens)), base, 1, 4)
      pen.fillStyle = palette.soft
      const said = i % (narrow ? 4 : 2) === 0 && x(tokens) < right - 22
      if (said || tokens === LONGEST) pen.fillText(formatContext(tokens), x(tokens), base + 8)
    }
    pen.textAlign = 'right'
    pen.fillText('tokens of one text', right, base + 25)

    // What a card holds: everything above its line needs more than one.
    pen.textAlign = 'left'
    pen.textBaseline = 'alphabetic'
    // The chosen one last: no other line may cross its name.
    const drawn = [...cards.entries()].sort(([, a], [, b]) => Number(a.id === card.id) - Number(b.id === card.id))
    for (const [i, one] of drawn) {
      const chosen = one.id === card.id
      const at = Math.round(y(capacityOf(one))) + 0.5
      pen.strokeStyle = chosen ? palette.ink : palette.rule
      pen.lineWidth = chosen ? 1.25 : 0.75
      pen.setLineDash(chosen ? [] : [2, 3])
      pen.beginPath()
      pen.moveTo(margin.left, at)
      pen.lineTo(right, at)
      pen.stroke()
      pen.setLineDash([])
      if (!chosen) {
        pen.fillStyle = palette.soft
        // One beside the other: the lines of two cards can lie closer than their names are high.
        if (!narrow) pen.fillText(one.name, margin.left + 150 + 72 * i, at - 5)
        continue
      }
      pen.strokeStyle = palette.paper
      pen.lineWidth = 4
      pen.fillStyle = palette.ink
      pen.strokeText(`one ${one.name}, ${one.gigabytes} GB`, margin.left + 8, at - 6)
      pen.fillText(`one ${one.name}, ${one.gigabytes} GB`, margin.left + 8, at - 6)
    }

    /** Draws the line of a model; `begin` is told what most of the memory is, at the start and where that changes. */
    const line = (model: Shown, perDoubling: number, begin: (mostly: 'state' | 'cache') => void) => {
      const points = Math.ceil(Math.log2(context / SHORTEST) * perDoubling) || 1
      let path: 'state' | 'cache' | null = null
      for (let i = 0; i <= points; i += 1) {
        const tokens = SHORTEST * (context / SHORTEST) ** (i / points)
        const { cache, state } = memoryOf(model.components, tokens)
        const at = [x(tokens), y(cache + state)] as const
        const mostly = state > cache ? 'state' : 'cache'
        if (path !== null) pen.lineTo(...at)
        if (mostly === path) continue
        if (path !== null) pen.stroke()
        path = mostly
        pen.beginPath()
        pen.moveTo(...at)
        begin(mostly)
      }
      pen.stroke()
    }
    pen.lineJoin = 'round'
    pen.lineWidth = 1
    pen.strokeStyle = palette.rule
    pen.globalAlpha = 0.3
    for (const model of others) if (model.id !== focus) line(model, 2, () => {})
    // A chosen line changes its colour where its cache overtakes its state.
    const colour = (mostly: 'state' | 'cache') => {
      pen.strokeStyle = palette[mostly]
      pen.setLineDash(mostly === 'state' ? [7, 4] : [])
    }
    for (const model of [...others.filter(({ id }) => id === focus), ...shown]) {
      pen.lineWidth = model.id === focus ? 3.5 : 2.25
      pen.globalAlpha = focus === null || model.id === focus ? 1 : 0.45
      line(model, 8, colour)
    }
    pen.setLineDash([])

    for (const { id, name, end, at, quantity } of ends(picture, width, height)) {
      pen.globalAlpha = focus === null || id === focus ? 1 : 0.45
      pen.fillStyle = palette[quantity]
      pen.beginPath()
      pen.arc(x(context), end, 4, 0, 2 * Math.PI)
      pen.fill()
      pen.strokeStyle = palette[quantity]
      pen.lineWidth = 0.75
      pen.beginPath()
      pen.moveTo(x(context) + 4, end)
      pen.lineTo(x(context) + 13, at)
      pen.stroke()
      pen.font = `600 ${narrow ? 11 : 12.5}px ${SANS}`
      pen.textAlign = 'left'
      pen.textBaseline = 'middle'
      pen.strokeStyle = palette.paper
      pen.lineWidth = RIM
      pen.strokeText(name, x(context) + TO_NAME, at)
      pen.fillText(name, x(context) + TO_NAME, at)
    }
    pen.globalAlpha = 1
  }
