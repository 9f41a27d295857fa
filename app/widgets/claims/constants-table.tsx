/** The table that the question of lesson 5 asks about; covered as long as it waits for its answer. */

import { createQuestion } from '../cover'
import { Covered } from '../covered'
import { GateTable } from '../quality/gate-table'

export const useConstantsQuestion = createQuestion()

export function ConstantsTable({ models }: { readonly models: string }) {
  const { pending, settle } = useConstantsQuestion()
  if (pending)
    return (
      <Covered show="Show the table" onLook={settle} height={180}>
        Covered until you have said how much constants gain.
      </Covered>
    )
  return <GateTable models={models} decays />
}
