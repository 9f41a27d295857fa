/** The first figure of lesson 10: a phone book, read once, and what each network still says for every name in it. */

import { useEffect, useMemo, useState } from 'react'
import { networksOf, type TaskCatalog, taskOf } from '../../../models/task-catalog'
import { Canvas } from '../../figures/canvas'
import { Figure } from '../../figures/figure'
import { formatShare } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Transport, transportKeys } from '../../figures/transport'
import { useTaskCatalog } from '../../state/task-catalog'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { lookOf } from '../task/looks'
import { useLink, useLinkedStop } from '../use-link'
import { AnswerTable } from './answer-table'
import { bookOf, DIGITS, rightOf, shareOf } from './book'
import { BookPage } from './book-page'
import { useChallenges } from './challenge'
import { drawMap, entryAt, mapHeight, ROW } from './draw-map'
import { bookOfLink, FIGURE, firstBook, SIZES } from './params'
import { useAsking } from './use-asking'
import { happened, spoken } from './words'
import './phone-book.css'

const SPEEDS = [1, 2, 4, 8] as const

export function PhoneBookWidget() {
  const { catalog, error } = useTaskCatalog()
  if (!catalog || networksOf(catalog, 'phone-book').length === 0)
    return (
      <div className="figure wide">
        <p className="missing" role="status">
          {error ??
            (catalog
              ? 'The list of task networks has none for this figure. The rest of the lesson works.'
              : 'Opening the list of task networks …')}
        </p>
      </div>
    )
  return <Loaded catalog={catalog} />
}

function Loaded({ catalog }: { readonly catalog: TaskCatalog }) {
  const [task] = useState(() => taskOf(catalog, 'phone-book'))
  // One seed of each: a book is one book, and what seeds differ by is measured in the figure after this one.
  const [networks] = useState(() =>
    networksOf(catalog, 'phone-book').filter((one, i, all) => all.findIndex(({ model }) => model === one.model) === i),
  )
  const trained = Math.max(...task.train.map(({ entries }) => Number(entries)))
  const [settings, setSettings] = useState(firstBook)
  const { entries, seed } = settings
  const size = SIZES.indexOf(entries)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const book = useMemo(() => bookOf(seed, entries), [seed, entries])
  const { answers, status, running, begun, start, stop } = useAsking(networks, task.symbols, book)
  const store = usePlayheadStore(SPEEDS[1])
  const playhead = useTokens(store)
  useEffect(() => {
    store.getState().load(entries, Math.min(store.getState().t, entries - 1))
  }, [entries, store])
  const { link } = useLink(FIGURE, (shared) => setSettings(bookOfLink(shared)))
  useLinkedStop(store, link)
  const chosen = Math.min(playhead.t, entries - 1)
  const told = networks.map(({ name }, n) => ({ name, answers: answers[n]! }))
  const whole = begun && !running && answers.every((row) => row.every((one) => one !== null))
  useEffect(() => {
    if (!whole) return
    useChallenges.getState().publish(
      entries,
      networks.map(({ name, state }, n) => ({
        name,
        share: shareOf(answers[n]!) ?? 0,
        grows: state.some(({ grows }) => grows !== null),
      })),
    )
  }, [whole, entries, networks, answers])
  const asked = book[chosen]!
  return (
    <Figure
      name="A phone book"
      description={`A book of ${entries} entries; ${asked.name} has the number ${asked.number}. ${networks.map(({ name }, n) => spoken(name, answers[n]![chosen]!)).join('; ')}.`}
      look="Make the book longer and let every name be asked: whose cells run empty, and from which end of the book?"
      happened={happened(told, entries, task.chance)}
      source={
        `Each entry is asked in a run of its own: the network reads the whole book, then the name, and before each digit it says the digit; then it reads the right one. ` +
        `Trained on books of up to ${trained} entries. Bytes: the tensors that hold its past when the first digit is asked, 4 bytes a number.`
      }
      onKeyDown={transportKeys(playhead)}
    >
      <div className="figure-top">
        <label className="book-size">
          <span>
            Entries <b>{entries}</b> {entries > trained && <small>longer than in training</small>}
          </span>
          <input
            type="range"
            min={0}
            max={SIZES.length - 1}
            value={size}
            aria-label="Entries in the book"
            aria-valuetext={`${entries} entries`}
            style={{ ['--done' as string]: `${(100 * size) / (SIZES.length - 1)}%` }}
            onChange={(event) => setSettings({ ...settings, entries: SIZES[event.currentTarget.valueAsNumber]! })}
          />
        </label>
        <button type="button" onClick={running ? stop : start}>
          {running ? 'Stop' : begun ? 'Ask again' : 'Ask for every name'}
        </button>
        <button type="button" className="plain" onClick={() => setSettings({ ...settings, seed: seed + 1 })}>
          Another book
        </button>
        <span className="chip" data-kind={begun ? 'live' : 'recorded'}>
          <i aria-hidden="true" />
          {begun ? 'live' : 'not asked yet'}
          <span>{networks.length} networks</span>
          <span>{begun ? 'WASM' : ''}</span>
        </span>
      </div>
      <Status status={status} />
      <div className="panels even">
        <BookPage book={book} chosen={chosen} onChoose={playhead.seek} />
        <AnswerTable
          asked={asked}
          entries={entries}
          networks={networks}
          digits={answers.map((row) => row[chosen] ?? null)}
        />
      </div>
      <section aria-label="The whole book" className="book-map" data-idle={!begun || undefined}>
        <h3>
          What each still knows of the book <small>a full cell has all {DIGITS} digits right</small>
          <span className="end tools">
            <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
              {table ? 'Show as picture' : 'Show as table'}
            </button>
          </span>
        </h3>
        {table ? (
          <MatrixTable
            caption="Right digits of each entry, in the order of the book"
            columns={book.map(({ name }) => name)}
            rows={told.map(({ name, answers: row }) => ({
              name,
              cells: row.map((one) => (one ? `${rightOf(one)} of ${DIGITS}` : '')),
            }))}
          />
        ) : (
          <div className="map-rows">
            <ul style={{ ['--row' as string]: `${ROW}px` }}>
              {told.map(({ name, answers: row }) => {
                const share = shareOf(row)
                return (
                  <li key={name}>
                    <span>{name}</span> <b className="map-share">{share === null ? '' : formatShare(share)}</b>
                  </li>
                )
              })}
            </ul>
            <Canvas
              height={mapHeight(networks.length)}
              className="seekable"
              label={`Right digits of every entry by network. ${happened(told, entries, task.chance)}`}
              draw={drawMap(
                networks.map(({ model }, n) => ({ colour: lookOf(model).colour, answers: answers[n]! })),
                entries,
                chosen,
              )}
              onWidth={setWidth}
              onClick={(event) => playhead.seek(entryAt(width, entries, event.nativeEvent.offsetX))}
            />
          </div>
        )}
      </section>
      <Transport
        playhead={{ ...playhead, t: chosen, length: entries }}
        speeds={SPEEDS}
        stops={{ name: 'Entry', text: (t) => `${book[Math.min(t, entries - 1)]!.name}, ${t + 1} of ${entries}` }}
      >
        <ShareButton shared={() => ({ figure: FIGURE, t: chosen, tokens: entries, seed })} />
      </Transport>
    </Figure>
  )
}
