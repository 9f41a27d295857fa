/** What the text says of a run, a record or the catalog, in its sentence: no line ends between a number and its unit. */

import { unbroken } from '../figures/format'

export const Said = ({ children }: { readonly children: string | null }) => (
  <span className="fact">{unbroken(children ?? '')}</span>
)
