/** Canvases do not redraw by themselves when a font arrives; components that draw text ask for it here. */

import { useSyncExternalStore } from 'react'

let ready = false
const listeners = new Set<() => void>()

// Asking for the faces starts their download, since nothing in the DOM may use them yet.
void Promise.all([document.fonts.load('500 15px "JetBrains Mono"'), document.fonts.load('450 13px Inter')])
  .then(() => document.fonts.ready)
  .finally(() => {
    ready = true
    for (const listener of listeners) listener()
  })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useFontsReady = (): boolean => useSyncExternalStore(subscribe, () => ready)

export const SANS = 'Inter, system-ui, sans-serif'
export const MONO = '"JetBrains Mono", ui-monospace, monospace'
