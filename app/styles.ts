/** The style sheets and colours that every page needs. Imported before anything is drawn. */

import 'katex/dist/katex.min.css'
import './notebook/base.css'
import './notebook/lesson.css'
import './notebook/page.css'
import './notebook/sections.css'
import './figures/transport.css'
import './figures/figures.css'
import './figures/tables.css'
import './controls/controls.css'
import './widgets/widgets.css'
import '../lessons/glossary/glossary.css'
import './notebook/projector.css'
import './notebook/print.css'
import { cssVariables } from './figures/colours'

const colours = document.createElement('style')
colours.textContent = cssVariables()
document.head.append(colours)
