/** How a lesson's MDX becomes a component: tables, mathematics set at build time, symbols in the colour of what they name. */

import mdx from '@mdx-js/rollup'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { Plugin } from 'vite'

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

/** The MDX plugin for vite.config.ts. It must stand before the React plugin. */
export function lessonMdx(): Plugin {
  const plugin = mdx({
    remarkPlugins: [remarkGfm, remarkMath],
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
