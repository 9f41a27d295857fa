/** The play graph as a run uses it: a prompt by the ordinary session, then single symbols as captured commands where those can be. */

import type { CatalogModel } from '../catalog'
import { CapturedSession } from './captured'
import { Lock } from './lock'
import type { Memory } from './memory'
import type { Device, Session, Step } from './session'

/** What reads symbols into a memory. */
export type Reader = Pick<Session, 'step' | 'release'>

export class Player implements Reader {
  /** The session for single symbols, once it is there. */
  captured: CapturedSession | null = null
  private capturing: Promise<CapturedSession | null> | null = null
  private readonly turns = new Lock()
  /** Why single symbols are not captured; null while they are, or would be at the first of them. */
  uncaptured: string | null = null

  /** `open` gives graph and weights once more. */
  constructor(
    private readonly device: Device,
    private readonly entry: CatalogModel,
    private readonly ordinary: Session,
    private readonly open: () => Promise<{ graph: Uint8Array; weights: Uint8Array }>,
  ) {
    if (!device.gpu) this.uncaptured = 'The processor has no commands to capture.'
    // Attention binds there, not the encoding of commands: on one NVIDIA H100 captured steps took 1.09 times a bare loop, those of the hybrid 0.54.
    else if (entry.state.every(({ grows }) => grows !== null))
      this.uncaptured = 'Where memory is of tokens alone, captured steps are no faster.'
    // The LSTM's graph: its lesion is a branch, and asking all the same puts an error into the console.
    else if (entry.state.some(({ kind }) => kind === 'cell'))
      this.uncaptured = 'A graph with a branch has no fixed commands to capture.'
  }

  /**
   * Reads `tokens` after what `memory` holds, and moves it on. The first symbols of a run put its memory on the device. The symbol for which
   * caches outgrow a session carries the time of exchanging it; making the first one is part of loading.
   */
  async step(memory: Memory, tokens: Int32Array, lesion: boolean): Promise<Step> {
    if (tokens.length > 1 || !memory.onDevice || this.uncaptured !== null)
      return this.ordinary.step(memory, tokens, lesion)
    let exchangeMs = 0
    // One run at a time, so that none replays a session that another is just exchanging for a larger one.
    const step = await this.turns.run(async () => {
      const start = performance.now()
      const before = this.captured
      const captured = await this.capturedFor(memory.makeRoom())
      if (before && captured !== before) exchangeMs = performance.now() - start
      return captured?.step(memory, tokens[0]!, lesion).catch((error) => this.fail(error))
    })
    const { ms, ...read } = step ?? (await this.ordinary.step(memory, tokens, lesion))
    return { ...read, ms: ms + exchangeMs }
  }

  /** The captured session, with room for so many positions: caches that have outgrown it get another. null where there can be none. */
  private async capturedFor(room: number): Promise<CapturedSession | null> {
    if (this.captured && this.captured.room < room) this.capturing = this.capture(room)
    this.capturing ??= this.capture(room)
    return this.capturing
  }

  private async capture(room: number): Promise<CapturedSession | null> {
    try {
      await this.captured?.release()
      this.captured = null
      const { graph, weights } = await this.open()
      this.captured = await CapturedSession.create(this.device, this.entry, graph, weights, room)
      return this.captured
    } catch (error) {
      this.fail(error)
      return null
    }
  }

  /** From now on without: what failed once is not worth another wait. */
  private fail(error: unknown): void {
    this.uncaptured = error instanceof Error ? error.message : String(error)
    this.captured?.release().catch(() => undefined)
    this.captured = null
    this.capturing = Promise.resolve(null)
  }

  async release(): Promise<void> {
    await (await this.capturing)?.release()
    await this.ordinary.release()
  }
}
