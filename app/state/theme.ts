/** Light, dark, or as the system says. The choice is kept; the resolved name is on the root element and in the store. */

import { create } from 'zustand'
import type { ThemeName } from '../figures/colours'
import { recall, remember } from './storage'

export type ThemeChoice = 'system' | 'light' | 'dark'

interface ThemeState {
  readonly choice: ThemeChoice
  readonly name: ThemeName
  choose(choice: ThemeChoice): void
}

const system = window.matchMedia('(prefers-color-scheme: dark)')
const resolve = (choice: ThemeChoice): ThemeName => (choice === 'system' ? (system.matches ? 'dark' : 'light') : choice)

const saved = recall('local', 'theme')
const initial: ThemeChoice = saved === 'light' || saved === 'dark' ? saved : 'system'

export const useTheme = create<ThemeState>((set) => ({
  choice: initial,
  name: resolve(initial),
  choose: (choice) => {
    remember('local', 'theme', choice)
    set({ choice, name: resolve(choice) })
  },
}))

system.addEventListener('change', () => {
  const { choice } = useTheme.getState()
  useTheme.setState({ name: resolve(choice) })
})

const apply = (name: ThemeName) => {
  document.documentElement.dataset.theme = name
}
apply(useTheme.getState().name)
useTheme.subscribe(({ name }) => apply(name))
