/** The little of MDX's syntax tree that the plugins of this folder touch. */

export interface Node {
  type: string
  depth?: number
  value?: string
  /** Of a JSX element. */
  name?: string | null
  url?: string
  title?: string | null
  children?: Node[]
  data?: { hProperties?: Record<string, unknown> }
}

/** Calls `visit` with every node of `type`, parents first. */
export function each(node: Node, type: string, visit: (node: Node) => void): void {
  if (node.type === type) visit(node)
  for (const child of node.children ?? []) each(child, type, visit)
}

/** The text of a node, without marks. */
export const textOf = (node: Node): string =>
  /^(text|inlineCode|inlineMath)$/.test(node.type) ? (node.value ?? '') : (node.children ?? []).map(textOf).join('')
