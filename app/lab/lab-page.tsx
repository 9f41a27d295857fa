/** The lab: the bench with its lanes, what they compute inside, and the scoring of a text. */

import { useCallback, useMemo, useRef } from 'react'
import { useCatalog } from '../state/catalog'
import { useRecorded } from '../state/recorded'
import { useOpening } from '../widgets/use-link'
import './lab.css'
import { FIGURE, laneStyles } from './bench'
import { BenchFigure } from './bench-figure'
import { ScoreFigure } from './score-figure'
import { useBench } from './store'

/** The traces that the bench opens on, by the model that wrote them. */
const recordings = { transformer: 'race-transformer', 'vector-gate': 'race-vector-gate' }

export default function LabPage() {
  const opening = useOpening(FIGURE)
  const { catalog, error } = useCatalog()
  const lanes = useBench((state) => state.lanes)
  const recorded = useRecorded(recordings, ['transformer', 'vector-gate'])
  const models = useMemo(() => catalog?.models ?? [], [catalog])
  const styles = useMemo(
    () => laneStyles(lanes.map(({ lane }) => models.find(({ id }) => id === lane.model) ?? null)),
    [lanes, models],
  )
  const scoreText = useRef('')
  const keepText = useCallback((text: string) => {
    scoreText.current = text
  }, [])
  return (
    <>
      <p className="eyebrow">The lab</p>
      <h1>Models side by side</h1>
      <p className="lede">
        Up to four networks of the catalog continue one prompt, one symbol each in turn, and score one text. Everything
        runs in this page.
      </p>
      {error && <p role="alert">{error}</p>}
      <h2 className="sr-only">The bench</h2>
      <BenchFigure
        models={models}
        styles={styles}
        recorded={recorded}
        opening={opening}
        scoreText={() => scoreText.current}
      />
      <h2 className="sr-only">A text scored by every lane</h2>
      <ScoreFigure models={models} styles={styles} opening={opening} onText={keepText} />
    </>
  )
}
