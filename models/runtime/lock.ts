/** onnxruntime-web takes one create or run at a time; callers queue here, first come first served. */
export class Lock {
  private tail: Promise<unknown> = Promise.resolve()

  /** Runs `job` after every job that was given earlier, whether those succeeded or not. */
  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.tail.then(job)
    this.tail = result.catch(() => undefined)
    return result
  }
}
