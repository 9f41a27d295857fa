/** A model in a worker or in Node: its files, the sessions over its two graphs and the memory of its latest run. */

import { type CatalogFile, type CatalogModel, type CatalogProbe, keepsTokens, probesOn } from '../catalog'
import type { Ledger, Progress, Score } from './api'
import type { FrameBlock } from './blocks'
import { calibrate } from './calibrate'
import { type Decoding, decodeBlocks, lesionOf, readable, showable } from './decode'
import { failed } from './failed'
import { heapBytes } from './heap'
import { ledgerOf } from './ledger'
import { CHUNK, GPU_CHUNK } from './limits'
import { Memory } from './memory'
import { Player, type Reader } from './player'
import { type Scoring, scorable, scoreText } from './score'
import { type Device, Session } from './session'
import type { Speed } from './speeds'
import { unpackWeights, weightBytes } from './weights'

/** Gives the checked bytes of a file of the catalog. */
export type ReadFile = (
  file: CatalogFile,
  options: { onBytes?: (loaded: number) => void; signal?: AbortSignal | undefined },
) => Promise<Uint8Array<ArrayBuffer>>

export class LoadedModel {
  private readonly sessions = new Map<'play' | 'probe', Promise<Reader>>()
  /** The session over `play`, once it is there. */
  private player: Player | null = null
  /** Of the run that began last; what the ledger shows. */
  private latest: Memory
  private readonly busy = new Set<Memory>()

  private constructor(
    private readonly device: Device,
    readonly entry: CatalogModel,
    private readonly read: ReadFile,
    /** Packed: a second graph unpacks them again, which costs less than keeping them unpacked. */
    private readonly weights: Uint8Array,
  ) {
    this.latest = this.newMemory()
  }

  /** Fetches the weights and the graph of the first run and compiles it; the other graph waits until a run asks for it. */
  static async load(
    device: Device,
    entry: CatalogModel,
    read: ReadFile,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
    first: 'play' | 'probe' = 'play',
  ): Promise<LoadedModel> {
    const { weights } = entry.files
    const file = graphFile(device, entry, first)
    const total = weights.bytes + file.bytes
    const loaded = [0, 0]
    const report = (i: number) => (bytes: number) => {
      loaded[i] = bytes
      onProgress?.({ phase: 'weights', loaded: Math.min(loaded[0]! + loaded[1]!, total), total })
    }
    const [packed, graph] = await Promise.all([
      read(weights, { onBytes: report(0), signal }),
      read(file, { onBytes: report(1), signal }),
    ])
    onProgress?.({ phase: 'session', loaded: 0, total: 1 })
    const model = new LoadedModel(device, entry, read, packed)
    await model.session(first, graph)
    onProgress?.({ phase: 'session', loaded: 1, total: 1 })
    signal?.throwIfAborted()
    return model
  }

  /** What reads by a graph, compiled at its first use. A failed one is forgotten, so that the next call tries again. */
  session(kind: 'play' | 'probe', graph?: Uint8Array): Promise<Reader> {
    const known = this.sessions.get(kind)
    if (known) return known
    const session = (async () => {
      const open = async () => ({
        graph: await this.read(graphFile(this.device, this.entry, kind), {}),
        weights: unpackWeights(this.weights),
      })
      const first = graph ? { graph, weights: unpackWeights(this.weights) } : await open()
      const session = await Session.create(this.device, this.entry, first.graph, first.weights).catch((error) => {
        throw failed(`The runtime could not start ${this.entry.name}`, error)
      })
      if (kind === 'probe') return session
      this.player = new Player(this.device, this.entry, session, open)
      return this.player
    })()
    this.sessions.set(kind, session)
    session.catch(() => this.sessions.delete(kind))
    return session
  }

  /** What its probe graph shows on this device. */
  get probes(): readonly CatalogProbe[] {
    return probesOn(this.entry, this.device.gpu ? 'webgpu' : 'wasm')
  }

  /** Symbols that a call of the play graph reads at most. */
  private get callSize(): number {
    return this.device.gpu && !keepsTokens(this.entry) ? GPU_CHUNK : CHUNK
  }

  newMemory(): Memory {
    return new Memory(this.entry.state, this.device)
  }

  /** Blocks of frames of one run; see `Model.run`. */
  async *run(prompt: string, options: Decoding, signal?: AbortSignal): AsyncGenerator<FrameBlock, void, undefined> {
    const ids = readable(prompt, this.entry, options.beyond)
    lesionOf(this.entry, options.gate)
    if (options.probes && this.probes.some(({ name }) => name === 'attention'))
      showable(ids.length + options.maxTokens, this.entry)
    const session = await this.session(options.probes ? 'probe' : 'play')
    const memory = this.newMemory()
    if (!this.busy.has(this.latest)) this.latest.dispose()
    this.latest = memory
    this.busy.add(memory)
    try {
      const size = options.probes ? CHUNK : this.callSize
      yield* decodeBlocks(session, memory, this.entry, ids, size, options, signal)
    } catch (error) {
      throw failed(`${this.entry.name} stopped while it was computing`, error)
    } finally {
      this.busy.delete(memory)
      // The latest run keeps its memory for the ledger until the next run begins.
      if (memory !== this.latest) memory.dispose()
    }
  }

  /** Bits per byte of a text; see `Model.score`. */
  async score(text: string, { gate, chunk }: Scoring, signal?: AbortSignal, limit?: number): Promise<Score> {
    const ids = scorable(text, limit)
    const lesion = lesionOf(this.entry, gate)
    const size = chunk ?? this.callSize
    try {
      return await scoreText(await this.session('play'), () => this.newMemory(), this.entry, ids, lesion, size, signal)
    } catch (error) {
      throw signal?.aborted ? error : failed(`${this.entry.name} stopped while it was reading`, error)
    }
  }

  /** How fast this backend reads and writes with this model. */
  async calibrate(): Promise<Speed> {
    return calibrate(await this.session('play'), () => this.newMemory())
  }

  ledger(): Ledger {
    const captured = this.player?.captured
    return {
      ...ledgerOf(weightBytes(this.weights), this.latest.measured()),
      copies: this.sessions.size + (captured ? 1 : 0),
      heap: heapBytes(),
      captured: captured?.bytes ?? 0,
      uncaptured: this.player?.uncaptured ?? null,
    }
  }

  async release(): Promise<void> {
    const sessions = await Promise.allSettled(this.sessions.values())
    this.sessions.clear()
    if (!this.busy.has(this.latest)) this.latest.dispose()
    for (const session of sessions) if (session.status === 'fulfilled') await session.value.release()
  }
}

/** The graph of a kind on this device: on the processor attention is made of parts, where the catalog has such a graph. */
const graphFile = ({ gpu }: Device, { files }: CatalogModel, kind: 'play' | 'probe') => {
  if (gpu) return files[kind]
  return (kind === 'probe' ? files['processor-probe'] : undefined) ?? files.processor ?? files[kind]
}
