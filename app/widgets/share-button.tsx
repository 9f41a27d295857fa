/** Copies a link that restores a figure; where copying is not allowed, shows it to be copied by hand. */

import { useState } from 'react'
import { type Shared, shareLink } from '../state/share'

export function ShareButton({ shared }: { readonly shared: () => Shared }) {
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    const link = shareLink(shared())
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Link copied')
      setTimeout(() => setSaid(null), 2500)
    } catch {
      window.prompt('The link to this figure', link)
    }
  }
  return (
    <button type="button" className="plain" onClick={copy}>
      <span aria-live="polite">{said ?? 'Share'}</span>
    </button>
  )
}
