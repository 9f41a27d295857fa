/**
 * Tells the page around an embedded figure how tall it is, at first and whenever that changes, so that its frame can follow:
 * { unrolled: 'Race', height: 812 }, in CSS pixels. Nothing else is told, and nothing is listened to.
 */

import { useEffect } from 'react'

export function useTellHeight(figure: string): void {
  useEffect(() => {
    if (window.parent === window) return
    let told = 0
    const observer = new ResizeObserver(() => {
      const height = Math.ceil(document.body.getBoundingClientRect().height)
      if (height === told) return
      told = height
      // A height is no secret, and the frame may stand in a page of any origin.
      window.parent.postMessage({ unrolled: figure, height }, '*')
    })
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [figure])
}
