/** One exercise in code: what to do, the editor, what came of the run, the hint and the solution. */

import { useEffect, useRef, useState } from 'react'
import { useSolved } from '../../state/progress'
import { usePrompt } from '../../state/prompts'
import { recordedTrace } from '../../state/recorded'
import { Goal } from '../goal'
import './cell-editor.css'
import { CodeBox } from './code-box'
import { type Compared, compare } from './compare'
import { type Exercise, type ExerciseName, exercises } from './exercises'
import { numbersOf } from './inputs'
import { SECONDS } from './program'
import { runInWorker } from './run'
import { Sizes } from './sizes'
import { failureOf, type Said, verdictOf } from './verdict'

export interface CellEditorProps {
  readonly exercise: ExerciseName
}

interface Result {
  readonly said: Said
  /** The line that failed. */
  readonly line: number | null
  readonly sizes: Compared['sizes'] | null
  readonly printed: readonly string[]
}

const NOT_RUN = { done: false, text: 'Run it, and this line says how it went.' }

export function CodeExercise({ exercise: name }: CellEditorProps) {
  const exercise: Exercise = exercises[name]
  const [code, setCode] = usePrompt(`cell:${name}`, exercise.start)
  const [result, setResult] = useState<Result | null>(null)
  const [running, setRunning] = useState(false)
  const solved = useSolved(result?.said.done ?? false)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => () => controller.current?.abort(), [])

  const run = async () => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    setRunning(true)
    const next = await resultOf(exercise, code, mine.signal).catch((error: unknown): Result => {
      const text = error instanceof Error ? error.message : String(error)
      return { said: { done: false, text }, line: null, sizes: null, printed: [] }
    })
    if (mine.signal.aborted) return
    setResult(next)
    setRunning(false)
  }
  const replace = (next: string) => {
    controller.current?.abort()
    setRunning(false)
    setCode(next)
    setResult(null)
  }

  return (
    <section className="challenge cell-editor" aria-label={`In code: ${exercise.title}`}>
      <h3>In code: {exercise.title}</h3>
      <p>{exercise.task}</p>
      <ul className="letters">
        {exercise.letters.map(({ name: letter, quantity, means }) => (
          <li key={letter}>
            <code className={`q-${quantity}`}>{letter}</code> {means}
          </li>
        ))}
      </ul>
      <CodeBox
        value={code}
        letters={exercise.letters}
        label={`Code: ${exercise.title}`}
        failed={result?.line ?? null}
        onChange={(typed) => {
          setCode(typed)
          setResult((before) => before && { ...before, line: null })
        }}
        onRun={run}
      />
      <div className="prompt-actions">
        <button type="button" disabled={running} onClick={run}>
          {running ? 'Running …' : 'Run it'}
        </button>
        {code !== exercise.start && (
          <button type="button" className="plain" onClick={() => replace(exercise.start)}>
            Start over
          </button>
        )}
      </div>
      <div className="code-result">
        {(result || solved) && <Goal outcome={result?.said ?? NOT_RUN} />}
        {result && result.printed.length > 0 && (
          <>
            <p className="line-names">Printed</p>
            <pre className="printed">{result.printed.join('\n')}</pre>
          </>
        )}
        {result?.sizes && <Sizes sizes={result.sizes} />}
      </div>
      <p className="code-source">{sourceOf(exercise)}</p>
      <details>
        <summary>Hint</summary>
        <p>{exercise.hint}</p>
      </details>
      <details>
        <summary>Solution</summary>
        <pre className="solution">
          <code>{exercise.solution}</code>
        </pre>
        <p>{exercise.because}</p>
        <button type="button" className="quiet" onClick={() => replace(exercise.solution)}>
          Put it into the editor
        </button>
      </details>
    </section>
  )
}

async function resultOf(exercise: Exercise, code: string, signal: AbortSignal): Promise<Result> {
  const { source } = exercise
  const trace = source.kind === 'trace' ? await recordedTrace(source.trace) : null
  const numbers = numbersOf(source, trace)
  const { ended, printed } = await runInWorker({ ...numbers, code }, signal)
  if (ended.kind !== 'states')
    return { said: failureOf(ended, numbers), line: ended.kind === 'error' ? ended.line : null, sizes: null, printed }
  const compared = compare(ended.states, exercise, numbers)
  const finite = compared.verdict.kind !== 'no number'
  return { said: verdictOf(compared, exercise, numbers), line: null, sizes: finite ? compared.sizes : null, printed }
}

function sourceOf({ source, file }: Exercise): string {
  const cell = `held to models/cells/${file}.ts`
  const where = `Your code is interpreted in this page, without a network, and stopped after ${SECONDS} seconds.`
  if (source.kind === 'fixture')
    return `It is run on the random numbers that the tests of the cell use, and ${cell}. ${where}`
  return `It is run on the numbers of layer ${source.layer}, head ${source.head}, in the network ${source.network}, over the first ${source.tokens} tokens of the recorded text, and ${cell}. ${where}`
}
