/** Sentences that lessons have computed: each name that a text asks for is one that there is. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ofModels } from '../app/widgets/claims/claims-by-name'
import { facts as ofStory } from '../app/widgets/perplexity/facts'
import { facts as ofTrainings } from '../app/widgets/training/facts'

const folder = import.meta.dirname
const texts = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .map((name) => readFileSync(join(folder, name, 'lesson.mdx'), 'utf8'))
  .join('\n')
const asked = (tag: string) => [
  ...new Set([...texts.matchAll(new RegExp(`<${tag} of="([^"]+)"`, 'g'))].map(([, of]) => of!)),
]

it.each([
  ['Claim', ofModels],
  ['TrainingFact', ofTrainings],
  ['StoryFact', ofStory],
])('every <%s> of a lesson is known, and every one that is known is asked for', (tag, known) => {
  expect(asked(tag).sort()).toEqual(Object.keys(known).sort())
})
