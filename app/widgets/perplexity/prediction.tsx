/** The questions before the figures of lesson 9, answered from the recorded story and the catalog. */

import { type FormEvent, useId, useState } from 'react'
import { formatBits, formatShare } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useAnswer, useBefore } from '../../state/progress'
import { Choose, FromBefore } from '../choose'
import { byKind, type Kind, kindNames, kinds, kindsOf } from './kinds'
import { bitsPerByte, families, MOST, type Scoring, usePassage, useShared } from './scoring'

const asked = families.slice(0, MOST)

/** Families from the one that pays least to the one that pays most. */
const ranked = ({ readings }: Scoring) =>
  asked
    .flatMap((family) => {
      const reading = readings[family]
      return reading ? [{ family, bits: bitsPerByte(reading) }] : []
    })
    .sort((a, b) => a.bits - b.bits)

/** Which of four networks pays least for the story, and how far the four lie apart. */
export function StoryPrediction() {
  const name = useId()
  const { catalog } = useCatalog()
  const { open, look } = useShared()
  const given = useAnswer('predicted')
  useBefore(given, look)
  const { scoring } = usePassage('nangilas-courage')
  const [picked, setPicked] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  // Kept as a family and, where it was typed, a number: “hybrid 7”.
  const [chosen, share = ''] = given.answer === null ? [picked, typed] : String(given.answer).split(' ')
  const models = familiesOf(catalog, asked.join(' '))
  const nameOf = (family: string) => models.find((model) => model.family === family)?.name ?? family
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (picked === null) return
    look()
    given.give(`${picked} ${typed}`.trim())
  }
  const order = scoring ? ranked(scoring) : []
  const [best, worst] = [order[0], order.at(-1)]
  const ready = order.length === asked.length && best && worst
  return (
    <form onSubmit={submit}>
      <fieldset className="predict">
        <legend>
          <b>Before it plays.</b> A picture book of two pages tells of Nangila, a name that stands nowhere in the
          training text. Four networks with the same number of parameters read it. Which of them pays least for the
          whole of it?
        </legend>
        {asked.map((family) => (
          <label key={family} className="choice">
            <input
              type="radio"
              name={name}
              checked={chosen === family}
              disabled={open}
              onChange={() => setPicked(family)}
            />
            <span>{nameOf(family)}</span>
          </label>
        ))}
        <label className="guess">
          The one that pays most pays this many percent more:
          <input
            type="number"
            inputMode="decimal"
            min={0}
            step="any"
            value={share}
            disabled={open}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={open || chosen === null}>
          Commit and play
        </button>
        <div className="answer" aria-live={given.before ? 'off' : 'polite'}>
          {given.before && <FromBefore />}
          {open && ready && (
            <p>
              {chosen !== null && (chosen === best.family ? 'So it is. ' : 'Not so. ')}
              In bits per byte: {order.map(({ family, bits }) => `${nameOf(family)}: ${formatBits(bits)}`).join('; ')}.
              The last pays {formatShare(worst.bits / best.bits - 1)} more than the first
              {share !== '' && <>; you said {share} %</>}. Play on to see where the difference is made.
            </p>
          )}
        </div>
      </fieldset>
    </form>
  )
}

/** Where between two networks that are level on average the difference lies, by kind of symbol. */
export function KindPrediction() {
  const { scoring } = usePassage('nangilas-courage')
  const { showKinds } = useShared()
  const [hybrid, transformer] = [scoring?.readings.hybrid, scoring?.readings.transformer]
  const answer = (chosen: Kind) => {
    if (!scoring || !hybrid || !transformer) return null
    const of = kindsOf(scoring.text)
    const [ours, theirs] = [byKind(of, hybrid.bits), byKind(of, transformer.bits)]
    const gaps = kinds.map((kind, i) => ({ kind, gap: theirs[i]!.bits - ours[i]!.bits, i }))
    const { kind, i } = gaps.reduce((most, one) => (one.gap > most.gap ? one : most))
    const share = theirs[i]!.symbols / (scoring.text.length - 1)
    const whole = transformer.sums.at(-1)! - hybrid.sums.at(-1)!
    return (
      `${kind === chosen ? 'So it is' : 'No'}: for “${kindNames[kind]}” the hybrid pays ` +
      `${ours[i]!.bits.toFixed(2)} bits a symbol and the Transformer ${theirs[i]!.bits.toFixed(2)}. These are ` +
      `${formatShare(share)} of the symbols and ${formatShare((theirs[i]!.total - ours[i]!.total) / whole)} of the whole difference.`
    )
  }
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> On the story of Nangila the hybrid is ahead of the Transformer. On which symbols is
          its lead largest, symbol by symbol?
        </>
      }
      onCommit={showKinds}
      choices={kinds.map((value) => ({ value, text: kindNames[value][0]!.toUpperCase() + kindNames[value].slice(1) }))}
      answer={answer}
    />
  )
}
