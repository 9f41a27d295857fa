/** Where the reader is. The path stands in the hash; what follows its question mark belongs to a figure. */

import { useHashLocation } from 'wouter/use-hash-location'

type HashLocation = ReturnType<typeof useHashLocation>

export const usePageLocation = Object.assign(
  (): HashLocation => {
    const [location, navigate] = useHashLocation()
    return [location.split('?')[0] || '/', navigate]
  },
  { hrefs: (href: string) => `#${href}` },
)
