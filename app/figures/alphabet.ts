/** The 96 symbols as characters. The runtime's tokenizer is the authority; figures only need to print an id. */

/** Id 0 is the line break, ids 1 to 95 are the printable ASCII characters in order. */
export const symbolOf = (id: number): string => (id === 0 ? '\n' : String.fromCharCode(31 + id))

/** Number of symbols; log2 of it is the cost of a symbol that nothing is known about. */
export const ALPHABET = 96

export const textOf = (frames: readonly { readonly token: number }[], from = 0, to = frames.length): string => {
  let text = ''
  for (let i = Math.max(0, from); i < Math.min(to, frames.length); i += 1) text += symbolOf(frames[i]!.token)
  return text
}
