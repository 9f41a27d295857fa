import { expect, it } from 'vitest'
import { encode, SYMBOLS } from '../../models/runtime/tokenizer'
import { ALPHABET, symbolOf, textOf } from '../figures/alphabet'

it('prints what the tokenizer reads', () => {
  const text = 'All of it: \n~ !"#$%&()*+,-./0123456789;<=>?@AZ[\\]^_`az{|}'
  expect(textOf([...encode(text)].map((token) => ({ token })))).toBe(text)
  expect(ALPHABET).toBe(SYMBOLS)
  expect(symbolOf(0)).toBe('\n')
})
