/** What stands in the place of a page that did not open. */

import { Component, type ReactNode } from 'react'

/** A lesson that cannot be fetched or drawn says so; the header and the other lessons stay usable. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, { readonly message: string | null }> {
  override state = { message: null as string | null }

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) }
  }

  override render() {
    if (this.state.message === null) return this.props.children
    return (
      <div role="alert">
        <h1>This page did not open</h1>
        <p>
          The contents and the other pages still work. Reload the page to try again. The browser said:{' '}
          <code>{this.state.message}</code>
        </p>
      </div>
    )
  }
}
