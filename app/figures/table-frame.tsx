/** The frame of a table: what it is about above it, and room to scroll sideways, which the keyboard reaches too. */

import { type ReactNode, useId } from 'react'

interface TableFrameProps {
  /** What the table is, for those who do not see it. */
  readonly label?: string
  readonly caption?: ReactNode
  /** Head and body. */
  readonly children: ReactNode
}

export function TableFrame({ label, caption, children }: TableFrameProps) {
  const id = useId()
  return (
    <>
      {caption && (
        <p className="table-caption" id={id}>
          {caption}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section className="prose-table" aria-label={label} tabIndex={0}>
        <table aria-describedby={caption ? id : undefined}>{children}</table>
      </section>
    </>
  )
}
