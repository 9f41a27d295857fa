/** The scan as it stands in a link: `0.9 0.5 1 0.8 / 1 2 -1 0.5 / doubling`, for both lines as typed and the way of joining. */

import { type Method, methods } from './scan'

export const FIGURE = 'scan'

export const FIRST_METHOD: Method = 'doubling'

export interface Settings {
  readonly a: string
  readonly b: string
  readonly method: Method
}

export const encodeScan = ({ a, b, method }: Settings): string => [a.trim(), b.trim(), method].join(' / ')

/** The lines are taken as they are: the figure says what is wrong with them, as when they are typed. */
export function decodeScan(text: string): Settings {
  const [a = '', b = '', joined] = text.split('/').map((part) => part.trim())
  return { a, b, method: methods.find((method) => method === joined) ?? FIRST_METHOD }
}
