/** What a reader sets once and finds again in every figure: the backend and how symbols are picked. */

import { create } from 'zustand'
import type { BackendChoice } from '../controls/backend-picker'
import type { Beyond } from '../controls/beyond-picker'
import type { Sampling } from '../controls/sampling'
import { recall, remember } from './storage'

interface Settings {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  /** What a Transformer does when its positions are used up. */
  readonly beyond: Beyond
  setBackend(backend: BackendChoice): void
  setSampling(sampling: Sampling): void
  setBeyond(beyond: Beyond): void
}

export const defaultSampling: Sampling = { temperature: 0.8, topK: 0, topP: 1, seed: 1 }

const savedBackend = recall('local', 'backend')

export const useSettings = create<Settings>((set) => ({
  backend: savedBackend === 'webgpu' || savedBackend === 'wasm' ? savedBackend : 'auto',
  sampling: defaultSampling,
  setBackend: (backend) => {
    remember('local', 'backend', backend)
    set({ backend })
  },
  setSampling: (sampling) => set({ sampling }),
  beyond: 'stop',
  setBeyond: (beyond) => set({ beyond }),
}))
