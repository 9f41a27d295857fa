/** The reader's text of each figure. It survives errors, reloads and a walk to another lesson. */

import { useState } from 'react'
import { recall, remember } from './storage'

/** @param key one name a figure; @param initial used when nothing was typed yet */
export function usePrompt(key: string, initial: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => recall('session', `prompt:${key}`) ?? initial)
  const change = (next: string) => {
    setText(next)
    remember('session', `prompt:${key}`, next)
  }
  return [text, change]
}
