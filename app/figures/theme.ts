/** What figures are drawn for: the theme, and whether it is the screen or paper. The notebook provides it; figures know no store. */

import { createContext, useContext } from 'react'
import type { ThemeName } from './colours'

export const FigureTheme = createContext<ThemeName>('light')

export const useFigureTheme = (): ThemeName => useContext(FigureTheme)

export const FigureOnPaper = createContext(false)

export const useOnPaper = (): boolean => useContext(FigureOnPaper)
