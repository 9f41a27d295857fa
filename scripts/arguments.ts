/** Command lines of the scripts: a wrong one prints the usage and ends with status 2. */

import { parseArgs } from 'node:util'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** The options of this process, strings or flags. */
export function readArguments(usage: string, options: Options): Record<string, string | boolean | undefined> {
  try {
    return parseArgs({ options }).values as Record<string, string | boolean | undefined>
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

/** Prints a message for people and ends with status 2. */
export function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
