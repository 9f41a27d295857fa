/** `npx tsx scripts/heading-ids.ts`: adds the ids of new headings to lessons/heading-ids.json. It never takes one away. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { headingIds, headingsOf } from '../lessons/outline'

const folder = join(import.meta.dirname, '..', 'lessons')
const path = join(folder, 'heading-ids.json')
const listed: Record<string, string[]> = JSON.parse(readFileSync(path, 'utf8'))
for (const name of readdirSync(folder).filter((entry) => /^\d\d-/.test(entry))) {
  const ids = headingIds(headingsOf(readFileSync(join(folder, name, 'lesson.mdx'), 'utf8')))
  const before = listed[name] ?? []
  const added = ids.filter((id) => !before.includes(id))
  if (added.length) console.log(`${name}: ${added.join(', ')}`)
  listed[name] = [...before, ...added]
}
const sorted = Object.fromEntries(Object.entries(listed).sort(([a], [b]) => a.localeCompare(b)))
writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
