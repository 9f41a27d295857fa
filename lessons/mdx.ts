/**
 * How a lesson's MDX becomes a component: tables, mathematics set at build time, symbols in the colour of what they name,
 * headings with permanent ids, sources with the place where they are to be found. And what the contents say of each lesson.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mdx from '@mdx-js/rollup'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Plugin } from 'vite'
import { unbroken } from '../app/figures/format.ts'
import { remarkHeadingIds } from './heading-ids.ts'
import { type KindOf, type Outline, outlineOf } from './outline.ts'
import { remarkSources } from './source-links.ts'
import { each, type Node } from './tree.ts'

/** One macro a quantity. The class is the quantity's name in app/figures/colours.ts. */
const macros = {
  '\\state': '\\htmlClass{q-state}{S}',
  '\\stateat': '\\htmlClass{q-state}{S_{#1}}',
  '\\gate': '\\htmlClass{q-gate}{\\alpha}',
  '\\gateat': '\\htmlClass{q-gate}{\\alpha_{#1}}',
  '\\strength': '\\htmlClass{q-write}{\\beta}',
  '\\strengthat': '\\htmlClass{q-write}{\\beta_{#1}}',
  '\\key': '\\htmlClass{q-key}{k}',
  '\\val': '\\htmlClass{q-value}{v}',
  '\\keyat': '\\htmlClass{q-key}{k_{#1}}',
  '\\valat': '\\htmlClass{q-value}{v_{#1}}',
  '\\queryat': '\\htmlClass{q-query}{q_{#1}}',
  '\\outat': '\\htmlClass{q-output}{o_{#1}}',
  '\\cacheof': '\\htmlClass{q-cache}{#1}',
  '\\stateof': '\\htmlClass{q-state}{#1}',
}

/** A remark plugin: no line of the prose ends between a number and its unit. */
const remarkUnbroken = () => (tree: Node) =>
  each(tree, 'text', (node) => {
    node.value = unbroken(node.value ?? '')
  })

/** The MDX plugin for vite.config.ts. It must stand before the React plugin. */
export function lessonMdx(): Plugin {
  const plugin = mdx({
    remarkPlugins: [remarkGfm, remarkMath, remarkHeadingIds, remarkSources, remarkUnbroken],
    // \htmlClass is the only extension that our macros use, and the source is ours.
    rehypePlugins: [
      [
        rehypeKatex,
        { macros, strict: false, trust: (context: { command: string }) => context.command === '\\htmlClass' },
      ],
    ],
  })
  return { ...(plugin as Plugin), enforce: 'pre' }
}

const OUTLINES = 'virtual:lesson-outlines'
const folder = import.meta.dirname

/** Every written lesson's outline by its number, from the folders that there are. */
export function readOutlines(kindOf: KindOf): Readonly<Record<number, Outline>> {
  const written = readdirSync(folder).filter((name) => /^\d\d-/.test(name))
  return Object.fromEntries(
    written.map((name) => [
      Number(name.slice(0, 2)),
      outlineOf(readFileSync(join(folder, name, 'lesson.mdx'), 'utf8'), kindOf),
    ]),
  )
}

/** Gives the page the outlines without the lessons: what outlines.ts imports. */
export function lessonOutlines(kindOf: KindOf): Plugin {
  const id = `\0${OUTLINES}`
  return {
    name: 'unrolled-lesson-outlines',
    resolveId: (source) => (source === OUTLINES ? id : null),
    load: (source) => (source === id ? `export default ${JSON.stringify(readOutlines(kindOf))}` : null),
    handleHotUpdate({ file, server }) {
      const module = file.endsWith('lesson.mdx') && server.moduleGraph.getModuleById(id)
      if (module) server.moduleGraph.invalidateModule(module)
    },
  }
}
