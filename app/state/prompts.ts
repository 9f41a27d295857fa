/** The reader's text of each figure. It survives errors, reloads and a walk to another lesson. */

import { useRef, useState } from 'react'
import { type Ahead, prepare } from './prepare'
import { recall, remember } from './storage'

/**
 * @param key one name a figure
 * @param shown the text that the figure shows; it stands in the box until the reader types, so that the first edit is
 *   a small one. An emptied box stays empty.
 * @param ahead networks that begin to load with the first edit: whoever types is about to run them
 */
export function usePrompt(key: string, shown: string, ahead?: Ahead): [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => recall('session', `prompt:${key}`))
  const prepared = useRef(false)
  const change = (text: string) => {
    if (ahead && !prepared.current) void prepare(ahead)
    prepared.current = true
    setTyped(text)
    remember('session', `prompt:${key}`, text)
  }
  return [typed ?? shown, change]
}
