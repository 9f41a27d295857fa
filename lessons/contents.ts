/** The order of the course, nowhere else. A lesson without a `load` is in the making. */

import type { MDXComponents, MDXProps } from 'mdx/types'
import type { ComponentType } from 'react'

/** What a lesson's folder gives: its text, and the figures that the text names. */
export interface Lesson {
  readonly Text: ComponentType<MDXProps>
  readonly figures: MDXComponents
}

export interface LessonEntry {
  readonly number: number
  /** Permanent: links and progress use it. */
  readonly slug: string
  readonly title: string
  readonly idea: string
  readonly load?: () => Promise<Lesson>
}

export const contents: readonly LessonEntry[] = [
  {
    number: 0,
    slug: 'two-machines-read-a-book',
    title: 'Two machines read a book',
    idea: 'Keep everything, or keep a summary.',
    load: () => import('./00-two-machines'),
  },
  {
    number: 1,
    slug: 'the-machine-of-2015',
    title: 'The machine of 2015',
    idea: 'A state, three gates, one step at a time.',
    load: () => import('./01-the-machine-of-2015'),
  },
  {
    number: 2,
    slug: 'attention-and-its-bill',
    title: 'Attention and its bill',
    idea: 'Every token looks at every token, so every token is kept.',
    load: () => import('./02-attention'),
  },
  {
    number: 3,
    slug: 'the-bill-at-scale',
    title: 'The bill at scale',
    idea: 'Bytes are layers times heads times size times tokens.',
    load: () => import('./03-the-bill-at-scale'),
  },
  {
    number: 4,
    slug: 'a-matrix-that-remembers',
    title: 'A matrix that remembers',
    idea: 'A state can be a table of keys and values.',
    load: () => import('./04-a-matrix-that-remembers'),
  },
  {
    number: 5,
    slug: 'forgetting-on-purpose',
    title: 'Forgetting on purpose',
    idea: 'Let the token decide what to forget.',
    load: () => import('./05-forgetting'),
  },
  {
    number: 6,
    slug: 'overwriting',
    title: 'Overwriting',
    idea: 'Erase what the key held, then write.',
    load: () => import('./06-overwriting'),
  },
  {
    number: 7,
    slug: 'what-a-state-can-track',
    title: 'What a state can track',
    idea: 'Memory is not counting.',
    load: () => import('./07-tracking'),
  },
  {
    number: 8,
    slug: 'trained-like-a-transformer',
    title: 'Trained like a Transformer',
    idea: 'One model, three ways to run it.',
    load: () => import('./08-trained-like-a-transformer'),
  },
  {
    number: 9,
    slug: 'perplexity',
    title: 'Perplexity',
    idea: 'What it means to be level on text, and what it does not.',
    load: () => import('./09-perplexity'),
  },
  {
    number: 10,
    slug: 'where-they-still-lose',
    title: 'Where they still lose',
    idea: 'Recall costs memory, always.',
    load: () => import('./10-where-they-still-lose'),
  },
  {
    number: 11,
    slug: 'choosing',
    title: 'Choosing',
    idea: 'The task, the context and the card decide.',
    load: () => import('./11-choosing'),
  },
]

export const lessonPath = (entry: LessonEntry): string => `/lesson/${entry.slug}`
