/**
 * `npx tsx scripts/bench-tables.ts REPORTS "HARDWARE" >> docs/performance.md`: the reports of the bench page, JSON lines, as a section with tables.
 */

import { readFile } from 'node:fs/promises'
import { fail } from './arguments'

interface Times {
  readonly meanMs: number
  readonly medianMs: number
  readonly p95Ms: number
}

interface Report {
  readonly model?: string
  readonly backend?: string
  readonly firstTokenMs?: number
  readonly firstWrittenMs?: number
  readonly uncaptured?: string | null
  readonly decode?: readonly {
    position: number
    model: Times
    wallMs: number | null
    prefill: number | null
    memoryBytes: number
  }[]
  readonly probes?: Times
  readonly bare?: Times
  readonly engineMs?: number
  readonly engineOverBare?: number
  readonly emptyRoundTrip?: Times
  readonly rival?: string
  readonly at?: readonly { position: number; decode: Times }[]
  readonly variants?: Readonly<Record<string, Times | string>>
  readonly passed?: boolean
}

const [path, hardware] = process.argv.slice(2)
if (!path || !hardware) fail('npx tsx scripts/bench-tables.ts REPORTS "HARDWARE"')
const reports: Report[] = (await readFile(path!, 'utf8'))
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line))

const number = (x: number) => x.toLocaleString('en')
const table = (head: readonly string[], rows: readonly (readonly (string | number | null | undefined)[])[]) => {
  if (rows.length === 0) return
  const line = (cells: readonly (string | number | null | undefined)[]) =>
    `| ${cells.map((c) => c ?? '').join(' | ')} |`
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n'))
}

console.log(`\n## ${hardware}\n`)
const measured = reports.filter((report) => report.decode)
table(
  [
    'model',
    'backend',
    'position',
    'median ms',
    '95 %',
    'mean ms',
    'as waited for',
    'symbols/s read',
    'bytes of memory',
  ],
  measured.flatMap(({ model, backend, decode }) =>
    decode!.map(({ position, model: own, wallMs, prefill, memoryBytes }) => [
      model,
      backend,
      number(position),
      own.medianMs,
      own.p95Ms,
      own.meanMs,
      wallMs,
      prefill && number(prefill),
      number(memoryBytes),
    ]),
  ),
)
table(
  [
    'model',
    'backend',
    'first token, ms',
    'first written, ms',
    'captured',
    'with probes, median ms',
    'bare loop, mean ms',
    'engine, mean ms',
    'engine / bare',
  ],
  measured.map(
    ({ model, backend, firstTokenMs, firstWrittenMs, uncaptured, probes, bare, engineMs, engineOverBare }) => [
      model,
      backend,
      firstTokenMs,
      firstWrittenMs,
      uncaptured === undefined ? '' : uncaptured === null ? 'yes' : 'no',
      probes?.medianMs,
      bare?.meanMs,
      engineMs,
      engineOverBare,
    ],
  ),
)
const ownAt = (backend: string | undefined, position: number) =>
  measured
    .find((report) => report.model === 'transformer' && report.backend === backend)
    ?.decode?.find((run) => run.position === position)?.model.meanMs
table(
  ['beside', 'backend', 'position', 'its mean ms', 'our Transformer', 'times as fast'],
  reports
    .filter(({ rival }) => rival)
    .flatMap(({ rival, backend, at }) =>
      at!.map(({ position, decode }) => {
        const own = ownAt(backend, position)
        return [rival, backend, number(position), decode.meanMs, own, own && (decode.meanMs / own).toFixed(1)]
      }),
    ),
)
table(
  ['a step on WebGPU', 'model', 'median ms', 'mean ms'],
  reports.flatMap(({ model, variants = {} }) =>
    Object.entries(variants).map(([name, times]) =>
      typeof times === 'string' ? [name, model, times, ''] : [name, model, times.medianMs, times.meanMs],
    ),
  ),
)
for (const { emptyRoundTrip } of reports)
  if (emptyRoundTrip) console.log(`An empty submit and the read-back of 1 KiB: ${emptyRoundTrip.meanMs} ms (mean).\n`)
const verified = reports.filter(({ passed }) => passed !== undefined)
if (verified.length)
  console.log(`Held to PyTorch: ${verified.filter(({ passed }) => passed).length} of ${verified.length} passed.\n`)
