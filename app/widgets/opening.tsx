/** What stands in the place of a picture: its recording is on its way, or could not be read, and why. */

interface OpeningProps {
  readonly error: string | null
  /** What is being waited for. */
  readonly meanwhile?: string
}

export const Opening = ({ error, meanwhile = 'Opening the recording …' }: OpeningProps) => (
  <p className="missing" role="status">
    {error ?? meanwhile}
  </p>
)
