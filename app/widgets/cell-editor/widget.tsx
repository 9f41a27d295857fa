/** An exercise in code by its name. Its parts arrive after the lesson's text: most readers meet it far down the page. */

import { lazy, Suspense } from 'react'
import type { CellEditorProps } from './exercise'

const Missing = () => (
  <p role="alert">This exercise did not arrive. The rest of the lesson works; reload the page to try again.</p>
)

const Exercise = lazy(() =>
  import('./exercise').then(
    ({ CodeExercise }) => ({ default: CodeExercise }),
    () => ({ default: Missing }),
  ),
)

export const CellEditor = (props: CellEditorProps) => (
  <Suspense fallback={<p className="challenge">Opening the exercise …</p>}>
    <Exercise {...props} />
  </Suspense>
)
