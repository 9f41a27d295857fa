/** The build puts style sheets together as it likes: a class that two of them define would look as the last one says, everywhere. */

import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Refined by width or for paper in other files of their own kind. */
const shared = /^(notebook|figures|controls)\/|^widgets\/widgets\.css$/

const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css') && !shared.test(file))
  .map((file) => {
    const text = readFileSync(`app/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '')
    const selectors = [...text.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list!.split(',').map((one) => one.trim()))
    return { file, classes: new Set(selectors.filter((one) => /^\.[\w-]+$/.test(one))) }
  })

it('defines every class of a widget in one style sheet', () => {
  const all = sheets.flatMap(({ classes }) => [...classes])
  expect(all.length).toBeGreaterThan(50)
  const twice = all.filter((one, i) => all.indexOf(one) !== i)
  expect(twice.map((one) => [one, sheets.filter(({ classes }) => classes.has(one)).map(({ file }) => file)])).toEqual(
    [],
  )
})
