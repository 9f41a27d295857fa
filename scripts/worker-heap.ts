/** What the JavaScript of a page's workers holds, garbage left out, as the browser's own protocol tells. */

import type { Browser, CDPSession } from '@playwright/test'

/** Bytes in use in all dedicated workers of the browser, after a collection in each. */
export async function heapOfWorkers(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'worker' }] })
  let bytes = 0
  for (const { targetId } of targetInfos) {
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false })
    await ask(session, sessionId, 'HeapProfiler.collectGarbage')
    const { usedSize, embedderHeapUsedSize } = (await ask(session, sessionId, 'Runtime.getHeapUsage')) as {
      usedSize: number
      embedderHeapUsedSize: number
    }
    bytes += usedSize + embedderHeapUsedSize
  }
  await session.detach()
  return bytes
}

let last = 0

/** Playwright has no session for a worker, so questions to one travel as text through the browser's. */
const ask = (session: CDPSession, sessionId: string, method: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const id = ++last
    const hear = ({ message }: { message: string }) => {
      const said = JSON.parse(message)
      if (said.id !== id) return
      session.off('Target.receivedMessageFromTarget', hear)
      if (said.error) reject(new Error(`${method}: ${said.error.message}`))
      else resolve(said.result)
    }
    session.on('Target.receivedMessageFromTarget', hear)
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject)
  })
