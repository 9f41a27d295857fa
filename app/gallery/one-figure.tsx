/** One figure, alone, with the properties of its card. */

import { cardOf } from './cards'
import type { AnyFigure } from './figures'

export const OneFigure = ({ name, figure: Figure }: { readonly name: string; readonly figure: AnyFigure }) => (
  <Figure {...cardOf(name).props} />
)
