/**
 * `npm run measure:reading -- [--json] [--rounds 5] [--only lesson,live,tasks,scrub] [--site dist]`: what a reader waits for, in the
 * installed Chromium on this machine, from the built site over a line of 10 Mbit/s: the first lesson, the first live token of each lesson,
 * long tasks while models write, and frames while a trace is scrubbed. Each number is the median of its rounds, with all of them beside it.
 */

import { existsSync, readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { fail, readArguments } from './arguments'
import { findChromium } from './chromium'
import {
  busyPages,
  firstLesson,
  firstToken,
  liveFigures,
  longTasks,
  SCRUBBED,
  scrubbing,
  visit,
  WATCHED,
} from './reading-visits'
import { slowSite } from './slow-site'

const options = readArguments('npm run measure:reading -- [--json] [--rounds N] [--only PARTS] [--site DIR]', {
  json: { type: 'boolean' },
  rounds: { type: 'string', default: '1' },
  only: { type: 'string', default: 'lesson,live,tasks,scrub' },
  site: { type: 'string', default: join(import.meta.dirname, '..', 'dist') },
})
const site = resolve(String(options.site))
if (!existsSync(join(site, 'index.html'))) fail('There is no built site. Run `npm run build` first.')
const parts = String(options.only).split(',')

const LINE = { bitsPerSecond: 10_000_000, delay: 40 }
const budgets = { readable: 1000, firstToken: 8000, longTask: 50, frame: 1000 / 60 }

const slow = await slowSite(site, LINE)
const fast = await slowSite(site, null)
const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
for (const { warm } of [slow, fast]) warm(files.map((entry) => relative(site, join(entry.parentPath, entry.name))))

const executablePath = findChromium()
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: flags })

/** What is measured, by name. */
const measures = [
  ...(parts.includes('lesson')
    ? [{ name: 'first lesson', of: () => visit(browser, (page) => firstLesson(page, slow.url)) }]
    : []),
  ...(parts.includes('live')
    ? liveFigures.map((live) => ({
        name: `lesson ${live.lesson}, ${live.figure}`,
        of: () => visit(browser, (page) => firstToken(page, slow.url, live)),
      }))
    : []),
  ...(parts.includes('tasks')
    ? Object.entries(busyPages).map(([where, open]) => ({
        name: `${where}, tasks in ${WATCHED / 1000} s`,
        of: () => visit(browser, (page) => longTasks(page, fast.url, open)),
      }))
    : []),
  ...(parts.includes('scrub')
    ? [{ name: `scrubbing ${SCRUBBED} tokens`, of: () => visit(browser, (page) => scrubbing(page, fast.url)) }]
    : []),
]

type Reading = Readonly<Record<string, number | string | null>>

const readings = new Map<string, (Reading | string)[]>(measures.map(({ name }) => [name, []]))
const loads: number[] = []
// Round by round, so that what else the machine does falls on all measures alike.
for (let round = 0; round < Number(options.rounds); round++) {
  for (const { name, of } of measures) readings.get(name)!.push(await of())
  loads.push(Number(loadavg()[0]!.toFixed(1)))
}

/** For each quantity of a measure the median of its rounds and all of them; what it showed and what failed as it is. */
function summary(rounds: readonly (Reading | string)[]) {
  const good = rounds.filter((reading): reading is Reading => typeof reading !== 'string')
  const failed = rounds.filter((reading) => typeof reading === 'string')
  const quantities = Object.keys(good[0] ?? {}).map((key) => {
    const values = good.map((reading) => reading[key])
    if (!values.every((value) => typeof value === 'number')) return [key, values[0]]
    const all = values.map((value) => Number(value.toFixed(1)))
    const median = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]
    return [key, all.length > 1 ? { median, all } : median]
  })
  return { ...Object.fromEntries(quantities), ...(failed.length > 0 && { failed }) }
}

const result = {
  machine: `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, software rendering`,
  line: '10 Mbit/s, 40 ms, gzip',
  loads,
  ...Object.fromEntries([...readings].map(([name, rounds]) => [name, summary(rounds)])),
  sent: Object.fromEntries([...slow.sent].filter(([, bytes]) => bytes > 50_000)),
  budgets,
}
await browser.close()
slow.close()
fast.close()
console.log(options.json ? JSON.stringify(result) : JSON.stringify(result, null, 2))
process.exit(0)
