/** Files of a model: fetched with progress, checked against the catalog, kept in the browser's Cache API. */

import type { CatalogFile } from '../catalog'
import { RuntimeError } from './api'
import { sha256 } from './sha256'

export interface FetchOptions {
  /** Called with the bytes that have arrived so far. */
  readonly onBytes?: (loaded: number) => void
  readonly signal?: AbortSignal | undefined
  /** null does without a cache. Default: the browser's, where it has one. */
  readonly cache?: FileCache | null
}

/** The two calls of the Cache API that are used here. */
export interface FileCache {
  match(key: string): Promise<Response | undefined>
  put(key: string, response: Response): Promise<void>
  delete(key: string): Promise<boolean>
}

const CACHE_NAME = 'unrolled-models'

/** The browser's cache; null where it has none (plain http, private windows) or refuses. Then every visit downloads. */
async function browserCache(): Promise<FileCache | null> {
  try {
    return (await globalThis.caches?.open(CACHE_NAME)) ?? null
  } catch {
    return null
  }
}

/**
 * The bytes of a catalog file. What the cache holds is checked like what the network sends: a damaged copy is dropped and
 * the file fetched once more, past every cache on the way. So is one that was cut on its way.
 * @throws RuntimeError 'download' when it does not arrive, 'damaged' when what arrives is not the file of the catalog.
 * @throws AbortError when `signal` fires.
 */
export async function fetchFile(
  url: string,
  file: CatalogFile,
  options: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const cache = options.cache === undefined ? await browserCache() : options.cache
  const key = keyOf(url, file)
  const kept = cache && (await fromCache(cache, key, file))
  if (kept) {
    options.onBytes?.(kept.length)
    return kept
  }
  for (const mode of ['default', 'reload'] as const) {
    const bytes = await download(url, file, mode, options)
    if (bytes && (await isWhole(bytes, file))) {
      if (cache) await keep(cache, key, bytes)
      return bytes
    }
  }
  throw new RuntimeError(
    'damaged',
    `The file ${file.path} arrived damaged, twice: its checksum is not the one in the catalog. The recorded figures still ` +
      'work. Reload the page to try again; if it stays, the copy on the server is broken.',
  )
}

/** Whether the browser has kept this file from an earlier visit. */
export async function isKept(url: string, file: CatalogFile): Promise<boolean> {
  try {
    return (await (await browserCache())?.match(keyOf(url, file))) !== undefined
  } catch {
    return false
  }
}

const keyOf = (url: string, file: CatalogFile) => `${url}?sha256=${file.sha256}`

async function isWhole(bytes: Uint8Array<ArrayBuffer>, file: CatalogFile): Promise<boolean> {
  return bytes.length === file.bytes && (await sha256(bytes)) === file.sha256
}

async function fromCache(cache: FileCache, key: string, file: CatalogFile): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const hit = await cache.match(key)
    if (!hit) return null
    const bytes = new Uint8Array(await hit.arrayBuffer())
    if (await isWhole(bytes, file)) return bytes
    await cache.delete(key)
  } catch {
    // A cache that cannot be read is no reason to refuse the file: the network has it too.
  }
  return null
}

async function keep(cache: FileCache, key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    await cache.put(key, new Response(bytes, { headers: { 'content-type': 'application/octet-stream' } }))
  } catch {
    // Full or forbidden: the next visit downloads again.
  }
}

/** What arrives, of which the rest may be wrong; null where a first attempt (`cache` is not 'reload') was cut on its way. */
async function download(url: string, file: CatalogFile, cache: RequestCache, { onBytes, signal }: FetchOptions) {
  const failed = (why: string) =>
    new RuntimeError(
      'download',
      `The file ${file.path} could not be loaded (${why}). The recorded figures still work. Check the connection and try again.`,
    )
  try {
    const response = await fetch(url, { cache, signal: signal ?? null })
    if (!response.ok) throw failed(`the server answered ${response.status}`)
    return await readAll(response, onBytes)
  } catch (error) {
    if (signal?.aborted || error instanceof RuntimeError) throw error
    if (cache !== 'reload') return null
    throw failed(error instanceof Error ? error.message : String(error))
  }
}

/** The body of a response, reporting bytes as they come. */
export async function readAll(
  response: Response,
  onBytes?: (loaded: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let loaded = 0
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array(await response.arrayBuffer())
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    loaded += value.length
    onBytes?.(loaded)
  }
  const bytes = new Uint8Array(loaded)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
