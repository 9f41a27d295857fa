/** A definition with its letters in the colours of what they name. */

import { letters } from './terms'

export const Definition = ({ text }: { readonly text: string }) =>
  text.split(/(\{.\}|\^T)/).map((part, i) => {
    const letter = /^\{(.)\}$/.exec(part)?.[1]
    if (letter)
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a definition never move.
        <i key={i} className={`q-${letters[letter]}`}>
          {letter}
        </i>
      )
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return part === '^T' ? <sup key={i}>T</sup> : part
  })
