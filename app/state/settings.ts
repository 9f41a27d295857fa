/** What a reader sets once and finds again in every figure: the backend and how symbols are picked. */

import { create } from 'zustand'
import type { BackendChoice } from '../controls/backend-picker'
import type { Sampling } from '../controls/sampling'
import { recall, remember } from './storage'

interface Settings {
  readonly backend: BackendChoice
  readonly sampling: Sampling
  setBackend(backend: BackendChoice): void
  setSampling(sampling: Sampling): void
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
}))
