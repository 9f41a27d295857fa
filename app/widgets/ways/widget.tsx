/** The first figure of lesson 8: one text, read step by step, in chunks and all at once by the same weights. */

import { useState } from 'react'
import { MOST_SYMBOLS } from '../../../models/ways'
import { PromptBox } from '../../controls/prompt-box'
import { Switch } from '../../controls/switch'
import { Figure } from '../../figures/figure'
import { formatCount, formatParameters } from '../../figures/format'
import { familiesOf, useCatalog } from '../../state/catalog'
import { useLiveRun } from '../../state/live'
import { NANO_SHOWN } from '../../state/nano-first'
import { usePrompt } from '../../state/prompts'
import { useSettings } from '../../state/settings'
import { useCovered } from '../cover'
import { Covered } from '../covered'
import { RunOptions } from '../run-options'
import { ShareButton } from '../share-button'
import { Status } from '../status'
import { useLink } from '../use-link'
import { WaysChart } from './chart'
import { happened } from './happened'
import { families } from './lines'
import { FIGURE, familiesOfLink, firstFamilies, lanesOf } from './params'
import { Calls, Rows } from './rows'
import { lookAtWays, measureWays, useShownWays, useWays } from './runs'
import './ways.css'

export function WaysWidget() {
  const { recorded, error, missing, open, nano } = useWays()
  const covered = useCovered(!open)
  const { ways, live } = useShownWays()
  const { catalog } = useCatalog()
  const { status, running, start, cancel } = useLiveRun()
  const { backend } = useSettings()
  const [text, setText] = usePrompt('ways', recorded?.text ?? '')
  const [wanted, setWanted] = useState(firstFamilies)
  useLink(FIGURE, (shared) => {
    setWanted(familiesOfLink(shared))
    if (shared.text !== undefined) setText(shared.text)
  })
  const [table, setTable] = useState(false)
  const offered = familiesOf(catalog, families.map(({ family }) => family).join(' '))
  const shown = live ? ways : ways.filter(({ family }) => wanted.includes(family))
  const measure = () => {
    lookAtWays()
    start((signal, report) =>
      measureWays(
        offered.filter(({ family }) => wanted.includes(family)),
        text,
        backend,
        signal,
        report,
      ),
    )
  }
  const machine = recorded ? ` Recorded on ${recorded.machine}, at commit ${recorded.commit}.` : ''
  return (
    <Figure
      name="Three ways to read"
      description={
        !covered
          ? `${shown.length} readings of ${shown[0]?.symbols ?? 0} symbols. ${happened(shown)}`
          : 'The times are covered until you answer or ask for them.'
      }
      look="Follow a line to the right: the same symbols, in fewer and larger calls."
      happened={covered ? '' : happened(shown)}
      source={`Each point is the median time of a call, divided by the symbols that it reads; the time is that of the graph alone.${live ? ` ${nano ? NANO_SHOWN : 'Measured in this page, now.'}${missing ? ` ${missing}` : ''}` : machine}`}
      after={
        <>
          <PromptBox
            value={text}
            onChange={setText}
            onRun={measure}
            onCancel={cancel}
            running={running}
            verb="Measure on this machine"
            status={<Status status={status} />}
          >
            <span className="length">
              {formatCount(text.length)} of at most {MOST_SYMBOLS} characters
            </span>
            {live && !running && (
              <button
                type="button"
                className="plain"
                onClick={() => useWays.setState({ live: [], nano: null, missing: null })}
              >
                Back to the recorded times
              </button>
            )}
          </PromptBox>
          <RunOptions />
        </>
      }
    >
      <div className="figure-top">
        <fieldset className="ways-picker">
          <legend className="sr-only">Networks</legend>
          {offered.map(({ family, name }) => (
            <Switch
              key={family}
              checked={wanted.includes(family)}
              disabled={running || (wanted.length === 1 && wanted[0] === family)}
              onChange={(on) => setWanted(on ? [...wanted, family] : wanted.filter((one) => one !== family))}
            >
              {name}
            </Switch>
          ))}
        </fieldset>
        <span className="chip" data-kind={live ? 'live' : 'recorded'}>
          <i aria-hidden="true" />
          {live ? 'live' : 'recorded'}
          {live && nano && <span>{formatParameters(nano)}</span>}
        </span>
      </div>
      <section aria-label="Time a symbol">
        <h3>
          Time a symbol <small>by symbols a call</small>
          <span className="end tools">
            <ShareButton
              shared={() => ({
                figure: FIGURE,
                lanes: lanesOf(wanted),
                ...(text !== (recorded?.text ?? '') && { text }),
              })}
            />
            {!covered && (
              <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
                {table ? 'Show as picture' : 'Show as table'}
              </button>
            )}
          </span>
        </h3>
        {shown.length === 0 ? (
          <p className="missing" role="status">
            {error ?? 'Opening the recorded times …'}
          </p>
        ) : covered ? (
          <Covered chart show="Show the times" onLook={lookAtWays} height={320}>
            Two networks, one text, {shown[0]!.readings.length} ways to read it.
          </Covered>
        ) : table ? (
          <Calls ways={shown} />
        ) : (
          <WaysChart ways={shown} />
        )}
      </section>
      {!covered && shown.length > 0 && <Rows ways={shown} />}
    </Figure>
  )
}
