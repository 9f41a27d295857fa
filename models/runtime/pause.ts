/**
 * Lets waiting messages in. A WASM session resolves without leaving the current task, so a loop over tokens would never
 * hear that it was cancelled. A message to oneself is a task of its own, without the 4 ms that nested timers are held to.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
