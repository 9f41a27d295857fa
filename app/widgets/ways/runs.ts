/** The readings that the figure shows: recorded ones at first, then those of the reader's own machine. */

import { useEffect } from 'react'
import { create } from 'zustand'
import { chooseBackend } from '../../../models/runtime/backend'
import type { Backend } from '../../../models/trace'
import { MOST_SYMBOLS, type RecordedWays, readInWays, type Ways } from '../../../models/ways'
import type { BackendChoice } from '../../controls/backend-picker'
import { formatParameters } from '../../figures/format'
import { siteUrl } from '../../state/catalog'
import type { Report } from '../../state/live'
import { oneByOne } from '../../state/nano-first'
import { backendNames } from './lines'

interface WaysState {
  readonly recorded: RecordedWays | null
  readonly error: string | null
  /** In the order in which they were asked for; empty until the reader has measured. */
  readonly live: readonly Ways[]
  /** Parameters of the nano network, while `live` is of one in the place of the large one. */
  readonly nano: number | null
  /** Why a backend is not among them. */
  readonly missing: string | null
  /** Whether the reader has answered the prediction or chosen to look first. */
  readonly open: boolean
}

export const useWays = create<WaysState>(() => ({
  recorded: null,
  error: null,
  live: [],
  nano: null,
  missing: null,
  open: false,
}))

export const lookAtWays = () => useWays.setState({ open: true })

let asked = false
async function open() {
  if (asked) return
  asked = true
  try {
    const response = await fetch(siteUrl('traces/ways.json'))
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    useWays.setState({ recorded: (await response.json()) as RecordedWays })
  } catch (error) {
    asked = false
    const reason = error instanceof Error ? error.message : String(error)
    useWays.setState({
      error: `The recorded times could not be loaded (${reason}). Measuring on this machine works all the same.`,
    })
  }
}

/** What there is to show: the reader's own readings, else the recorded ones. */
export function useShownWays(): { readonly ways: readonly Ways[]; readonly live: boolean } {
  useEffect(() => void open(), [])
  const { recorded, live } = useWays()
  return live.length > 0 ? { ways: live, live: true } : { ways: recorded?.ways ?? [], live: false }
}

/** The backends to measure on, and why not both. */
async function backendsFor(choice: BackendChoice): Promise<{ backends: Backend[]; missing: string | null }> {
  if (choice !== 'auto') return { backends: [choice], missing: null }
  const { backend, reason } = await chooseBackend()
  return backend === 'webgpu'
    ? { backends: ['wasm', 'webgpu'], missing: null }
    : { backends: ['wasm'], missing: reason }
}

/**
 * Reads `text` with every family on every backend there is, and shows each result as it comes: the first ones may be of a nano network, until
 * the large one has arrived.
 */
export async function measureWays(
  families: readonly { readonly family: string; readonly name: string }[],
  text: string,
  choice: BackendChoice,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  if (text.length === 0) throw new Error('The text is empty. Type at least one character.')
  if (text.length > MOST_SYMBOLS)
    throw new Error(`The text has ${text.length} characters; one call reads at most ${MOST_SYMBOLS}. Shorten it.`)
  const { backends, missing } = await backendsFor(choice)
  signal.throwIfAborted()
  let done: readonly Ways[] = []
  for (const backend of backends)
    await oneByOne(
      families.map(({ family }) => family),
      {
        backend,
        signal,
        report,
        // Beside what a large network took on one backend no nano one is set on the other.
        wait: done.length > 0,
        doing: (i) => `${families[i]!.name} reads ${text.length} symbols in every way (${backendNames[backend]})`,
        verb: 'read',
      },
      async (model, _, nano, until) => {
        const before = done
        const { name, parameters } = model.entry
        const show = (now: Ways) => {
          if (until.aborted) return
          if (!nano) done = [...before, now]
          const live = nano ? [{ ...now, name: `${name}, ${formatParameters(parameters)}` }] : done
          useWays.setState({ live, nano: nano ? parameters : null, missing })
        }
        await readInWays(model, text, show, until)
      },
    )
}
