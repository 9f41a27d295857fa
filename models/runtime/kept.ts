/** Something fetched for the first who asks and kept for all who ask later. What did not arrive, or was forgotten, is fetched anew. */

import { aborted } from './protocol'

export class Kept<T> {
  private value: Promise<T> | undefined

  constructor(private readonly load: () => Promise<T>) {}

  /** @throws AbortError when `signal` fires; the others who wait go on waiting. */
  async get(signal?: AbortSignal): Promise<T> {
    const value = this.value ?? this.begin()
    if (!signal) return value
    let onAbort = () => {}
    const abort = new Promise<never>((_, reject) => {
      onAbort = () => reject(aborted())
      if (signal.aborted) onAbort()
      else signal.addEventListener('abort', onAbort)
    })
    return Promise.race([value, abort]).finally(() => signal.removeEventListener('abort', onAbort))
  }

  forget(): void {
    this.value = undefined
  }

  private begin(): Promise<T> {
    const value = this.load()
    this.value = value
    value.catch(() => {
      if (this.value === value) this.forget()
    })
    return value
  }
}
