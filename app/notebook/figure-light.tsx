/** Tells the figures below it in which theme they are drawn, and whether on paper. */

import type { ReactNode } from 'react'
import { FigureOnPaper, FigureTheme } from '../figures/theme'
import { usePrinting } from '../state/printing'
import { useTheme } from '../state/theme'

export function FigureLight({ children }: { readonly children: ReactNode }) {
  const theme = useTheme((state) => state.name)
  const { printing } = usePrinting()
  return (
    <FigureOnPaper value={printing}>
      <FigureTheme value={printing ? 'light' : theme}>{children}</FigureTheme>
    </FigureOnPaper>
  )
}
