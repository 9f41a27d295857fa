import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const kept = new Map<string, string>()
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
}

/** The store as a page that has just opened has it. */
async function opened() {
  vi.resetModules()
  return (await import('./progress')).useProgress
}

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('window', { localStorage: storage })
})
afterEach(() => vi.unstubAllGlobals())

it('the next visit finds what was done, each thing once', async () => {
  const first = await opened()
  first.getState().mark('overwriting', 'read', 'check')
  first.getState().mark('overwriting', 'read', 'check')
  first.getState().mark('overwriting', 'solved', 'ParityGoal')
  const next = await opened()
  expect(next.getState().lessons).toEqual({
    overwriting: { read: ['check'], predicted: [], solved: ['ParityGoal'], answered: [], answers: {} },
  })
})

it('the next visit finds the answers that were given, the last one where it was changed', async () => {
  const first = await opened()
  first.getState().mark('overwriting', 'predicted', 'CliffPrediction', 32)
  first.getState().mark('overwriting', 'answered', 'what-is-left', 'Nothing')
  first.getState().mark('overwriting', 'answered', 'what-is-left', 'A half')
  const { predicted, answered, answers } = (await opened()).getState().lessons.overwriting!
  expect(answers).toEqual({ CliffPrediction: 32, 'what-is-left': 'A half' })
  expect([predicted, answered]).toEqual([['CliffPrediction'], ['what-is-left']])
})

it('answers noted before they were kept count all the same', async () => {
  const lessons = { overwriting: { read: [], predicted: ['CliffPrediction'], solved: [], answered: [] } }
  kept.set('unrolled:progress', JSON.stringify({ version: 1, lessons }))
  expect((await opened()).getState().lessons.overwriting).toEqual({ ...lessons.overwriting, answers: {} })
})

it('two tabs do not undo each other', async () => {
  const one = await opened()
  const other = await opened()
  one.getState().mark('overwriting', 'read', 'check')
  other.getState().mark('perplexity', 'read', 'recap')
  expect(Object.keys((await opened()).getState().lessons).sort()).toEqual(['overwriting', 'perplexity'])
})

it('what was cleared is gone for the next visit, and can be brought back', async () => {
  const page = await opened()
  page.getState().mark('overwriting', 'read', 'check')
  const before = page.getState().clear()
  expect((await opened()).getState().lessons).toEqual({})
  page.getState().restore(before)
  expect((await opened()).getState().lessons).toEqual(before)
})

it.each(['', 'not json', 'null', '{"version":99,"lessons":{"a":{}}}', '{"version":1,"lessons":7}'])(
  'what cannot be read counts as nothing: %s',
  async (stored) => {
    kept.set('unrolled:progress', stored)
    const page = await opened()
    expect(page.getState().lessons).toEqual({})
    page.getState().mark('overwriting', 'read', 'check')
    expect((await opened()).getState().lessons.overwriting?.read).toEqual(['check'])
  },
)

it('damaged parts are dropped, and the rest stays', async () => {
  const lessons = {
    overwriting: { read: ['check', 7, null], solved: 'all', answers: { 'what-is-left': 'A half', other: {} } },
    perplexity: null,
  }
  kept.set('unrolled:progress', JSON.stringify({ version: 1, lessons }))
  expect((await opened()).getState().lessons).toEqual({
    overwriting: { read: ['check'], predicted: [], solved: [], answered: [], answers: { 'what-is-left': 'A half' } },
    perplexity: { read: [], predicted: [], solved: [], answered: [], answers: {} },
  })
})

it('a browser that refuses to store has it until the page closes', async () => {
  vi.stubGlobal('window', {
    get localStorage(): Storage {
      throw new DOMException('denied', 'SecurityError')
    },
  })
  const page = await opened()
  page.getState().mark('overwriting', 'read', 'check')
  page.getState().mark('overwriting', 'read', 'recap')
  expect(page.getState().lessons.overwriting?.read).toEqual(['check', 'recap'])
  expect((await opened()).getState().lessons).toEqual({})
})
