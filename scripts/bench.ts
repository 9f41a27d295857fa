/**
 * `npm run bench -- --json [--backend wasm|webgpu] [--models a,b]`: opens bench.html in the installed Chromium, or with the command after
 * --open in another browser, and prints what the page reports, one JSON line a model and backend. Builds the site with --mode bench first,
 * unless --site names one.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { fail, readArguments } from './arguments'
import { findChromium } from './chromium.js'

const root = join(import.meta.dirname, '..')
const usage =
  'npm run bench -- [--json] [--backend wasm,webgpu] [--models a,b] [--parts decode,bare,verify,rival] [--tokens 100] ' +
  '[--at 100,1000] [--software] [--site FOLDER] [--open "firefox --headless"]'
const options = readArguments(usage, {
  json: { type: 'boolean' },
  backend: { type: 'string', default: 'wasm' },
  models: { type: 'string', default: 'transformer,linear-attention,fixed-decay,vector-gate' },
  parts: { type: 'string' },
  tokens: { type: 'string' },
  at: { type: 'string' },
  subgroups: { type: 'string' },
  /** WebGPU by SwiftShader, on the processor: for a look at what is right, not at what is fast. */
  software: { type: 'boolean' },
  site: { type: 'string' },
  /** A command that opens the address given after it, in any browser: "open -a Safari". */
  open: { type: 'string' },
})
const kinds: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.css': 'text/css',
}

const site = String(options.site ?? join(root, 'dist'))
if (!options.site) await build({ root, mode: 'bench', logLevel: 'error' })

let ended = (_status: number) => {}
const over = new Promise<number>((resolve) => {
  ended = resolve
})
const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    show(Buffer.concat(parts).toString())
    response.writeHead(204).end()
    return
  }
  const path = join(site, normalize(new URL(request.url ?? '/', 'http://localhost').pathname))
  const body = (await stat(path).catch(() => null))?.isFile() ? await readFile(path) : null
  response.writeHead(body ? 200 : 404, { 'content-type': kinds[extname(path)] ?? 'application/octet-stream' })
  response.end(body ?? 'not here')
}).listen(0, '127.0.0.1')
await once(server, 'listening')

const query = new URLSearchParams()
for (const name of ['backend', 'models', 'parts', 'tokens', 'at', 'subgroups'])
  if (options[name] !== undefined) query.set(name, String(options[name]))
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bench.html?${query}`
const close = options.open ? openWith(String(options.open)) : await openChromium()
const status = await over
await close()
server.close()
process.exit(status)

/** In a browser of the reader's; ended with the bench where the command itself is the browser. */
function openWith(command: string): () => Promise<unknown> {
  const [name, ...words] = command.split(' ')
  const browser = spawn(name!, [...words, address], { stdio: 'ignore' })
  browser.on('error', ({ message }) => fail(`${name} did not start: ${message}.`))
  return async () => browser.kill()
}

async function openChromium(): Promise<() => Promise<unknown>> {
  const gpu = options.software
    ? ['--use-webgpu-adapter=swiftshader']
    : ['--enable-features=Vulkan', '--use-angle=vulkan', '--disable-vulkan-surface', '--ignore-gpu-blocklist']
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--enable-unsafe-webgpu', ...gpu],
  })
  const page = await browser.newPage()
  page.on('console', (message) => console.error(message.text()))
  page.on('crash', () => fail('The page crashed.'))
  await page.goto(address)
  return () => browser.close()
}

/** One line a report: the report itself with --json, else what people look for first. */
function show(line: string): void {
  const report = JSON.parse(line)
  if (options.json) console.log(line)
  else if ('decode' in report)
    for (const { position, model, wallMs, prefill } of report.decode)
      console.log(
        `${report.model} on ${report.backend} at ${position}: ${model.medianMs} ms a symbol, 95 % below ${model.p95Ms}${wallMs ? `, ${wallMs} with all that is around it` : ''}` +
          (prefill ? `, ${prefill} symbols/s read` : ''),
      )
  else console.log(line)
  if ('error' in report) ended(1)
  if ('done' in report) ended(0)
}
