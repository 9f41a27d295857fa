/** One runtime for each backend in this page: a second beside it would be a second download. */

import { openDevice } from '../runtime/device'
import type { Device } from '../runtime/session'
import type { Backend } from '../trace'

const devices = new Map<Backend, Promise<Device>>()
let lost = ''

export function pageDevice(backend: Backend): Promise<Device> {
  const known = devices.get(backend)
  if (known) return known
  const device = openDevice(
    backend,
    () => undefined,
    (why) => {
      lost = why
    },
    // What a verification or a bare loop would be with them; the engine does without.
    { subgroups: new URLSearchParams(location.search).get('subgroups') === '1' },
  )
  devices.set(backend, device)
  return device
}

/** @throws Error where a device was lost on the way: its numbers are no numbers. */
export function assertAlive(): void {
  if (lost) throw new Error(`The graphics device stopped: ${lost}`)
}
