/**
 * What a link restores: a figure's prompt, seed, gate, head and playhead. It stands in the hash after the lesson's
 * path, so that no server needs to know of it: #/lesson/slug?figure=gate&gate=fixed&t=62&text=...
 */

import type { GateSetting } from '../../models/trace'

export interface Shared {
  readonly figure: string
  readonly text?: string
  readonly seed?: number
  /** With a prompt and a seed these make the text that a model writes. */
  readonly temperature?: number
  readonly topK?: number
  readonly topP?: number
  readonly gate?: GateSetting
  readonly t?: number
  /** Layer and head, as in 4.2. */
  readonly head?: readonly [number, number]
}

const GATES: readonly GateSetting[] = ['none', 'fixed', 'data-dependent', 'lesion']

const whole = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined

/** A plain decimal between 0 and `most`. */
const decimal = (text: string | null, most: number): number | undefined =>
  text !== null && /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= most ? Number(text) : undefined

/** The query part of a link, without the question mark. Keys that are not set are left out. */
export function encodeShared(shared: Shared): string {
  const query = new URLSearchParams({ figure: shared.figure })
  if (shared.gate !== undefined) query.set('gate', shared.gate)
  if (shared.t !== undefined) query.set('t', String(shared.t))
  if (shared.seed !== undefined) query.set('seed', String(shared.seed))
  for (const key of ['temperature', 'topK', 'topP'] as const) {
    const value = shared[key]
    if (value !== undefined) query.set(key, String(value))
  }
  if (shared.head !== undefined) query.set('head', shared.head.join('.'))
  if (shared.text !== undefined) query.set('text', shared.text)
  return query.toString()
}

/** Reads a query; whatever is malformed is dropped, never guessed. Null without a figure. */
export function decodeShared(query: string): Shared | null {
  const params = new URLSearchParams(query)
  const figure = params.get('figure')
  if (!figure) return null
  const gate = GATES.find((name) => name === params.get('gate'))
  const t = whole(params.get('t'))
  const seed = whole(params.get('seed'))
  const temperature = decimal(params.get('temperature'), 2)
  const topK = whole(params.get('topK'))
  const topP = decimal(params.get('topP'), 1)
  const head = /^(\d{1,3})\.(\d{1,3})$/.exec(params.get('head') ?? '')
  const text = params.get('text')
  return {
    figure,
    ...(gate !== undefined && { gate }),
    ...(t !== undefined && { t }),
    ...(seed !== undefined && { seed }),
    ...(temperature !== undefined && { temperature }),
    ...(topK !== undefined && { topK }),
    ...(topP !== undefined && { topP }),
    ...(head && { head: [Number(head[1]), Number(head[2])] as const }),
    ...(text !== null && { text }),
  }
}

/** What the address of the page asks of `figure`, if anything. */
export function sharedFromAddress(figure: string): Shared | null {
  const at = location.hash.indexOf('?')
  const shared = at < 0 ? null : decodeShared(location.hash.slice(at + 1))
  return shared?.figure === figure ? shared : null
}

/** The whole link to this lesson with `shared` in it. */
export function shareLink(shared: Shared): string {
  const path = location.hash.split('?')[0] || '#/'
  return `${location.origin}${location.pathname}${path}?${encodeShared(shared)}`
}
