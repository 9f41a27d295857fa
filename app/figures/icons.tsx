/** The few drawn signs of the interface. They are decoration: the button that holds one carries the name. */

const paths = {
  play: 'M5 2.5v13l10.5-6.5z',
  pause: 'M4.5 3h3v12h-3zM10.5 3h3v12h-3z',
  stepBack: 'M4 3h2v12H4zM15 3v12L7 9z',
  step: 'M12 3h2v12h-2zM3 3v12l8-6z',
  again: 'M9 3a6 6 0 1 1-5.7 4.1l1.9.6A4 4 0 1 0 9 5v2.6L4.9 4 9 .4z',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true" focusable="false">
    <path d={paths[name]} fill="currentColor" />
  </svg>
)
