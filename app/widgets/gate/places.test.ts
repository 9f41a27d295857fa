import { describe, expect, it } from 'vitest'
import { placesOf } from './places'

const at = (text: string, place: string) => placesOf(text).flatMap((here, i) => (here === place ? [i] : []))

describe('places in a text', () => {
  it('end a sentence at its stop, the quotes that close after it and the blank that follows', () => {
    const text = 'He said, "Go!" She went.'
    expect(at(text, 'sentence end').map((i) => text[i])).toEqual(['!', '"', ' ', '.'])
  })

  it('do not end a sentence at a comma or at a quote inside it', () => {
    expect(at('a "b, c" d', 'sentence end')).toEqual([])
  })

  it('are inside a word from its second letter on', () => {
    expect(at('old cat', 'inside a word')).toEqual([1, 2, 5, 6])
  })

  it('name the blank between words a space, a new line too', () => {
    expect(at('a b\nc', 'space')).toEqual([1, 3])
  })

  it('give every symbol one place', () => {
    const text = 'Well... "No?" (Yes.)\n\nThe end'
    expect(placesOf(text)).toHaveLength(text.length)
  })
})
