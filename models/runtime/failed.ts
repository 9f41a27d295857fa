/** What went wrong inside the runtime, in words for the reader. */

import { RuntimeError } from './api'

/** What the runtime and the browsers say where there is no room: C++, then V8, JavaScriptCore, SpiderMonkey. */
const NO_ROOM = /bad_alloc|could not allocate|allocation failed|out of memory|allocation size overflow|OOM/i

/** What onnxruntime-web says of a start that failed, then and ever after. */
const NO_START = /no available backend found|initializeWebAssembly/

/** @param what the beginning of a sentence, without a full stop */
export function failed(what: string, error: unknown): RuntimeError {
  if (error instanceof RuntimeError) return error
  const why = error instanceof Error ? error.message : String(error)
  if (NO_START.test(why)) return new RuntimeError('runtime', `${what} (${why}).`)
  if (!NO_ROOM.test(why)) return new RuntimeError('session', `${what}: ${why}`)
  return new RuntimeError(
    'memory',
    `${what}: the browser gives this page no more memory. What is on the screen stays, and the recorded figures still work. ` +
      'Close other tabs, or take a smaller model or a shorter text, and try again.',
  )
}
