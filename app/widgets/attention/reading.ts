/** What the figure of attention reads with. */

import type { HowToRead } from '../own-reading'

export const MODEL = 'transformer'

/**
 * On WebAssembly whatever backend was chosen: on a graphics device attention is one operator, and its weights never leave it.
 */
export const reading: HowToRead = { recording: 'attention', family: MODEL, name: 'Transformer', backend: 'wasm' }
