/** What the gallery says of each figure, and what it is shown with. A figure without a card is listed by its name alone. */

import { cards as lesson0 } from './cards/00-two-machines.ts'
import { cards as lesson1 } from './cards/01-the-machine-of-2015.ts'
import { cards as lesson2 } from './cards/02-attention.ts'
import { cards as lesson3 } from './cards/03-the-bill-at-scale.ts'
import { cards as lesson4 } from './cards/04-a-matrix-that-remembers.ts'
import { cards as lesson5 } from './cards/05-forgetting.ts'
import { cards as lesson6 } from './cards/06-overwriting.ts'
import { cards as lesson7 } from './cards/07-tracking.ts'
import { cards as lesson8 } from './cards/08-trained-like-a-transformer.ts'
import { cards as lesson9 } from './cards/09-perplexity.ts'
import { cards as lesson10 } from './cards/10-where-they-still-lose.ts'
import { cards as lesson11 } from './cards/11-choosing.ts'
import { cards as everywhere } from './cards/everywhere.ts'

/** In the order in which the gallery lists them. */
export const kinds = ['figure', 'question', 'goal', 'text'] as const

export interface Card {
  readonly kind: (typeof kinds)[number]
  readonly name: string
  readonly about: string
  /** What a figure that has to be told something is shown with. */
  readonly props?: Readonly<Record<string, unknown>>
}

export type Cards = Readonly<Record<string, Card>>

/** A figure that several lessons show has its card with the first. */
export const cards: Cards = {
  ...lesson0,
  ...lesson1,
  ...lesson2,
  ...lesson3,
  ...lesson4,
  ...lesson5,
  ...lesson6,
  ...lesson7,
  ...lesson8,
  ...lesson9,
  ...lesson10,
  ...lesson11,
  ...everywhere,
}

export const cardOf = (name: string): Card => cards[name] ?? { kind: 'figure', name, about: '' }
