/** `npm run score -- --model ID --file TEXT [--gate lesion] [--json]`: bits per byte of a text file under a model. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createNodeEngine } from '../models/runtime/node'
import { normalise, unknownSymbols } from '../models/runtime/tokenizer'
import { fail, readArguments } from './arguments'

const usage = 'npm run score -- --model ID --file TEXT [--gate own|lesion] [--models FOLDER] [--json]'
const options = readArguments(usage, {
  model: { type: 'string' },
  file: { type: 'string' },
  gate: { type: 'string', default: 'own' },
  models: { type: 'string', default: join(import.meta.dirname, '..', 'public', 'models') },
  json: { type: 'boolean' },
})
if (!options.model || !options.file || !['own', 'lesion'].includes(String(options.gate))) fail(usage)
try {
  const raw = await readFile(String(options.file), 'utf8')
  // Bits per byte of what the model reads: typographic characters in plain spelling, as the notebook offers it.
  const text = unknownSymbols(raw).length > 0 ? normalise(raw) : raw
  if (text !== raw && !options.json)
    console.error('The text has characters outside the alphabet; scored in plain spelling.')
  const engine = createNodeEngine(String(options.models))
  const model = await engine.load(String(options.model))
  const score = await model.score(text, { gate: options.gate as 'own' | 'lesion' })
  const result = { model: model.entry.id, bytes: score.bytes, bits_per_byte: score.bitsPerByte }
  if (options.json) console.log(JSON.stringify(result))
  else console.log(`${result.model}: ${result.bits_per_byte.toFixed(4)} bits a byte over ${result.bytes} bytes`)
  process.exit(0)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}
