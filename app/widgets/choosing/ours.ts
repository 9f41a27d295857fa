/** Records of this notebook as sentences, from public/results.json and the trials; whichever way they are. */

import type { Results } from '../../../models/results'
import trials from '../../../models/training/trials.json'
import { formatBits, formatMs, formatShare } from '../../figures/format'
import type { Own } from './rule'

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length
const formatScore = (score: number) =>
  score > 0.9995 ? '100 %' : score > 0.9 ? `${(100 * score).toFixed(1)} %` : formatShare(score)

const TASKS: Readonly<Record<string, string>> = {
  parity: 'Parity',
  'swaps-3': 'Swaps of three cups',
  'selective-copying': 'Selective copying',
  'phone-book': 'Phone book',
}
const NETWORKS: Readonly<Record<string, string>> = {
  'lstm-2015': 'LSTM',
  'delta-wide': 'delta rule with β up to 2',
  delta: 'delta rule with β up to 1',
  'gated-delta': 'Gated DeltaNet',
  'min-gru': 'minGRU',
  'min-gru-signed-fixed': 'minGRU with constant decays from −1 to 1',
  'fixed-decay': 'fixed decay',
  transformer: 'Transformer',
  'transformer-conv': 'Transformer with the short convolution',
  hybrid: 'hybrid',
}

function ofTask({ tasks }: Results, name: string, network: string): string | null {
  const task = tasks.find((one) => one.task === name)
  const found = task?.networks.find((one) => one.network === network)
  if (!task || !found || task.measure !== 'accuracy') return null
  const at = (setting: number) => mean(found.runs.map(({ scores }) => scores[setting]!))
  const last = task.settings.length - 1
  const tried = found.runs.length === 1 ? 'one seed' : `${found.runs.length} seeds`
  return (
    `${TASKS[name] ?? name}, ${NETWORKS[network] ?? network}: ${formatScore(at(0))} right at ${task.settings[0]}, ${formatScore(at(last))} at ` +
    `${task.settings[last]}; a guess is right in ${formatScore(task.chance)} (${tried}).`
  )
}

const small = ({ models }: Results, family: string) =>
  models.find((model) => model.family === family && model.size === 'small') ?? null

/** A record in words, or null where there is none (yet). */
export function ownRecord(own: Own, results: Results): string | null {
  switch (own.of) {
    case 'sum':
      return own.text
    case 'task': {
      const records = own.network.split(' ').flatMap((network) => ofTask(results, own.task, network) ?? [])
      return records.length > 0 ? records.join(' ') : null
    }
    case 'text': {
      const model = small(results, own.family)
      const other = small(results, 'transformer')
      if (!model || !other) return null
      const of = ({ runs }: typeof model) => formatBits(mean(runs.map(({ test }) => test)))
      return `Bits per byte on held-out works: ${of(model)} for ${model.name}, ${of(other)} for the Transformer.`
    }
    case 'far': {
      const model = small(results, own.family)
      const run = model?.runs[0]
      if (!model || !run?.far) return null
      return (
        `${model.name}: ${formatBits(run.validation)} bits per byte up to position 4,096, the longest of its training, and ` +
        `${formatBits(run.far)} from there to 8,192.`
      )
    }
    case 'steps': {
      const trial = (trials as Readonly<Record<string, { step_512_ms: number; step_4096_ms: number }>>)[own.network]
      const other = trials.transformer
      if (!trial) return null
      return (
        `A step of training on 65,536 symbols takes ${formatMs(trial.step_512_ms)} in windows of 512 and ${formatMs(trial.step_4096_ms)} in windows of ` +
        `4,096; a Transformer of this size ${formatMs(other.step_512_ms)} and ${formatMs(other.step_4096_ms)}.`
      )
    }
  }
}
