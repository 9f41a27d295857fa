/** Starts the notebook: the styles first, so that nothing is drawn without them. */

import './styles'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Shell } from './notebook/shell'
import { watchPrinting } from './state/printing'

watchPrinting()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
)
