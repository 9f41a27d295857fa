/** The book as a reader sees it. The transport moves through it; a press on an entry asks for that one. */

import type { Entry } from './book'

interface BookPageProps {
  readonly book: readonly Entry[]
  readonly chosen: number
  readonly onChoose: (entry: number) => void
}

export const BookPage = ({ book, chosen, onChoose }: BookPageProps) => (
  <section aria-label="The book">
    <h3>
      The book <small>read once, from the first entry to the last</small>
    </h3>
    <ol className="book-page">
      {book.map(({ name, number }, i) => (
        <li key={name}>
          {/* The slider of the transport reaches every entry; 64 more stops for Tab would only be in the way. */}
          <button type="button" tabIndex={-1} aria-current={i === chosen} onClick={() => onChoose(i)}>
            <span>{name}</span> <b>{number}</b>
          </button>
        </li>
      ))}
    </ol>
  </section>
)
