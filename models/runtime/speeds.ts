/** How fast each backend of this machine is, measured, and where a job is therefore done sooner. */

import type { Backend } from '../trace'

/** Milliseconds a symbol. */
export interface Speed {
  /** Of a prompt or a text, many symbols a call. */
  readonly read: number
  /** One symbol a call, as sampling has to. */
  readonly write: number
}

/** What a job asks for, in symbols. */
export interface Job {
  readonly read: number
  readonly write: number
}

export type Speeds = Readonly<Record<Backend, Speed>>

const duration = (speed: Speed, job: Job) => job.read * speed.read + job.write * speed.write

/** The backend on which the job takes less time; the graphics device where they are level. */
export const soonest = (speeds: Speeds, job: Job): Backend =>
  duration(speeds.wasm, job) < duration(speeds.webgpu, job) ? 'wasm' : 'webgpu'

/** One sentence for the reader. */
export function explained({ webgpu, wasm }: Speeds): string {
  const ms = (x: number) => (x < 0.1 ? x.toPrecision(1) : x < 10 ? x.toFixed(1) : x.toFixed(0))
  return (
    `Measured here: a symbol takes ${ms(webgpu.read)} ms to read and ${ms(webgpu.write)} to write on the graphics device ` +
    `(WebGPU), ${ms(wasm.read)} and ${ms(wasm.write)} on the processor (WebAssembly). Each run goes where it ends sooner.`
  )
}
