import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FileCache, fetchFile } from './files'
import { portableSha256, sha256 } from './sha256'

const content = new Uint8Array(100_000).map((_, i) => (i * i) % 251)
const hash = createHash('sha256').update(content).digest('hex')
const file = { path: 'm/weights.bin', bytes: content.length, sha256: hash }

/** What the server sends, request by request; the last answer repeats. */
let answers: (Uint8Array | number)[] = []
let requests = 0
let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((_, response) => {
    const answer = answers[Math.min(requests++, answers.length - 1)]!
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.end(answer)
  })
  await new Promise<void>((resolve) => server.listen(0, resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/weights.bin`
})
afterAll(() => server.close())
beforeEach(() => {
  requests = 0
})

/** A cache in memory, for Node has none. */
class MemoryCache implements FileCache {
  readonly kept = new Map<string, Uint8Array<ArrayBuffer>>()
  async match(key: string) {
    const bytes = this.kept.get(key)
    return bytes && new Response(bytes)
  }
  async put(key: string, response: Response) {
    this.kept.set(key, new Uint8Array(await response.arrayBuffer()))
  }
  async delete(key: string) {
    return this.kept.delete(key)
  }
}
/** A disk that is full, in a browser that minds. */
class FullCache extends MemoryCache {
  override async put(): Promise<void> {
    throw new DOMException('full', 'QuotaExceededError')
  }
}

describe('files of a model', () => {
  it('arrive with progress, and come from the cache the second time', async () => {
    answers = [content]
    const cache = new MemoryCache()
    const seen: number[] = []
    expect(await fetchFile(url, file, { cache, onBytes: (n) => seen.push(n) })).toEqual(content)
    expect(seen.at(-1)).toBe(content.length)
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(await fetchFile(url, file, { cache })).toEqual(content)
    expect(requests).toBe(1)
  })

  it('a damaged copy in the cache is dropped and fetched anew', async () => {
    answers = [content]
    const cache = new MemoryCache()
    await fetchFile(url, file, { cache })
    const [key] = cache.kept.keys()
    cache.kept.set(key!, content.slice(1))
    expect(await fetchFile(url, file, { cache })).toEqual(content)
    expect(requests).toBe(2)
    expect(cache.kept.get(key!)).toEqual(content)
  })

  it('damaged on the way is fetched once more', async () => {
    const flipped = content.slice()
    flipped[500]! ^= 1
    answers = [flipped, content]
    expect(await fetchFile(url, file, { cache: null })).toEqual(content)
  })

  it('damaged twice is an error that says what still works, and nothing damaged is kept', async () => {
    answers = [content.slice(0, 50_000)]
    const cache = new MemoryCache()
    await expect(fetchFile(url, file, { cache })).rejects.toMatchObject({
      code: 'damaged',
      message: expect.stringMatching(/m\/weights\.bin.*recorded figures still work/s),
    })
    expect(requests).toBe(2)
    expect(cache.kept.size).toBe(0)
  })

  it('missing is a download error with the answer of the server', async () => {
    answers = [404]
    await expect(fetchFile(url, file, { cache: null })).rejects.toMatchObject({
      code: 'download',
      message: expect.stringContaining('404'),
    })
    await expect(fetchFile('http://localhost:1/x', file, { cache: null })).rejects.toMatchObject({ code: 'download' })
  })

  it('a full cache, or none, only costs the next visit', async () => {
    answers = [content]
    expect(await fetchFile(url, file, { cache: new FullCache() })).toEqual(content)
    expect(await fetchFile(url, file)).toEqual(content)
  })

  it('stops when it is aborted', async () => {
    answers = [content]
    const controller = new AbortController()
    const fetching = fetchFile(url, file, { cache: null, signal: controller.signal })
    controller.abort()
    await expect(fetching).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('SHA-256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 1000])('of %i bytes is that of Node, with and without the platform', async (n) => {
    const bytes = content.slice(0, n)
    const want = createHash('sha256').update(bytes).digest('hex')
    expect(await sha256(bytes)).toBe(want)
    expect(Buffer.from(portableSha256(bytes)).toString('hex')).toBe(want)
  })
})
