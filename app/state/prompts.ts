/** The reader's text of each figure. It survives errors, reloads and a walk to another lesson. */

import { useState } from 'react'
import { recall, remember } from './storage'

/**
 * @param key one name a figure
 * @param shown the text that the figure shows; it stands in the box until the reader types, so that the first edit is
 *   a small one. An emptied box stays empty.
 */
export function usePrompt(key: string, shown: string): [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => recall('session', `prompt:${key}`))
  const change = (text: string) => {
    setTyped(text)
    remember('session', `prompt:${key}`, text)
  }
  return [typed ?? shown, change]
}
