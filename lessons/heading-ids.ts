/** Gives the headings of a lesson their ids, which are the ones that its outline names. */

import { headingIds } from './outline.ts'
import { each, type Node, textOf } from './tree.ts'

/** A remark plugin. Headings can take the focus, so that the keyboard goes where a link leads. */
export const remarkHeadingIds = () => (tree: Node) => {
  const nodes: Node[] = []
  each(tree, 'heading', (node) => {
    if (node.depth! > 1) nodes.push(node)
  })
  const ids = headingIds(nodes.map((node) => ({ depth: node.depth!, title: textOf(node).trim(), own: ownId(node) })))
  nodes.forEach((node, i) => {
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: ids[i], tabIndex: -1 } }
  })
}

/** The id written beside a heading, as a comment in braces. */
function ownId({ children = [] }: Node): string | null {
  const written = children.find(({ type }) => type === 'mdxTextExpression')?.value ?? ''
  return /^\/\* *([\w-]+) *\*\/$/.exec(written.trim())?.[1] ?? null
}
