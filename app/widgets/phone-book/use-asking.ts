/** The networks asked for every entry of a book, one entry after the other; what each said comes in as it is said. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TaskModel } from '../../../models/runtime/api'
import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { getTaskNetwork } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { type Answers, digitsOf, type Entry, question } from './book'

/** Milliseconds between two pictures of the answers so far. */
const PICTURE_MS = 90

export interface Asking {
  /** By network. */
  readonly answers: readonly Answers[]
  readonly status: LiveStatus
  readonly running: boolean
  /** Whether the reader has set it off; from then on every new book is asked by itself. */
  readonly begun: boolean
  start(): void
  stop(): void
}

interface Said {
  readonly book: readonly Entry[]
  readonly answers: readonly Answers[]
}

/** @param networks must not change while the figure lives */
export function useAsking(networks: readonly TaskNetworkEntry[], symbols: number, book: readonly Entry[]): Asking {
  const { status, running, start, cancel } = useLiveRun()
  const [said, setSaid] = useState<Said | null>(null)
  const [begun, setBegun] = useState(false)
  const asked = useRef<readonly Entry[] | null>(null)

  const ask = useCallback(() => {
    asked.current = book
    start(async (signal: AbortSignal, report: Report) => {
      const loaded: TaskModel[] = []
      for (const { id, name } of networks) {
        report({ kind: 'loading', model: name, progress: null })
        const onProgress = (progress: Parameters<Parameters<typeof getTaskNetwork>[1]['onProgress']>[0]) =>
          report({ kind: 'loading', model: name, progress })
        loaded.push(await getTaskNetwork(id, { signal, onProgress }))
      }
      report({ kind: 'running', what: 'Asking for every entry' })
      const answers: (ReturnType<typeof digitsOf> | null)[][] = networks.map(() => book.map(() => null))
      const show = () => setSaid({ book, answers: answers.map((row) => [...row]) })
      let shown = performance.now()
      for (const i of book.keys()) {
        if (signal.aborted) return
        const inputs = question(book, i)
        const logits = await Promise.all(loaded.map((network) => network.answer(inputs, signal)))
        for (const [n, own] of logits.entries()) answers[n]![i] = digitsOf(own, symbols, book, i)
        if (performance.now() - shown < PICTURE_MS) continue
        shown = performance.now()
        show()
      }
      show()
    })
  }, [book, networks, symbols, start])

  useEffect(() => {
    if (begun && asked.current !== book) ask()
  }, [begun, book, ask])

  const begin = () => {
    setBegun(true)
    ask()
  }
  const answers = said?.book === book ? said.answers : networks.map(() => book.map(() => null))
  return { answers, status, running, begun, start: begin, stop: cancel }
}
