/** The settings of the gate, the network of each, and the words for them. */

import type { GateSetting } from '../../../models/trace'

/** The lesion is no network of its own: it is the data-dependent one with its gate held at its mean. */
export const modelOf: Readonly<Record<GateSetting, string>> = {
  none: 'linear-attention',
  fixed: 'fixed-decay',
  'data-dependent': 'vector-gate',
  lesion: 'vector-gate',
}

export const TRANSFORMER = 'transformer'

export type Trained = Exclude<GateSetting, 'lesion'>

export const labels: Readonly<Record<GateSetting, string>> = {
  none: 'none',
  fixed: 'fixed',
  'data-dependent': 'from the token',
  lesion: 'frozen (a lesion)',
}

export const trainedSettings: readonly Trained[] = ['none', 'fixed', 'data-dependent']

/** What a figure says of each setting, after “The decay is”. */
export const explained: Readonly<Record<GateSetting, string>> = {
  none: 'absent: nothing that was written ever fades',
  fixed: 'a learned constant for each row, the same at every token',
  'data-dependent': 'computed from each token as it is read',
  lesion: 'held at its mean: an intervention on a trained network, not a fair comparison',
}
