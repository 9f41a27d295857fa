/** The theme that figures are drawn in. The notebook provides it; figures know no store. */

import { createContext, useContext } from 'react'
import type { ThemeName } from './colours'

export const FigureTheme = createContext<ThemeName>('light')

export const useFigureTheme = (): ThemeName => useContext(FigureTheme)
