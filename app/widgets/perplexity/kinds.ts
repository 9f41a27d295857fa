/** Symbols of a text by where they stand, told from the text alone. Every symbol has one kind. */

export const kinds = ['new-name', 'known-name', 'first', 'inside', 'mark'] as const
export type Kind = (typeof kinds)[number]

export const kindNames: Readonly<Record<Kind, string>> = {
  'new-name': 'a name, the first time',
  'known-name': 'a name that has stood before',
  first: 'first letter of a word',
  inside: 'within any other word',
  mark: 'blanks and marks',
}

/**
 * Names of a text: words that stand with a capital in the middle of a sentence, after a letter or a comma, and nowhere
 * without one.
 */
export function namesOf(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [, word] of text.matchAll(/(?<=[a-z],? )([A-Z][a-z]{2,})(?![A-Za-z])/g)) found.add(word!)
  for (const [word] of text.matchAll(/[a-z]+/g)) found.delete(word[0]!.toUpperCase() + word.slice(1))
  return found
}

/** The kind of each symbol. Of a name those letters count that follow its first: who is meant is decided by then. */
export function kindsOf(text: string): readonly Kind[] {
  const names = namesOf(text)
  const seen = new Set<string>()
  const out: Kind[] = Array.from({ length: text.length }, () => 'mark')
  for (const { index, 0: word } of text.matchAll(/[A-Za-z]+/g)) {
    const inside: Kind = !names.has(word) ? 'inside' : seen.has(word) ? 'known-name' : 'new-name'
    for (let i = 0; i < word.length; i += 1) out[index + i] = i === 0 ? 'first' : inside
    seen.add(word)
  }
  return out
}

export interface KindMean {
  readonly kind: Kind
  readonly symbols: number
  /** Mean bits a symbol; NaN where there is none. */
  readonly bits: number
  /** Bits in all. */
  readonly total: number
}

/** Means by kind, in the order of `kinds`. The first symbol, which nobody predicted, does not count. */
export function byKind(of: readonly Kind[], bits: Float32Array): readonly KindMean[] {
  return kinds.map((kind) => {
    let symbols = 0
    let total = 0
    for (let i = 1; i < of.length; i += 1) {
      if (of[i] !== kind) continue
      symbols += 1
      total += bits[i]!
    }
    return { kind, symbols, total, bits: total / symbols }
  })
}
