/** The limits of the runtime, each with its reason. */

/** Symbols that one call of a graph reads at most: bounds the time until an abort is seen, and the size of one block. */
export const CHUNK = 512

/**
 * The same on a graphics device, where a call has a price of its own, for states and without probes. Attention there holds a
 * number for each pair of a query and a position in each head, which has to fit into one buffer.
 */
export const GPU_CHUNK = 2048

/** Longest prompt of `run`: 20,000 symbols are minutes of reading on a slow machine. */
export const PROMPT_LIMIT = 20_000

/** Longest text of `score`. */
export const SCORE_LIMIT = 200_000

/** Rows of a Transformer's table of rotary angles. A matrix state has no such limit. */
export const ATTENTION_POSITIONS = 8192

/** What a sliding window keeps when the positions are used up: it reads these again, as a text of their own. */
export const SLIDE_KEEPS = 4096

/** Symbols of a run whose attention is kept: the square of it in numbers for each head, 25 MB for 24 heads. */
export const ATTENTION_SHOWN = 512

/** A Transformer scores long texts in windows of this many symbols, each starting half a window after the one before. */
export const SCORE_WINDOW = 4096

/** Frames that may be on their way to a reader who has not asked for them yet, beyond one block. */
export const FRAMES_IN_FLIGHT = 64

/** Positions that a cache has room for at first. It doubles when they are used up. */
export const CACHE_POSITIONS = 512

/** How long an error on a graphics device waits for the news that the device itself is gone. */
export const LOSS_NOTICE_MS = 100

/** A calibration reads twice so many symbols, then takes so many single steps, or as many as fit into the time. */
export const CALIBRATION_READ = 128
export const CALIBRATION_STEPS = 9
export const CALIBRATION_MS = 300

/** Threads of the processor at most: the matrices of these models are small. */
export const MOST_THREADS = 4
