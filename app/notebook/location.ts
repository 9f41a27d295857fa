/**
 * Where the reader is. The path stands in the hash; what follows its question mark belongs to a figure, and what follows a second
 * hash names a section: #/lesson/slug?figure=gate&t=3#section
 */

import { useHashLocation } from 'wouter/use-hash-location'

type HashLocation = ReturnType<typeof useHashLocation>

export const usePageLocation = Object.assign(
  (): HashLocation => {
    const [location, navigate] = useHashLocation()
    return [location.split(/[?#]/)[0] || '/', navigate]
  },
  { hrefs: (href: string) => `#${href}` },
)

/** The path with what belongs to a figure, without the section: a page is opened anew when this changes. */
export const useAddress = (): string => useHashLocation()[0].split('#')[0]!

/** The section that the address names, or null. */
export const useAddressedSection = (): string | null => useHashLocation()[0].split('#')[1] || null
