/**
 * The built site as a host with compression sends it over a slow line: gzip for what it makes smaller, a delay before each answer, and
 * so many bytes a second for all connections together. The browser's own throttle leaves workers out, and models are fetched in one.
 */

import { readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'

export interface Line {
  readonly bitsPerSecond: number
  /** Milliseconds from a request to the first byte of its answer. */
  readonly delay: number
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}
const compressed = new Set(['.html', '.js', '.mjs', '.css', '.json', '.wasm', '.onnx'])
/** Bytes that are sent at a time. */
const PIECE = 8192

/** Serves `folder` on a free port; `line` null serves as fast as it can. `sent` counts bytes of bodies, as sent, by path. */
export async function slowSite(folder: string, line: Line | null) {
  const sent = new Map<string, number>()
  const bodies = new Map<string, { body: Buffer; gzip: boolean }>()
  let free = 0
  const bodyOf = (path: string) => {
    let known = bodies.get(path)
    if (!known) {
      const plain = readFileSync(path)
      const gzip = compressed.has(extname(path))
      known = { body: gzip ? gzipSync(plain) : plain, gzip }
      bodies.set(path, known)
    }
    return known
  }
  /** Waits until the line has carried so many more bytes. */
  const carry = async (bytes: number) => {
    if (!line) return
    const now = performance.now()
    free = Math.max(now, free) + (8000 * bytes) / line.bitsPerSecond
    if (free - now > 1) await wait(free - now)
  }
  const answer = async (url: string, response: ServerResponse) => {
    const name = normalize(decodeURIComponent(new URL(url, 'http://here').pathname)).replace(/\/$/, '/index.html')
    const path = join(folder, name)
    if (line) await wait(line.delay)
    if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end()
      return
    }
    const { body, gzip } = bodyOf(path)
    response.writeHead(200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      ...(gzip && { 'content-encoding': 'gzip' }),
    })
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE)
      await carry(piece.length)
      response.write(piece)
    }
    response.end()
    sent.set(name, body.length)
  }
  const server = createServer((request, response) => void answer(request.url ?? '/', response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.')
  return {
    url: `http://localhost:${address.port}/`,
    sent,
    /** Compresses every file beforehand, so that no visit waits for it. */
    warm: (paths: readonly string[]) => {
      for (const path of paths) bodyOf(join(folder, path))
    },
    close: () => server.close(),
  }
}
