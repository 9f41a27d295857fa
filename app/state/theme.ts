/**
 * Light, dark, or as the system says; and whether the page is shown to a room by a projector. The choices are kept; what they come to
 * is on the root element and in the store.
 */

import { create } from 'zustand'
import type { ThemeName } from '../figures/colours'
import { recall, remember } from './storage'

export type ThemeChoice = 'system' | 'light' | 'dark'

interface ThemeState {
  readonly choice: ThemeChoice
  readonly name: ThemeName
  /** Larger, with more contrast and fewer words. */
  readonly projector: boolean
  choose(choice: ThemeChoice): void
  project(on: boolean): void
}

const system = window.matchMedia('(prefers-color-scheme: dark)')
const resolve = (choice: ThemeChoice): ThemeName => (choice === 'system' ? (system.matches ? 'dark' : 'light') : choice)

const saved = recall('local', 'theme')
const initial: ThemeChoice = saved === 'light' || saved === 'dark' ? saved : 'system'

export const useTheme = create<ThemeState>((set) => ({
  choice: initial,
  name: resolve(initial),
  projector: recall('local', 'projector') === 'on',
  choose: (choice) => {
    remember('local', 'theme', choice)
    set({ choice, name: resolve(choice) })
  },
  project: (on) => {
    remember('local', 'projector', on ? 'on' : 'off')
    set({ projector: on })
  },
}))

system.addEventListener('change', () => {
  const { choice } = useTheme.getState()
  useTheme.setState({ name: resolve(choice) })
})

const apply = ({ name, projector }: ThemeState) => {
  const { dataset } = document.documentElement
  dataset.theme = name
  if (projector) dataset.projector = ''
  else delete dataset.projector
}
apply(useTheme.getState())
useTheme.subscribe(apply)
