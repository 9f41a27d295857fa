/**
 * What a lesson's text holds, read from its source: sections with their permanent ids, what asks something of the reader, and
 * the minutes that it takes. Pure, so that the build (mdx.ts), the contents and the tests all say the same.
 */

export interface Section {
  readonly id: string
  readonly title: string
}

export interface Outline {
  /** The sections that a reader walks through, in order. */
  readonly sections: readonly Section[]
  readonly predictions: number
  /** Challenges that a figure or an editor checks. */
  readonly goals: number
  readonly questions: number
  readonly minutes: number
}

/** What a component of a lesson is, as the gallery's cards say it. */
export type KindOf = (name: string) => 'figure' | 'question' | 'goal' | 'text'

export interface Heading {
  /** 2 for a section, 3 below it. */
  readonly depth: number
  readonly title: string
  /** An id that was written beside the heading, as in: ## A new name {/* the-old-name *\/} */
  readonly own: string | null
}

/** Minutes for each part of a lesson, a challenge's with a look at its hint and its solution. Words are those of prose, notes and questions. */
export const pace = { words: 200, figure: 1, prediction: 0.5, question: 0.5, challenge: 2, code: 4 } as const

/** The heading that follows a figure. It belongs to the section before it, in every lesson. */
const AFTERMATH = 'What happened'

/** What is folded away until it is asked for, and the list at the end that is looked up and not read. */
const FOLDED = /<(DeepDive|Hint|Solution|Sources)\b[\s\S]*?<\/\1>/g

/** Lower case, words joined by hyphens: the id of a heading, a challenge or a question. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/**
 * The ids of a lesson's headings, in order. The title makes the id; one written beside the heading goes before it, so that a
 * renamed heading keeps the address it had. "What happened" takes the name of its section, or it would be one of several.
 * @throws Error where two headings have the same id
 */
export function headingIds(headings: readonly Heading[]): readonly string[] {
  const seen = new Set<string>()
  let section = ''
  return headings.map(({ depth, title, own }) => {
    const id = own ?? (title === AFTERMATH && section ? `${section}-${slugOf(title)}` : slugOf(title))
    if (seen.has(id)) throw new Error(`Two headings have the id ${id}: write another beside one, {/* like-this */}.`)
    seen.add(id)
    if (depth === 2 && title !== AFTERMATH) section = id
    return id
  })
}

/** The ids of what a lesson folds away under a title of its own. */
export const deepDiveIds = (source: string): readonly string[] =>
  [...source.matchAll(/<DeepDive title="([^"]+)"/g)].map(([, title]) => slugOf(title!))

/** The headings of an MDX source, from second order down. */
export function headingsOf(source: string): readonly Heading[] {
  const prose = source.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
  return [...prose.matchAll(/^(#{2,6}) +(.+?)(?: *\{\/\* *([\w-]+) *\*\/\})? *$/gm)].map(([, marks, title, own]) => ({
    depth: marks!.length,
    title: plain(title!),
    own: own ?? null,
  }))
}

export function outlineOf(source: string, kindOf: KindOf): Outline {
  const headings = headingsOf(source)
  const ids = headingIds(headings)
  const sections = headings.flatMap(({ depth, title }, i) =>
    depth === 2 && title !== AFTERMATH ? [{ id: ids[i]!, title }] : [],
  )
  const partsOf = (text: string) => [...text.matchAll(/<([A-Z]\w*)\b[^<>]*\/>/g)].map(([, name]) => name!)
  const of = (kind: ReturnType<KindOf>, parts: readonly string[]) =>
    parts.filter((name) => kindOf(name) === kind).length
  const all = partsOf(source)
  const opened = source.replace(FOLDED, '')
  const parts = partsOf(opened)
  const code = parts.filter((name) => name === 'CellEditor').length
  const questions = source.match(/<Question\b/g)?.length ?? 0
  const challenges = opened.match(/<Challenge\b/g)?.length ?? 0
  const minutes =
    wordsOf(opened) / pace.words +
    of('figure', parts) * pace.figure +
    of('question', parts) * pace.prediction +
    questions * pace.question +
    challenges * pace.challenge +
    code * pace.code
  return { sections, predictions: of('question', all), goals: of('goal', all), questions, minutes: Math.round(minutes) }
}

/** Words that a reader reads: prose, notes, questions and answers. A formula counts as one. */
export function wordsOf(source: string): number {
  const read = source
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/\$\$[\s\S]*?\$\$|\$[^$\n]*\$/g, ' formula ')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    // Of what stands in a tag, questions and titles are read; the rest names models and facts.
    .replace(/\b(?!ask\b|title\b)\w+="[^"]*"/g, '')
    .replace(/\b(?:ask|title|note|because)=/g, ' ')
    .replace(/<\/?\w+/g, ' ')
  return read.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0
}

/** A title without its marks. */
const plain = (title: string): string => title.replace(/[*_`$]/g, '').trim()
