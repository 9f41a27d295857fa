/** Browser storage that never throws: private windows and full disks lose the convenience, not the page. */

type Kind = 'local' | 'session'

const store = (kind: Kind): Storage | null => {
  try {
    return kind === 'local' ? window.localStorage : window.sessionStorage
  } catch {
    return null
  }
}

const PREFIX = 'unrolled:'

export function recall(kind: Kind, key: string): string | null {
  try {
    return store(kind)?.getItem(PREFIX + key) ?? null
  } catch {
    return null
  }
}

export function remember(kind: Kind, key: string, value: string): void {
  try {
    store(kind)?.setItem(PREFIX + key, value)
  } catch {
    // Nothing to do: the value lives on in memory until the page closes.
  }
}
