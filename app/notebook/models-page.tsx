/** The models of the notebook, a card each. */

import { lazy, Suspense } from 'react'
import { frame } from '../../lessons/parts'
import { ModelCard, WorksLink } from '../widgets/model-card/widget'
import { PageBoundary } from './boundary'

const Cards = lazy(() => import('../../lessons/models.mdx'))

const parts = { ...frame, ModelCard, WorksLink }

export const ModelsPage = () => (
  <PageBoundary>
    <p className="eyebrow">Behind the figures</p>
    <Suspense fallback={<p className="loading">Opening the cards …</p>}>
      <Cards components={parts} />
    </Suspense>
  </PageBoundary>
)
