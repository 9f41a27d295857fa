/** Whether the reader's system asks for less motion. */

import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(prefers-reduced-motion: reduce)')

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** The answer at this moment, for those who are not components. */
export const reducedMotion = (): boolean => query.matches

export const useReducedMotion = (): boolean => useSyncExternalStore(subscribe, reducedMotion)
