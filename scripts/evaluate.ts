/**
 * `npm run evaluate -- --task NAME`: the exported networks of a task on sequences drawn here, from the same generators that
 * the notebook uses. One JSON line for each network and setting with --json, else a table; the last line sums up.
 */

import { join } from 'node:path'
import { fileReader, nodeDevice, readTaskCatalog } from '../models/runtime/node'
import { planOf, TaskNetwork } from '../models/runtime/task-network'
import { networksOf, type TaskNetworkEntry } from '../models/task-catalog'
import type { TaskName } from '../models/tasks'
import { measure } from '../models/tasks/measure'
import { counted, intervalOf, meanOf, nothing, type Tally } from '../models/tasks/score'
import { fail, readArguments } from './arguments'

const usage =
  'npm run evaluate -- --task NAME [--network NAME] [--seed N] [--sequences N] [--longest N] [--tasks FOLDER] [--json]'
const options = readArguments(usage, {
  task: { type: 'string' },
  network: { type: 'string' },
  seed: { type: 'string', default: '0' },
  sequences: { type: 'string', default: '256' },
  longest: { type: 'string', default: '100000' },
  tasks: { type: 'string', default: join(import.meta.dirname, '..', 'public', 'tasks') },
  json: { type: 'boolean' },
})
const [seed, sequences, longest] = [options.seed, options.sequences, options.longest].map(Number) as [
  number,
  number,
  number,
]
if (!options.task || ![seed, sequences, longest].every(Number.isInteger) || sequences < 1) fail(usage)

const folder = String(options.tasks)
const catalog = await readTaskCatalog(folder)
const task = catalog.tasks.find(({ name }) => name === options.task)
if (!task)
  fail(
    `There are no networks for the task "${options.task}". There are: ${catalog.tasks.map((t) => t.name).join(', ')}.`,
  )
const entries = networksOf(catalog, task.name as TaskName, options.network ? [String(options.network)] : undefined)
if (entries.length === 0)
  fail(
    `The task ${task.name} has no network "${options.network}". It has: ` +
      `${[...new Set(networksOf(catalog, task.name).map(({ model }) => model))].join(', ')}.`,
  )

const real = task.inputs > 0
const settings = task.tests.filter((setting) =>
  Object.values(setting).every((x) => typeof x !== 'number' || x <= longest),
)
const device = nodeDevice()
const started = performance.now()
let farthest = 0
let compared = 0
for (const entry of entries) {
  const network = await TaskNetwork.load(device, planOf(catalog, entry.id), fileReader(folder))
  const tallies = settings.map((): Tally => nothing)
  for await (const { setting, score } of measure(task, settings, [network], seed, sequences))
    tallies[setting] = counted(tallies[setting]!, score)
  await network.release()
  for (const [i, tally] of tallies.entries()) report(entry, i, tally)
}
const seconds = Math.round((performance.now() - started) / 1000)
console.log(
  JSON.stringify({
    task: task.name,
    seed,
    networks: entries.length,
    sequences,
    chance: task.chance,
    compared,
    farthest_in_standard_errors: round(farthest),
    seconds,
  }),
)
process.exit(0)

function report(entry: TaskNetworkEntry, i: number, tally: Tally): void {
  const setting = settings[i]!
  const recorded = entry.scores.find((score) => JSON.stringify(score.setting) === JSON.stringify(setting))!
  const [low, high] = intervalOf(tally, real)
  const apart = standardErrorsApart(tally, recorded.score, recorded.sequences)
  farthest = Math.max(farthest, apart)
  compared++
  const line = {
    task: entry.task,
    network: entry.model,
    training_seed: entry.seed,
    ...setting,
    sequences: tally.sequences,
    [real ? 'mean_squared_error' : 'accuracy']: round(meanOf(tally)),
    low: round(low),
    high: round(high),
    recorded: recorded.score,
    standard_errors_apart: round(apart),
  }
  if (options.json) console.log(JSON.stringify(line))
  else
    console.log(
      `${entry.model.padEnd(22)} seed ${entry.seed}  ${JSON.stringify(setting).padEnd(18)} ` +
        `${String(round(meanOf(tally))).padEnd(9)} (${round(low)} to ${round(high)})  recorded ${recorded.score}`,
    )
}

/** How far what was measured lies from the record, in standard errors of their difference: two draws of the same score. */
function standardErrorsApart(tally: Tally, recorded: number, recordedSequences: number): number {
  const n = tally.sequences
  const mean = meanOf(tally)
  const spread = Math.max(0, tally.squares / n - mean ** 2)
  // A score of 0 or 1 on a few sequences has no spread of its own: half a sequence is what it could be wrong by.
  const variance = Math.max(spread, real ? 0 : 0.5 / n)
  const difference = Math.abs(mean - recorded)
  return difference === 0 ? 0 : difference / Math.sqrt(variance / n + variance / recordedSequences)
}

function round(x: number): number {
  return Number(x.toPrecision(4))
}
