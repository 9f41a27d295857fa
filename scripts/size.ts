/**
 * `npm run size -- [--json]`: what a reader downloads, from the built site: the first load, each lesson beyond it, each
 * model. Ends with status 1 over a budget. Scripts and styles are counted as gzip sends them, models as they are.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseCatalog } from '../models/catalog'
import { fail, readArguments } from './arguments'

const KB = 1024
/** `firstFiles`: each costs a request, and over HTTP/1.1 six are made at a time. */
const budgets = { firstLoad: 150 * KB, firstFiles: 8, model: 4_000_000, taskModel: 400_000, public: 45_000_000 }

/** One file of vite's manifest: what it is made from and what it needs. */
interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const options = readArguments('npm run size -- [--json]', { json: { type: 'boolean' } })
const dist = join(import.meta.dirname, '..', 'dist')
const manifestPath = join(dist, '.vite', 'manifest.json')
if (!existsSync(manifestPath)) fail('There is no built site. Run `npm run build` first.')
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(manifestPath, 'utf8'))

/** The files that arrive before a chunk can run, itself included. */
function filesOf(name: string, found = new Set<string>()): Set<string> {
  const { file, imports = [], css = [] } = manifest[name]!
  if (found.has(file)) return found
  found.add(file)
  for (const style of css) found.add(style)
  for (const other of imports) filesOf(other, found)
  return found
}

const gzipped = (files: Iterable<string>, ending: string) =>
  [...files]
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)

const bytesBelow = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)

const first = filesOf('index.html')
const lessons = Object.keys(manifest)
  .filter((name) => /^lessons\/\d\d-[^/]+\/index\.ts$/.test(name))
  .map((name) => {
    const more = [...filesOf(name)].filter((file) => !first.has(file))
    return { lesson: name.split('/')[1]!, js: gzipped(more, '.js'), css: gzipped(more, '.css') }
  })
const { models } = parseCatalog(JSON.parse(readFileSync(join(dist, 'models', 'catalog.json'), 'utf8')))
const sizes = models.map(({ id, files }) => ({
  model: id,
  download: files.weights.bytes + (files.processor ?? files.play).bytes,
  withProbes: files.weights.bytes + (files['processor-probe'] ?? files.probe).bytes,
}))
const result = {
  firstLoad: { files: first.size, js: gzipped(first, '.js'), css: gzipped(first, '.css') },
  lessons,
  models: sizes,
  public: bytesBelow(join(import.meta.dirname, '..', 'public')),
}
const over = [
  ...(result.firstLoad.js > budgets.firstLoad ? [`the first load is ${result.firstLoad.js} bytes of script`] : []),
  ...(result.firstLoad.files > budgets.firstFiles ? [`the first load is ${result.firstLoad.files} files`] : []),
  ...sizes
    .filter(({ download }) => download > budgets.model)
    .map(({ model, download }) => `${model} is ${download} bytes`),
  ...(result.public > budgets.public ? [`public/ is ${result.public} bytes`] : []),
]
if (options.json) console.log(JSON.stringify({ ...result, budgets, over }))
else {
  const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`
  const { files, js, css } = result.firstLoad
  console.log(`first load: ${kb(js)} of script, ${kb(css)} of style, ${files} files`)
  for (const { lesson, js, css } of lessons) console.log(`${lesson}: ${kb(js)} more of script, ${kb(css)} of style`)
  for (const { model, download } of sizes) console.log(`${model}: ${kb(download)}`)
  console.log(`public/: ${kb(result.public)}`)
}
if (over.length) {
  console.error(`Over budget: ${over.join('; ')}.`)
  process.exit(1)
}
