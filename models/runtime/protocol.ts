/** Messages between the page and a worker. Each carries the number of its call; a number nobody waits for is stale. */

import type { CatalogModel } from '../catalog'
import type { Backend } from '../trace'
import { type Progress, RuntimeError } from './api'
import type { FrameBlock } from './blocks'
import type { Decoding } from './decode'
import type { Scoring } from './score'
import type { TaskNetworkPlan } from './task-network'

/** A call of the page. `model` is the id of a model that this worker has loaded. */
export type Request =
  | { readonly kind: 'load'; readonly backend: Backend; readonly plan: ModelPlan; readonly base: string }
  | { readonly kind: 'run'; readonly model: string; readonly prompt: string; readonly options: Decoding }
  | { readonly kind: 'score'; readonly model: string; readonly text: string; readonly options: Scoring }
  | { readonly kind: 'ledger'; readonly model: string }
  | { readonly kind: 'calibrate'; readonly model: string }
  | { readonly kind: 'release'; readonly model: string }
  | { readonly kind: 'load-task'; readonly plan: TaskNetworkPlan; readonly base: string }
  | { readonly kind: 'answer'; readonly network: string; readonly inputs: readonly number[] }
  | { readonly kind: 'release-task'; readonly network: string }

/** A model to load, and whether its first run asks for probes. */
export interface ModelPlan {
  readonly id: string
  readonly entry: CatalogModel
  readonly probes: boolean
}

/** What the page says about a call that it made. */
export type ToWorker =
  | { readonly call: number; readonly request: Request }
  | { readonly call: number; readonly cancel: true }
  /** The answer of a load has arrived, so what was loaded has a holder. */
  | { readonly call: number; readonly taken: true }
  /** The page has used so many frames of a run: as many more may come. */
  | { readonly call: number; readonly used: number }
  /** Hold the lock of this name as long as you live: the browser gives it to the page when you are gone. */
  | { readonly hold: string }

export type Failure =
  | { readonly kind: 'runtime'; readonly code: RuntimeError['code']; readonly message: string }
  | { readonly kind: 'aborted' }

export type FromWorker =
  | { readonly call: number; readonly progress: Progress }
  | { readonly call: number; readonly block: FrameBlock }
  | { readonly call: number; readonly done: unknown }
  | { readonly call: number; readonly failure: Failure }
  /** The device or the runtime is gone, and every session with it: a sentence. */
  | { readonly lost: string }
  /** The lock of this name is held. */
  | { readonly held: string }

/** An error as it crosses to the page. */
export function toFailure(error: unknown): Failure {
  if (error instanceof RuntimeError) return { kind: 'runtime', code: error.code, message: error.message }
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'aborted' }
  return { kind: 'runtime', code: 'session', message: error instanceof Error ? error.message : String(error) }
}

/** The error that a failure stands for. */
export function toError(failure: Failure): Error {
  return failure.kind === 'aborted' ? aborted() : new RuntimeError(failure.code, failure.message)
}

/** What callers of an aborted load or score get. */
export const aborted = () => new DOMException('The call was aborted.', 'AbortError')
