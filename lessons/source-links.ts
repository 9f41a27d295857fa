/**
 * Makes each title in a lesson's list of sources a link to where it is to be found, and writes the place behind the year where the
 * lesson does not: "*Mamba*, 2023" becomes "Mamba, 2023 (arXiv 2312.00752)". Nothing is asked of another host before a click.
 */

import { placeOf, type Source, sourceCalled } from './sources.ts'
import { each, type Node, textOf } from './tree.ts'

/** ", 2023", and whether a number of arXiv or a place stands behind it in brackets. */
const YEAR = /^(,? (?:\d{4}))( \((?:arXiv )?\d{4}\.\d{4,5}\))?/

/** A remark plugin. */
export const remarkSources = () => (tree: Node) =>
  each(tree, 'mdxJsxFlowElement', (part) => {
    if (part.name !== 'Sources') return
    each(part, 'paragraph', (paragraph) => {
      const { children = [] } = paragraph
      paragraph.children = children.map((node, i) => {
        const before = children[i - 1]
        const source = before?.type === 'emphasis' ? sourceCalled(textOf(before)) : null
        if (node.type === 'text' && source) return { ...node, value: placed(node.value ?? '', source) }
        const own = node.type === 'emphasis' ? sourceCalled(textOf(node)) : null
        return own ? linked(node, own) : node
      })
    })
  })

const placed = (text: string, source: Source): string =>
  text.replace(YEAR, (_, year: string) => `${year} (${placeOf(source)})`)

function linked(node: Node, { authors, title, year, at }: Source): Node {
  if (!('arxiv' in at)) return node
  const full = `${authors}, ${title}${year === null ? '' : `, ${year}`}`
  return { type: 'link', url: `https://arxiv.org/abs/${at.arxiv}`, title: full, children: [node] }
}
