/**
 * `npm run test:training`: makes models/training/.venv where it is missing or older than its requirements, then runs
 * ruff and pytest in it, on the CPU.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './packages.js'

const folder = join(root, 'models', 'training')
const venv = join(folder, '.venv')
const python = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python')
const requirements = join(folder, 'requirements.txt')
const stamp = join(venv, 'requirements.sha256')

/** Whether the environment holds what requirements.txt asks for now. */
function prepare() {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true
  console.log('Making models/training/.venv ...')
  rmSync(venv, { recursive: true, force: true })
  const system = process.env.PYTHON ?? (process.platform === 'win32' ? 'python' : 'python3')
  if (!run(system, ['-m', 'venv', venv])) return false
  if (!run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements])) return false
  writeFileSync(stamp, wanted)
  return true
}

if (!existsSync(requirements)) {
  console.error('models/training/requirements.txt is missing.')
  process.exit(1)
}
if (!prepare()) {
  console.error('The Python environment could not be made (Python 3.11 or newer with venv is needed).')
  process.exit(1)
}
const cpu = { CUDA_VISIBLE_DEVICES: '' }
const passed = [
  run(python, ['-m', 'ruff', 'check', folder], cpu),
  run(python, ['-m', 'ruff', 'format', '--check', folder], cpu),
  run(python, ['-m', 'pytest', '-q', folder], cpu),
].every(Boolean)
process.exit(passed ? 0 : 1)
