/** The example under the picture: a sequence of the chosen length, stepped through, with the answers of every network. */

import { memo, useEffect, useMemo, useState } from 'react'
import type { TaskModel } from '../../../models/runtime/api'
import { Canvas } from '../../figures/canvas'
import { drawLine } from '../../figures/draw-strip'
import { formatCount, formatShare } from '../../figures/format'
import { stripWindow, tokenAt } from '../../figures/strip'
import { Transport, type Transportable } from '../../figures/transport'
import { ShareButton } from '../share-button'
import type { Board } from './board'
import { type Cell, drawCells, drawNumbers } from './draw-answers'
import { type Example, exampleOf, saidAt } from './example'
import { LineMark } from './readings'
import { isAsked, wordsOf } from './words'
import './task.css'

interface ExamplePanelProps {
  readonly board: Board
  readonly length: number
  /** Draws the sequence. */
  readonly seed: number
  /** Another one is asked for. */
  readonly onDraw: () => void
  readonly loaded: readonly TaskModel[] | null
  readonly playhead: Transportable
  readonly load: (length: number) => void
}

/** Real answers lie between these: two numbers of [0, 1] are added. */
const LARGEST_SUM = 2

/** It is not drawn again when a score changes. */
export const ExamplePanel = memo(function ExamplePanel(props: ExamplePanelProps) {
  const { board, length, seed, onDraw, loaded, playhead, load } = props
  const [width, setWidth] = useState(0)
  const example = useMemo(() => exampleOf(board, length, seed), [board, length, seed])
  const logits = useAnswers(board, example, loaded)
  useEffect(() => load(example.steps), [example, load])
  const t = Math.min(playhead.t, example.steps - 1)
  const words = wordsOf(board.shown)
  const answer = example.answers[t]!
  const seek = (x: number) => {
    const step = tokenAt(stripWindow(width, t, example.steps), x)
    if (step !== null) playhead.seek(step)
  }
  return (
    <section aria-label="An example" className="task-example" data-idle={logits === null || undefined}>
      <h3>
        An example{' '}
        <small>
          of {formatCount(length)} {words.unit}
        </small>
        <span className="end tools">
          <button type="button" className="plain" onClick={onDraw}>
            Another
          </button>
        </span>
      </h3>
      <div className="rows">
        <span className="row-name">reads</span>
        <Canvas
          height={board.real ? 46 : 30}
          className="seekable"
          label={`A sequence of ${formatCount(example.steps)} steps, at step ${t + 1}`}
          draw={board.real ? drawNumbers(t, example.inputs) : drawCells(t, example.steps, readAt(board, example), true)}
          onWidth={setWidth}
          onClick={(event) => seek(event.nativeEvent.offsetX)}
        />
        <span className="row-name">right answer {isAsked(answer) && <b>{answerText(board, answer)}</b>}</span>
        <Canvas
          height={24}
          label="The right answers"
          draw={drawCells(t, example.steps, askedAt(board, example), true)}
        />
        {board.lines.map((line) => {
          const own = logits?.[line.members[0]!] ?? null
          const said = own && saidAt(board, example, own, t)
          return [
            <span key={`${line.model} name`} className="row-name said">
              <span>{line.name}</span>
              <b data-wrong={said?.right === false || undefined}>{said?.text}</b>
              {said?.probability && <small>{formatShare(said.probability)}</small>}
              {said && <span className="sr-only">{said.right ? ', right' : ', wrong'}</span>}
              <LineMark look={line.look} />
            </span>,
            <Canvas
              key={line.model}
              height={24}
              label={`Answers of ${line.name}${own ? '' : ': not asked yet'}`}
              draw={
                board.real
                  ? drawLine(
                      { t, length: example.steps },
                      (step) => (own && step <= t ? Math.max(0, own[step]!) : null),
                      LARGEST_SUM,
                      'output',
                    )
                  : drawCells(t, example.steps, (step) => own && answerCell(board, example, own, step), false)
              }
              onClick={(event) => seek(event.nativeEvent.offsetX)}
            />,
          ]
        })}
      </div>
      <p className="readout">{logits ? sentence(board, example, t) : 'Measure, and the networks answer here too.'}</p>
      <Transport
        playhead={playhead}
        speeds={[8, 24, 80]}
        stops={{ name: 'Step', text: (step) => `${formatCount(step + 1)} / ${formatCount(example.steps)}` }}
      >
        <ShareButton shared={() => ({ figure: board.shown, tokens: length, seed, t })} />
      </Transport>
    </section>
  )
})

/** Logits of every network on the example, once they are loaded. */
function useAnswers(board: Board, example: Example, loaded: readonly TaskModel[] | null) {
  const [answered, setAnswered] = useState<{ example: Example; logits: readonly (Float32Array | null)[] } | null>(null)
  useEffect(() => {
    if (!loaded) return
    const controller = new AbortController()
    const first = new Set(board.lines.map(({ members }) => members[0]!))
    Promise.all(
      loaded.map((network, i) => (first.has(i) ? network.answer(example.inputs, controller.signal) : null)),
    ).then(
      (logits) => setAnswered({ example, logits }),
      // A run that fails says so where it was started; the example waits for the next.
      () => undefined,
    )
    return () => controller.abort()
  }, [board, example, loaded])
  return answered?.example === example ? answered.logits : null
}

const answerText = (board: Board, answer: number) =>
  board.real ? answer.toFixed(2) : wordsOf(board.shown).shown(answer)

const readAt =
  (board: Board, example: Example) =>
  (t: number): Cell => {
    const symbol = example.inputs[t]!
    const text = wordsOf(board.shown).shown(symbol)
    return { text, faint: text === '·' }
  }

const askedAt =
  (board: Board, example: Example) =>
  (t: number): Cell | null => {
    const answer = example.answers[t]!
    return isAsked(answer) && !board.real ? { text: answerText(board, answer) } : null
  }

function answerCell(board: Board, example: Example, logits: Float32Array, t: number): Cell | null {
  const said = saidAt(board, example, logits, t)
  return said && { text: said.text, right: said.right }
}

function sentence(board: Board, example: Example, t: number): string {
  const asked = isAsked(example.answers[t]!)
  if (board.real) {
    const [value, marked] = [example.inputs[2 * t]!, example.inputs[2 * t + 1] === 1]
    return `Reads ${value.toFixed(2)}${marked ? ', marked' : ''}. ${asked ? 'Now the sum is asked for.' : 'Nothing is asked.'}`
  }
  return `Reads ${wordsOf(board.shown).spoken(example.inputs[t]!)}. ${asked ? 'An answer is asked for.' : 'Nothing is asked.'}`
}
