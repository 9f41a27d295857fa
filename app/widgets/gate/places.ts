/** Where in a text a token stands. The measures that name a head average its decay over these places. */

export type Place = 'sentence end' | 'space' | 'inside a word' | 'elsewhere'

const LETTER = /[A-Za-z]/
const ENDS = /[.!?]/
const CLOSES = /["')]/

/**
 * The place of every symbol. A sentence end is its full stop, the quotation marks that close after it, and the one
 * blank that follows: the tokens at which a reader knows that the sentence is over.
 */
export function placesOf(text: string): Place[] {
  const places: Place[] = []
  let ended = false
  for (let i = 0; i < text.length; i += 1) {
    const symbol = text[i]!
    const blank = symbol === ' ' || symbol === '\n'
    if (ENDS.test(symbol)) {
      ended = true
      places.push('sentence end')
    } else if (ended && (CLOSES.test(symbol) || blank)) {
      places.push('sentence end')
      if (blank) ended = false
    } else {
      ended = false
      const inside = LETTER.test(symbol) && i > 0 && LETTER.test(text[i - 1]!)
      places.push(blank ? 'space' : inside ? 'inside a word' : 'elsewhere')
    }
  }
  return places
}
