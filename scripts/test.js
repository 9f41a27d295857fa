/** `npm test`: installs what is missing, runs every check in order and sums up at the end. */
import { ensureChromium } from './chromium.js'
import { installPackages, run } from './packages.js'

const steps = /** @type {[string, () => boolean][]} */ ([
  ['format and lint', () => run('npx', ['biome', 'ci', '.'])],
  ['types', () => run('npx', ['tsc'])],
  ['unit', () => run('npx', ['vitest', 'run'])],
  ['model parity', () => run('npm', ['run', '--silent', 'verify:models'])],
  ['build', () => run('npm', ['run', '--silent', 'build'])],
  ['size', () => run('npm', ['run', '--silent', 'size'])],
  ['a browser', ensureChromium],
  ['end to end', () => run('npx', ['playwright', 'test'])],
])
/** Sizes and end to end mean nothing without a built site, nor the last without a browser. */
const needs = /** @type {Record<string, string[]>} */ ({ size: ['build'], 'end to end': ['build', 'a browser'] })

if (!installPackages()) {
  console.error('The packages could not be installed; npm said why above.')
  process.exit(1)
}
const results = /** @type {Map<string, 'passed' | 'FAILED' | 'skipped'>} */ (new Map())
for (const [name, check] of steps) {
  console.log(`\n== ${name}`)
  const blocked = (needs[name] ?? []).some((other) => results.get(other) !== 'passed')
  results.set(name, blocked ? 'skipped' : check() ? 'passed' : 'FAILED')
}
console.log('\n== summary')
for (const [name, result] of results) console.log(`${result.padEnd(8)}${name}`)
process.exit([...results.values()].every((result) => result === 'passed') ? 0 : 1)
