/** The two lanes of the race. */

export type Racer = 'cache' | 'state'

export const racers: readonly Racer[] = ['cache', 'state']

export const RACERS: Readonly<Record<Racer, { model: string; recording: string; name: string; keeps: string }>> = {
  cache: { model: 'transformer', recording: 'race-transformer', name: 'Transformer', keeps: 'keeps every token' },
  state: { model: 'vector-gate', recording: 'race-vector-gate', name: 'Gated RNN', keeps: 'keeps a summary' },
}
