/** The questions before the figures of lesson 7, answered by trying. What is found holds for the bits of that moment. */

import { useRef } from 'react'
import { Choose } from '../choose'
import { counts } from './bits'
import { eigenvalue, products, readSectors } from './circle'
import { claim, following, SQUARE } from './networks'
import { useSwapQuestion, useTurnQuestion } from './question'
import { bestOf } from './search'
import { guess, swapped } from './shell'
import { useTracking } from './store'
import { useRecords } from './use-records'

export function FlipPrediction() {
  const { bits } = useTracking((state) => state.typed)
  const said = useRef<string | null>(null)
  return (
    <Choose
      ask={
        <>
          <b>Before you try.</b> For a 0 and for a 1 you may choose a decay between 0 and 1, and a number between −1 and
          1 to add. Can the sign of h then follow the parity of the {bits.length} bits below?
        </>
      }
      choices={[
        { value: 'yes', text: 'Yes, with the right four numbers' },
        { value: 'long', text: 'For a dozen bits or so, then it runs out of room' },
        { value: 'no', text: 'No, whichever four numbers are chosen' },
      ]}
      answer={(chosen) => {
        if (said.current) return said.current
        const parities = counts(bits, 2)
        const positive = bestOf(bits, parities, 0)
        const signed = bestOf(bits, parities, -1)
        const whole = positive.right === bits.length
        const opening = whole ? 'On these bits it can' : chosen === 'no' ? 'So it is' : 'It cannot'
        said.current =
          `${opening}. Of ${positive.tried.toLocaleString('en-GB')} settings, tried just now, the best is right after ${positive.right} of ${bits.length} bits. ` +
          `With decays from −1 to 1 the best is right after ${signed.right}. The figure shows what stands in the way.`
        return said.current
      }}
    />
  )
}

/** Decays that are tried for each bit. */
const TENTHS = Array.from({ length: 21 }, (_, i) => i / 10 - 1)

export function TurnPrediction() {
  const { bits } = useTracking((state) => state.typed)
  const said = useRef<string | null>(null)
  return (
    <Choose
      ask={
        <>
          <b>Before you try.</b> With decays of either sign one number can follow parity, which is to count ones modulo
          2. Can it count them modulo 3?
        </>
      }
      choices={[
        { value: 'yes', text: 'Yes, with other decays than for parity' },
        { value: 'no', text: 'No: it takes a state of more than one number' },
        { value: 'count', text: 'No: nothing that multiplies can count to three' },
      ]}
      question={useTurnQuestion}
      answer={(chosen) => {
        if (said.current) return said.current
        const asked = counts(bits, 3)
        const tries = TENTHS.flatMap((a) =>
          TENTHS.map((b) => {
            const points = products(bits, [eigenvalue('channel', a), eigenvalue('channel', b)])
            return readSectors(points, asked, 3).right
          }),
        )
        const best = Math.max(...tries)
        said.current =
          `${chosen === 'no' ? 'So it is' : 'Not so'}. Of ${tries.length} pairs of decays, tried just now, the best is right after ${best} of ${bits.length} bits. ` +
          'A line through the centre has two sides. A state of two numbers can be turned, and the challenge below asks by how much.'
        return said.current
      }}
    />
  )
}

const STRENGTHS = [0.5, 1, 2] as const

export function SwapPrediction() {
  return (
    <Choose
      ask={
        <>
          <b>Before you move the slider.</b> The key is 1/√2 on one cup and −1/√2 on the other, and nothing is to be
          written. With which strength β does a step exchange their two numbers?
        </>
      }
      choices={[
        { value: 0.5, text: '0.5: half of what distinguishes them goes' },
        { value: 1, text: '1: all of it goes, as in an overwrite' },
        { value: 2, text: '2: it overshoots by as much again' },
      ]}
      question={useSwapQuestion}
      answer={(chosen) => {
        // The first of SWAPS, of the cups A and B, with the ball under A.
        const after = (beta: number) => swapped(Float32Array.of(1, 0, 0), 0, beta)
        const said = (beta: number) => `${after(beta)[0]!.toFixed(2)} and ${after(beta)[1]!.toFixed(2)}`
        const exact = STRENGTHS.find((beta) => guess(after(beta)).cup === 1)
        const each = STRENGTHS.map((beta) => `with ${beta} they become ${said(beta)}`).join(', ')
        return `${exact === chosen ? 'Yes' : 'Not that one'}. The cups hold 1 and 0: ${each}. Strength 1 erases the difference between the two, strength 2 turns its sign.`
      }}
    />
  )
}

const SETS: readonly { readonly value: string; readonly text: string; readonly models: readonly string[] }[] = [
  { value: 'all', text: 'All four: they are recurrent', models: SQUARE.map(({ model }) => model) },
  {
    value: 'moving',
    text: 'The two whose decays come from the bit',
    models: ['min-gru', 'min-gru-signed'],
  },
  { value: 'signed', text: 'The two whose decays may be negative', models: ['min-gru-signed-fixed', 'min-gru-signed'] },
  { value: 'both', text: 'Only the one with both', models: ['min-gru-signed'] },
]

export function FourPrediction() {
  const records = useRecords('parity')
  const look = useTracking((state) => state.look)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> After training on strings of 31 bits, which of the four are right on strings of 62?
        </>
      }
      choices={SETS}
      onCommit={look}
      answer={(chosen) => {
        if (!records) return null
        const good = following(records)
        const right = SETS.find(
          ({ models }) => models.length === good.length && good.every((one) => models.includes(one)),
        )
        return `${right?.value === chosen ? 'So it is' : 'Not so'}. ${claim(records)}`
      }}
    />
  )
}
