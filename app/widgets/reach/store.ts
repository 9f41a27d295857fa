/** What the reader has set up in the figure of gradients. The figure, the prediction and the challenge share it. */

import { create } from 'zustand'

/** Weights as training left them, or as it finds them. */
export const weightings = ['trained', 'fresh'] as const
export type Weights = (typeof weightings)[number]

export interface ReachSettings {
  readonly weights: Weights
  /** Steps of the sequence. */
  readonly length: number
  /** Of the sequence that is drawn. */
  readonly seed: number
  /** What the recurrent weights of the plain network are multiplied by. */
  readonly times: number
  /** What is added to the logits of the LSTM's forget gates. */
  readonly forget: number
}

interface ReachStore extends ReachSettings {
  set(settings: Partial<ReachSettings>): void
}

export const LENGTHS = [50, 100, 200, 400] as const

/** What the sliders allow. */
export const BOUNDS = { times: [0.25, 4], forget: [-12, 6] } as const

export const opening: ReachSettings = { weights: 'trained', length: 200, seed: 5, times: 1, forget: 0 }

export const useReach = create<ReachStore>((set) => ({ ...opening, set: (settings) => set(settings) }))
