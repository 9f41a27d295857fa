/** The page's end of a worker: numbered calls, and one clear error for all of them when the worker dies. */

import { RuntimeError } from './api'
import { aborted, type FromWorker, type Request, type ToWorker, toError } from './protocol'

type Listener = (message: Extract<FromWorker, { call: number }>) => void

interface Pending {
  readonly listener: Listener
  readonly fail: (error: Error) => void
}

export class Channel {
  private readonly calls = new Map<number, Pending>()
  private last = 0
  /** Set when the worker is gone; every later call fails with it. */
  dead: RuntimeError | null = null
  /** Set when it was ended on purpose: nobody is to start another. */
  closed = false

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('lost' in data) this.die(data.lost)
      else if ('held' in data) void this.watch(data.held)
      // A call that nobody waits for any more is stale: its message is dropped here.
      else this.calls.get(data.call)?.listener(data)
    }
    worker.onerror = (event) =>
      this.die(`The worker that runs the models stopped (${event.message || 'no reason given'}).`)
    worker.onmessageerror = () => this.die('The worker that runs the models sent something unreadable.')
    // Only https and this machine itself have locks.
    if (navigator.locks) this.post({ hold: crypto.randomUUID() })
  }

  /** A worker that the browser ends for want of memory says nothing; its lock falls to us. */
  private async watch(lock: string): Promise<void> {
    await navigator.locks.request(lock, () => undefined)
    this.die('The worker that runs the models stopped (the browser ended it).')
  }

  /** Sends a request. `listener` hears of progress and blocks; the promise is the answer. */
  call<T>(
    request: Request,
    listener: Listener = () => undefined,
    signal?: AbortSignal,
  ): { id: number; answer: Promise<T> } {
    const id = ++this.last
    const answer = new Promise<T>((resolve, reject) => {
      if (this.dead) return reject(this.dead)
      if (signal?.aborted) return reject(aborted())
      const settle = () => {
        this.calls.delete(id)
        signal?.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        settle()
        this.post({ call: id, cancel: true })
        reject(aborted())
      }
      signal?.addEventListener('abort', onAbort)
      const fail = (error: Error) => {
        settle()
        reject(error)
      }
      this.calls.set(id, {
        fail,
        listener: (message) => {
          if ('failure' in message) return fail(toError(message.failure))
          if (!('done' in message)) return listener(message)
          settle()
          if (request.kind === 'load' || request.kind === 'load-task') this.post({ call: id, taken: true })
          resolve(message.done as T)
        },
      })
      this.post({ call: id, request })
    })
    return { id, answer }
  }

  post(message: ToWorker): void {
    if (!this.dead) this.worker.postMessage(message)
  }

  /** Ends the worker on purpose. */
  close(): void {
    this.closed = true
    this.die('The engine was closed.')
  }

  /** Ends the worker. Calls under way fail with `why` and what to do about it. */
  die(why: string): void {
    if (this.dead) return
    this.dead = new RuntimeError('worker', `${why} What is on the screen stays. Load the model again to go on.`)
    this.worker.terminate()
    for (const { fail } of [...this.calls.values()]) fail(this.dead)
    this.calls.clear()
  }
}
