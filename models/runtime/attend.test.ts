import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { attended } from './attend'

/** A device whose browser looks at it only when something is submitted, and whose work takes `ms`. */
function device(ms: number) {
  const began = performance.now()
  let done: (answer: string) => void = () => undefined
  const work = new Promise<string>((resolve) => {
    done = resolve
  })
  const asked: number[] = []
  const submit = () => {
    asked.push(performance.now() - began)
    if (asked.at(-1)! >= ms) done('numbers')
  }
  return { gpu: { queue: { submit } } as unknown as GPUDevice, work, asked }
}

test('the answer comes from a browser that looks only when it is asked, after a short wait and after a long one', async () => {
  for (const ms of [1, 40]) {
    const { gpu, work } = device(ms)
    expect(await attended(gpu, work)).toBe('numbers')
  }
})

test('nothing is asked any more when the answer is there, be it a failure', async () => {
  for (const ms of [1, 40]) {
    const { gpu, work, asked } = device(ms)
    await attended(gpu, work)
    const count = asked.length
    await sleep(20)
    expect(asked).toHaveLength(count)
  }
  const { gpu, asked } = device(Number.POSITIVE_INFINITY)
  await expect(
    attended(
      gpu,
      sleep(5).then(() => Promise.reject(new Error('lost'))),
    ),
  ).rejects.toThrow('lost')
  const count = asked.length
  await sleep(20)
  expect(asked).toHaveLength(count)
})

test('a long wait is asked about seldom, so that the thread can sleep', async () => {
  const { gpu, work, asked } = device(100)
  await attended(gpu, work)
  const late = asked.filter((at) => at > 40)
  expect(late.length).toBeLessThan((100 - 40) / 4 + 2)
})
