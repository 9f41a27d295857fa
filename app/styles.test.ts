/** The build puts style sheets together as it likes: a class that two of them define would look as the last one says, everywhere. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Seen everywhere, and refined by width, for paper or inside a widget in other files. */
const everywhere = /^(notebook|figures|controls)\/|^widgets\/widgets\.css$/

const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => {
    const text = readFileSync(`app/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '')
    const rules = [...text.matchAll(/([^{}]+)\{/g)].map(([, selectors]) => selectors!.trim())
    const selectors = rules.filter((rule) => !rule.startsWith('@')).flatMap((rule) => rule.split(','))
    return {
      file,
      selectors: selectors.map((one) => [...one.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!)),
    }
  })
const shared = new Set(sheets.filter(({ file }) => everywhere.test(file)).flatMap(({ selectors }) => selectors.flat()))

it('defines what belongs to a widget in one style sheet', () => {
  // Whatever a rule is about stands below the first class that is not everybody's.
  const owners = sheets
    .filter(({ file }) => !everywhere.test(file))
    .flatMap(({ file, selectors }) => {
      const roots = selectors.map((names) => names.find((name) => !shared.has(name)))
      return [...new Set(roots)].flatMap((name) => (name ? [{ name, file }] : []))
    })
  expect(owners.length).toBeGreaterThan(50)
  expect(owners.filter(({ name, file }) => owners.some((other) => other.name === name && other.file !== file))).toEqual(
    [],
  )
})
