/** How numbers and symbols are written on the screen. */

const UNITS = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const

/** Bytes in binary units with three significant figures: 438 KiB, 24.0 MiB. */
export function formatBytes(bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024
    unit += 1
  }
  const digits = unit === 0 || value >= 100 ? 0 : value >= 10 ? 1 : 2
  return `${value.toFixed(digits)} ${UNITS[unit]}`
}

/** Every byte, with thousands separated. */
export const formatExact = (bytes: number): string => `${formatCount(bytes)} bytes`

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

export const formatCount = (n: number): string => grouped.format(n)

/** Milliseconds with about two significant figures. */
export const formatMs = (ms: number): string =>
  ms < 0.95 ? `${ms.toFixed(2)} ms` : ms < 10 ? `${ms.toFixed(1)} ms` : `${Math.round(ms)} ms`

export const formatSeconds = (ms: number): string => {
  if (ms < 950) return formatMs(ms)
  const seconds = ms / 1000
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`
}

/** Parameters as people say them: 4.7M, 96k. */
export function formatParameters(n: number): string {
  if (n >= 1e6) return `${(n / 1e6).toFixed(1)}M`
  if (n >= 1e3) return `${Math.round(n / 1e3)}k`
  return String(n)
}

/** How many seeds each of several networks has been trained from: “one seed each”, “3 seeds each”, “1 to 3 seeds each”. */
export function formatSeeds(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (most <= 1) return 'one seed each'
  return least === most ? `${most} seeds each` : `${least} to ${most} seeds each`
}

/** Symbols of a training text: 25 million, 39 thousand. */
export function formatSymbols(n: number): string {
  const [size, word] = n >= 1e6 ? [1e6, 'million'] : n >= 1e3 ? [1e3, 'thousand'] : [1, '']
  return `${Math.round(n / size)} ${word}`.trim()
}

/** A decay with enough figures to tell 0.99 from 0.999. */
export function formatAlpha(alpha: number): string {
  if (alpha >= 0.9995) return alpha === 1 ? '1' : '≈1'
  return alpha >= 0.98 ? alpha.toFixed(3) : alpha.toFixed(2)
}

/** A signed number with a true minus; what rounds to zero has no sign. */
export function formatSigned(x: number, digits: number): string {
  const text = Math.abs(x).toFixed(digits)
  return x < 0 && Number(text) !== 0 ? `−${text}` : text
}

/** A share of a whole: 61 %, 0.4 %. */
export function formatShare(share: number): string {
  const hundredths = 100 * share
  if (hundredths > 0 && hundredths < 0.1) return '< 0.1 %'
  return `${hundredths < 9.95 ? hundredths.toFixed(1) : Math.round(hundredths)} %`
}

/** A count with three significant figures where it is large: 5,208, 201 million. */
export function formatLarge(n: number): string {
  const [size, word] = n >= 1e9 ? [1e9, 'billion'] : n >= 1e6 ? [1e6, 'million'] : [1, '']
  if (size === 1) return formatCount(n)
  const value = n / size
  return `${value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)} ${word}`
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A small difference in one figure: 3 × 10⁻⁷; none at all is 0. */
export function formatTiny(x: number): string {
  if (x === 0) return '0'
  const [digit, power] = x.toExponential(0).split('e')
  const raised = [...String(Math.abs(Number(power)))].map((d) => RAISED[Number(d)]).join('')
  return `${digit} × 10${Number(power) < 0 ? '⁻' : ''}${raised}`
}

/** Prose in which no line ends between a number and its unit, in “β = 0.5” or “2 × 10⁻⁴”, or inside the name of a network such as Llama-3.1-8B, Gated DeltaNet or Hybrid, 3 to 1. */
export const unbroken = (text: string): string =>
  text
    .replace(/(\d) (?=(?:%|[KMGT]i?B|bytes|ms|s|million|billion)(?![A-Za-z]))/g, '$1\u00a0')
    .replace(/(?<=[\p{L}\d]) ([=×·]) (?=[−\d])/gu, '\u00a0$1\u00a0')
    .replace(/(?<![\d.,])(\d) to (?=\d(?![\d.,]*\d))/g, '$1\u00a0to\u00a0')
    .replace(/\bGated\s(?=DeltaNet\b)/g, 'Gated\u00a0')
    // A word joiner, which has no width: a hyphen that does not break (U+2011) is not in the fonts.
    .replace(/(?<=[A-Za-z0-9])-(?=(?:[A-Za-z]+-)?[A-Za-z]{0,3}\d)|(?<=\b[A-Z]\w*\d)-(?=[A-Z])/g, '-\u2060')

/** Prose as it was written, whatever keeps its lines: what is stored of it has to be the same on each visit. */
export const asWritten = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

export const formatBits = (bits: number): string => bits.toFixed(3)

/** A symbol as a reader can see it: a space and a line break get a mark. */
export function visibleSymbol(symbol: string): string {
  if (symbol === ' ') return '␣'
  if (symbol === '\n') return '↵'
  return symbol
}

/** A symbol as one says it. */
export function spokenSymbol(symbol: string): string {
  if (symbol === ' ') return 'a space'
  if (symbol === '\n') return 'a line break'
  if (symbol === '"') return 'a quotation mark'
  return `“${symbol}”`
}

/** “a, b and c”. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
