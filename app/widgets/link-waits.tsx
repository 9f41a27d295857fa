/** What stands in a figure whose link waits for the answer to the question before it. */

export const LinkWaits = ({ onTake }: { readonly onTake: (() => void) | null }) =>
  onTake && (
    <p className="link-waits">
      The link sets this figure up once you have answered the question before it.{' '}
      <button type="button" className="plain" onClick={onTake}>
        Set it up now
      </button>
    </p>
  )
