/**
 * What a link restores: a figure's prompt, seed, gate, head and playhead. It stands in the hash after the lesson's
 * path, so that no server needs to know of it: #/lesson/slug?figure=gate&gate=fixed&t=62&text=...
 */

import type { GateSetting } from '../../models/trace'

/** A lane of the lab: a model of the catalog by its id, and whether its gate is held at its mean. */
export interface SharedLane {
  readonly model: string
  readonly gate: 'own' | 'lesion'
  /** Whether the run keeps what the network computes inside. */
  readonly probes: boolean
}

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
  /** Networks: the lanes of the lab, and the readings of lesson 8. */
  readonly lanes?: readonly SharedLane[]
  /** A number of symbols: those that the lab writes, of a chunk, of the sequence of a task. */
  readonly tokens?: number
  /** What a Transformer does when its positions are used up, where it does not stop. */
  readonly beyond?: 'slide'
  /** The text that the lab scores. */
  readonly score?: string
}

/** Lanes of a link at most: as many as the lab has room for. */
export const MOST_LANES = 4

/** Characters of a text that a link carries at most; longer ones are left out, and browsers would cut the link. */
export const LINK_TEXT = 8000

const GATES: readonly GateSetting[] = ['none', 'fixed', 'data-dependent', 'lesion']

const whole = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : undefined

/** A plain decimal between 0 and `most`. */
const decimal = (text: string | null, most: number): number | undefined =>
  text !== null && /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) <= most ? Number(text) : undefined

/** A lane as it stands in a link: model, then what is not as usual, as in vector-gate.lesion.probes */
const laneText = ({ model, gate, probes }: SharedLane): string =>
  [model, ...(gate === 'lesion' ? ['lesion'] : []), ...(probes ? ['probes'] : [])].join('.')

const laneOf = (text: string): SharedLane[] => {
  const [, model, lesion, probes] = /^([a-z0-9-]{1,40})(\.lesion)?(\.probes)?$/.exec(text) ?? []
  return model ? [{ model, gate: lesion ? 'lesion' : 'own', probes: Boolean(probes) }] : []
}

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
  for (const lane of shared.lanes ?? []) query.append('lane', laneText(lane))
  if (shared.tokens !== undefined) query.set('tokens', String(shared.tokens))
  if (shared.beyond !== undefined) query.set('beyond', shared.beyond)
  for (const key of ['text', 'score'] as const) {
    const value = shared[key]
    if (value !== undefined && value.length <= LINK_TEXT) query.set(key, value)
  }
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
  const lanes = params.getAll('lane').flatMap(laneOf).slice(0, MOST_LANES)
  const tokens = whole(params.get('tokens'))
  const text = params.get('text')
  const score = params.get('score')
  return {
    figure,
    ...(gate !== undefined && { gate }),
    ...(t !== undefined && { t }),
    ...(seed !== undefined && { seed }),
    ...(temperature !== undefined && { temperature }),
    ...(topK !== undefined && { topK }),
    ...(topP !== undefined && { topP }),
    ...(head && { head: [Number(head[1]), Number(head[2])] as const }),
    ...(lanes.length > 0 && { lanes }),
    ...(tokens !== undefined && { tokens }),
    ...(params.get('beyond') === 'slide' && { beyond: 'slide' as const }),
    ...(text !== null && { text }),
    ...(score !== null && { score }),
  }
}

/** What the address of the page asks of `figure`, if anything. */
export function sharedFromAddress(figure: string): Shared | null {
  const at = location.hash.indexOf('?')
  const shared = at < 0 ? null : decodeShared(location.hash.slice(at + 1).split('#')[0]!)
  return shared?.figure === figure ? shared : null
}

/** The whole link to this lesson with `shared` in it. */
export function shareLink(shared: Shared): string {
  const path = `#${location.hash.slice(1).split(/[?#]/)[0] || '/'}`
  return `${location.origin}${location.pathname}${path}?${encodeShared(shared)}`
}
