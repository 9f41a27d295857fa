/**
 * Two things that a step on a graphics device gains from, each apart, against a bare loop: the build of the runtime that
 * waits without unwinding its stack, and graph capture, which records the commands of a step once and replays them.
 * The engine takes both where it can; `models/runtime/captured.ts` says how.
 */

import type { CatalogModel } from '../catalog'
import { CapturedSession } from '../runtime/captured'
import { openDevice } from '../runtime/device'
import { Memory } from '../runtime/memory'
import { type Device, Session } from '../runtime/session'
import { bareLoop } from './bare'
import { type Times, timesOf } from './clock'

interface Files {
  readonly graph: Uint8Array
  readonly weights: () => Uint8Array
}

/** Times of a bare step by what was tried; a text where it failed. For models whose state does not grow. */
export async function variants(
  entry: CatalogModel,
  files: Files,
  symbols: number,
): Promise<Record<string, Times | string>> {
  const out: Record<string, Times | string> = {}
  for (const suspending of [false, true]) {
    if (suspending && !('Suspending' in WebAssembly)) continue
    const name = suspending ? 'suspending' : 'unwinding'
    const device = await openDevice(
      'webgpu',
      () => undefined,
      () => undefined,
      { suspending },
    )
    const loop = await bareLoop(device, entry, files.graph, files.weights())
    await loop.run(8)
    out[name] = await loop.run(symbols)
    await loop.release()
    out[`${name}, captured`] = await captured(device, entry, files, symbols).catch((error) => String(error))
    device.gpu?.destroy()
  }
  return out
}

/** Steps of the engine's captured session, its readings of logits included. */
async function captured(device: Device, entry: CatalogModel, { graph, weights }: Files, symbols: number) {
  const ordinary = await Session.create(device, entry, graph, weights())
  const session = await CapturedSession.create(device, entry, graph, weights(), 0)
  const memory = new Memory(entry.state, device)
  // Puts the memory on the device, as a prompt does.
  await ordinary.step(memory, Int32Array.of(65), false)
  const times: number[] = []
  for (let i = 0; i < symbols + 8; i++) times.push((await session.step(memory, 65, false)).ms)
  memory.dispose()
  await session.release()
  await ordinary.release()
  return timesOf(times.slice(8))
}
