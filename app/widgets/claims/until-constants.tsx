/** What the question of lesson 5 asks about, a table and what it says; covered as long as the question waits for its answer. */

import type { ReactNode } from 'react'
import { createQuestion, useCovered } from '../cover'
import { Covered } from '../covered'

export const useConstantsQuestion = createQuestion()

export function UntilConstants({ children }: { readonly children: ReactNode }) {
  const { pending, settle } = useConstantsQuestion()
  if (!useCovered(pending)) return children
  return (
    <Covered show="Show the table" onLook={settle}>
      Covered until you have said how much constants gain.
    </Covered>
  )
}
