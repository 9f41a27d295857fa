/** Rows that change their order glide to their new places; with reduced motion they are there at once. */

import { type RefObject, useLayoutEffect, useRef } from 'react'
import { reducedMotion } from '../../state/motion'

/** @param order changes when rows change places; rows carry data-row. */
export function useMoves(list: RefObject<HTMLElement | null>, order: string): void {
  const tops = useRef(new Map<string, number>())
  const last = useRef(order)
  useLayoutEffect(() => {
    const moves = last.current !== order && !reducedMotion()
    last.current = order
    for (const row of list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const name = row.dataset.row!
      const from = tops.current.get(name)
      const to = row.offsetTop
      tops.current.set(name, to)
      if (moves && from !== undefined && from !== to)
        row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], {
          duration: 380,
          easing: 'cubic-bezier(0.3, 0, 0.2, 1)',
        })
    }
  })
}
