/** What the prose of lesson 1 says of gradients, computed from the two networks. */

import { useEffect, useState } from 'react'
import { Said } from '../said'
import type { Curves } from './curves'
import { said } from './numbers'
import { opening, type ReachSettings } from './store'
import { curvesFor } from './use-curves'
import { usePair } from './use-pair'

const END = opening.length - 1

const facts: Readonly<Record<string, { readonly settings: ReachSettings; readonly say: (curves: Curves) => string }>> =
  {
    trained: {
      settings: opening,
      say: ({ plain, gated }) =>
        `At the first step of a sequence of ${opening.length} the gradient is ${said(gated.left[END]!)} times what it is at the last in the trained LSTM, and ${said(plain.left[END]!)} times in the plain network.`,
    },
    closed: {
      settings: { ...opening, forget: -12 },
      say: ({ gated }) => `with 12 taken from all their logits, ${said(gated.left[20]!)} of it is left after 20 steps`,
    },
    fresh: {
      settings: { ...opening, weights: 'fresh' },
      say: ({ plain, gated }) =>
        `after 100 steps ${said(gated.left[100]!)} of its gradient is left, where the plain network has ${said(plain.left[100]!)}`,
    },
  }

/** A number is computed once the page has drawn: it may take a part of a second. */
export function ReachFact({ of }: { readonly of: string }) {
  const { pair } = usePair()
  const [text, setText] = useState('…')
  const fact = facts[of]
  if (!fact) throw new Error(`No fact of gradients is called ${of}`)
  useEffect(() => {
    if (!pair) return
    const timer = setTimeout(() => setText(fact.say(curvesFor(pair, fact.settings))), 300)
    return () => clearTimeout(timer)
  }, [pair, fact])
  return <Said>{text}</Said>
}
