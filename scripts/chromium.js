/** Finds or installs a Chromium for the end-to-end tests. Only node: modules here. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './packages.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Path of the system's Chromium: CHROMIUM_PATH if it is set, else the first usual name on PATH.
 * @returns {string | null} null when there is none; the test driver's own is then used
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of names)
    for (const folder of folders) {
      const path = join(folder, name)
      if (folder && isExecutable(path)) return path
    }
  return null
}

/** Whether a command exists and ends with status 0. @param {string} command @param {string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/**
 * Makes sure that a Chromium is there: the system's, else Debian's by apt when this is root, else the test driver's own.
 * @returns {boolean} whether one is there now
 */
export function ensureChromium() {
  const found = findChromium()
  if (found) {
    if (existsSync(found)) return true
    console.error(`CHROMIUM_PATH is ${found}, and there is no such file.`)
    return false
  }
  if (process.getuid?.() === 0 && works('apt-get', ['--version'])) {
    console.log('Installing Chromium with apt ...')
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    if (
      run('apt-get', ['update', '-q'], quiet) &&
      run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], quiet)
    ) {
      if (findChromium()) return true
    }
    console.log('apt has no Chromium for this system; taking the one of the test driver.')
  }
  return run('npx', ['playwright', 'install', 'chromium'])
}
