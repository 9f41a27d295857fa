/** The shape of public/results.json: what came of every training, written from the records by models/training/results.py. */

/** One seed of one model. Bits per byte are of the float32 weights, on whole held-out works. */
export interface TrainingRun {
  readonly seed: number
  /** Peak learning rate. */
  readonly rate: number
  /** Of training text. */
  readonly symbols: number
  /** Lengths of the texts that it learned from: nearly all the time, and at the end. */
  readonly windows: readonly [number, number]
  readonly seconds: number
  readonly device: string
  readonly validation: number
  readonly test: number
  /** Validation in windows of the first length. */
  readonly short: number
  /** Validation at positions 4,096 to 8,192. */
  readonly far: number | null
  readonly lesion: number | null
  /** Test after rounding to the bits that ship. */
  readonly shipped: number | null
  /** [symbols read, bits a byte on the training text since the last point], thinned. */
  readonly curve: readonly (readonly [number, number])[]
}

export interface TrainedModel {
  readonly id: string
  readonly family: string
  readonly name: string
  readonly size: 'nano' | '1m' | 'small' | '14m'
  readonly parameters: number
  /** Numbers held after `Results.context` symbols. */
  readonly kept: number
  /** Share of the layers that attend, 0 to 1. */
  readonly attending: number
  /** Validation after a short training at each peak learning rate; empty where no sweep was kept. */
  readonly sweep: readonly { readonly rate: number; readonly symbols: number; readonly validation: number }[]
  /** The first seed first. */
  readonly runs: readonly TrainingRun[]
}

export interface TaskResults {
  readonly task: string
  readonly measure: 'accuracy' | 'squared error'
  readonly chance: number
  readonly settings: readonly string[]
  readonly networks: readonly {
    readonly network: string
    readonly kept: number
    /** Of the training. */
    readonly steps: number
    /** A score for each of `settings`. */
    readonly runs: readonly { readonly seed: number; readonly scores: readonly number[] }[]
  }[]
}

export interface Results {
  readonly version: 1
  readonly context: number
  readonly models: readonly TrainedModel[]
  readonly tasks: readonly TaskResults[]
  /** Some of the same, trained for more steps. */
  readonly longer: readonly TaskResults[]
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCurve = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((p) => Array.isArray(p) && p.every(Number.isFinite))

const isRun = (run: unknown): boolean =>
  isObject(run) && [run.rate, run.symbols, run.validation, run.test].every(Number.isFinite) && isCurve(run.curve)

/** The results in a parsed JSON value. @throws Error that names the model that is not whole. */
export function parseResults(json: unknown): Results {
  const lists = isObject(json) ? [json.models, json.tasks, json.longer] : []
  if (!isObject(json) || json.version !== 1 || !lists.every(Array.isArray) || !Array.isArray(json.models))
    throw new Error('The results of the trainings are not of version 1.')
  for (const model of json.models) {
    const whole = isObject(model) && Array.isArray(model.runs) && model.runs.length > 0 && model.runs.every(isRun)
    if (!whole || !Array.isArray(model.sweep))
      throw new Error(`The results of ${isObject(model) ? String(model.id) : 'a model'} are not whole.`)
  }
  return json as unknown as Results
}

/** Fetches and checks the results at `url`. @throws Error in plain words. */
export async function loadResults(url: string): Promise<Results> {
  let json: unknown
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    json = await response.json()
  } catch (error) {
    throw new Error(
      `The results of the trainings could not be loaded (${error instanceof Error ? error.message : String(error)}). ` +
        'The other figures still work. Load the page again to try once more.',
    )
  }
  return parseResults(json)
}
