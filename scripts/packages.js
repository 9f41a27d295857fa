/** Runs before node_modules exists: only node: modules here. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/**
 * Runs a command in the repository, its output shown as it comes.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {boolean} whether it ended with status 0
 */
export function run(command, args, env = {}) {
  // npm and npx are scripts on Windows, which only a shell can start.
  const shell = process.platform === 'win32'
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    env: { ...process.env, ...env },
  })
  if (error) console.error(`${command} could not be started: ${error.message}`)
  return status === 0
}

/**
 * Installs the packages of the lock file where they are missing or older than it.
 * npm writes node_modules/.package-lock.json at the end of every install, so its time is the time of the last whole one.
 */
export function installPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  const locked = join(root, 'package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return true
  console.log('Installing the packages of package-lock.json ...')
  // Not `npm ci`: it refuses a lock file that lacks the optional binaries of other platforms, as one does that was written
  // where those are not to be had. This installs the locked versions and this platform's binaries, and leaves the lock as it is.
  return run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])
}
