/**
 * Waiting for a graphics device, and asking it meanwhile. A browser looks whether its graphics process has done its work at a pace of its
 * own, every 1 to 2 ms in Chromium and every 100 ms in Firefox (https://bugzilla.mozilla.org/show_bug.cgi?id=1870699), which is
 * longer than a small model computes. It also looks whenever commands arrive, so an empty list of them is submitted again and again.
 */

/** Milliseconds between two questions: a fraction of a step, and more than the browser needs to take one. */
const ASK_MS = 0.2

/** After so long a wait some milliseconds more are no matter; then a question every LATER_MS, and the thread sleeps between. */
const CLOSELY_MS = 12
const LATER_MS = 4

/** What `work` of the device gives, as soon as it is there. Without a device (`gpu` null) nobody is asked. */
export function attended<T>(gpu: GPUDevice | null, work: Promise<T>): Promise<T> {
  if (!gpu) return work
  const start = performance.now()
  let waiting = true
  let asked = start
  // A message to oneself is a task of its own; a timer could not be shorter than 4 ms.
  const { port1, port2 } = new MessageChannel()
  const next = () => port2.postMessage(null)
  port1.onmessage = () => {
    if (!waiting) return
    const now = performance.now()
    if (now - asked >= ASK_MS) {
      gpu.queue.submit([])
      asked = now
    }
    if (now - start < CLOSELY_MS) next()
    else setTimeout(next, LATER_MS)
  }
  next()
  return work.finally(() => {
    waiting = false
    port1.close()
  })
}
