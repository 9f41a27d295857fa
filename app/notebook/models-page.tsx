/** The models of the notebook, a card each. */

import { lazy, Suspense } from 'react'
import { lessonParts } from '../../lessons/parts'
import { LessonBoundary } from './lesson-page'

const Cards = lazy(() => import('../../lessons/models.mdx'))

export const ModelsPage = () => (
  <LessonBoundary>
    <p className="eyebrow">Behind the figures</p>
    <Suspense fallback={<p className="loading">Opening the cards …</p>}>
      <Cards components={lessonParts} />
    </Suspense>
  </LessonBoundary>
)
