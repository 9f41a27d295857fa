/** Starts the notebook: the colours first, so that nothing is drawn without them. */

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import 'katex/dist/katex.min.css'
import './notebook/base.css'
import './notebook/lesson.css'
import './notebook/page.css'
import './figures/transport.css'
import './figures/figures.css'
import './controls/controls.css'
import './widgets/widgets.css'
import '../lessons/glossary/glossary.css'
import { cssVariables } from './figures/colours'
import { Shell } from './notebook/shell'

const colours = document.createElement('style')
colours.textContent = cssVariables()
document.head.append(colours)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <Shell />
  </StrictMode>,
)
