/** What the figure of attention reads with. */

import type { HowToRead } from '../own-reading'

export const MODEL = 'transformer'

/**
 * On WebAssembly whatever backend was chosen: on a graphics device attention is one operator, and its weights never leave it.
 * Never with the nano network: its four heads look at the last few symbols, and the figure is about looks from far away.
 */
export const reading: HowToRead = { recording: 'attention', family: MODEL, backend: 'wasm' }
