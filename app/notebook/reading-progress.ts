/** How far down the page the reader is, from 0 to 1. */

import { useSyncExternalStore } from 'react'

const share = (): number => {
  const room = document.documentElement.scrollHeight - window.innerHeight
  return room <= 0 ? 0 : Math.min(1, Math.max(0, window.scrollY / room))
}

const subscribe = (listener: () => void) => {
  window.addEventListener('scroll', listener, { passive: true })
  window.addEventListener('resize', listener)
  return () => {
    window.removeEventListener('scroll', listener)
    window.removeEventListener('resize', listener)
  }
}

// Rounded to a hundredth so that a scroll renders the header at most a hundred times, not at each pixel.
export const useReadingProgress = (): number => useSyncExternalStore(subscribe, () => Math.round(share() * 100) / 100)
