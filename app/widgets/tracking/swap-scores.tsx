/** The shell game as trained networks play it: recorded, every seed, beside a guess; asked before it is shown. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatCount, formatSeeds } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Choose } from '../choose'
import { createCover, useCovered } from '../cover'
import { Covered } from '../covered'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { decodeScores, encodeScores, SCORES_FIGURE } from './params'
import { percent, percents } from './seeds'
import { GAMES, learnable, type SwapGame, scoresOf, swapClaim } from './swaps'

const useScores = createCover()

const [three] = GAMES as readonly [SwapGame]

const CHOICES = [
  { value: 'lstm-2015', text: 'Only the LSTM, whose gates read its state' },
  { value: 'lstm-2015 delta-wide', text: 'The LSTM, and the delta rule with strengths up to 2' },
  {
    value: 'lstm-2015 delta-wide min-gru-signed',
    text: 'Those two, and the minGRU whose decays may be negative',
  },
  { value: 'transformer', text: 'The Transformer, which has kept every swap' },
] as const

export const SwapScoresPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you look.</b> Networks were trained on {three.trained} swaps of {three.cups} cups, and are asked for
        the cup of the ball after {2 * three.trained}. Which of them know it?
      </>
    }
    choices={CHOICES}
    onCommit={useScores.getState().look}
    answer={(chosen) =>
      `${chosen === learnable(three).join(' ') ? 'So it is' : 'Not so'}. ${swapClaim(three)} The figure has them one by one.`
    }
  />
)

export function SwapScores() {
  const { open, look } = useScores()
  const [cups, setCups] = useState(three.cups)
  useLink(SCORES_FIGURE, ({ text }) => setCups(decodeScores(text ?? '').cups))
  const covered = useCovered(!open)
  const [table, setTable] = useState(false)
  const game = GAMES.find((one) => one.cups === cups) ?? three
  const options = useMemo(() => chart(game), [game])
  const far = game.lengths.at(-1)!
  return (
    <Figure
      name="The shell game, trained"
      description={!covered ? swapClaim(game) : 'Scores are shown when the question above is answered, or asked for.'}
      look={`Rings: as many swaps as in training (${game.trained}). Dots: ${far} swaps. See who is to the right of the dashed line, and who stays on it.`}
      happened={covered ? '' : swapClaim(game)}
      source={`Recorded with PyTorch on ${game.devices.map((device) => (device === 'CPU' ? 'a processor' : `one ${device}`)).join(' and ')}: networks of about ${formatCount(1000 * Math.round(game.parameters / 1000))} parameters, trained for ${formatCount(game.steps)} steps on ${game.trained} swaps and asked at each, ${formatSeeds(game.rows.map(({ seeds }) => seeds.length))}; a mark is one seed on ${formatCount(game.sequences)} games, asked after the last swap.`}
    >
      <div className="figure-top">
        <Segmented
          legend="Cups"
          options={GAMES.map((one) => ({ value: String(one.cups), label: `${one.cups} cups` }))}
          value={String(cups)}
          onChange={(value) => setCups(Number(value))}
        />
        <span className="end tools">
          <ShareButton shared={() => ({ figure: SCORES_FIGURE, text: encodeScores({ cups }) })} />
          <button
            type="button"
            className="plain"
            aria-pressed={table}
            onClick={() => {
              look()
              setTable(!table)
            }}
          >
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </div>
      {covered ? (
        <Covered chart show="Show the scores" onLook={look}>
          Answer the question above first, or look at once.
        </Covered>
      ) : table ? (
        <MatrixTable
          caption={`Games with the right cup, by swaps; a guess is right in ${percent(game.chance)}`}
          columns={[...game.lengths.map((length) => `${length} swaps`), 'seeds']}
          rows={game.rows.map((row) => ({
            name: row.name,
            cells: [...game.lengths.map((length) => percents(scoresOf(row, length))), String(row.seeds.length)],
          }))}
        />
      ) : (
        <Chart options={options} label={`Share of games of ${game.cups} cups with the right cup, by network`} />
      )}
    </Figure>
  )
}

/** Pixels between seeds of one network. */
const APART = 5

const chart =
  ({ rows, chance, trained, lengths }: SwapGame) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const narrow = width < 560
    const names = rows.map(({ name }) => name)
    const far = lengths.at(-1)!
    const points = [trained, far].flatMap((length) =>
      rows.flatMap((row) =>
        scoresOf(row, length).map((score, i, all) => ({
          name: row.name,
          score: 100 * score,
          length,
          dy: APART * (i - (all.length - 1) / 2),
        })),
      ),
    )
    return {
      height: (narrow ? 44 : 32) * names.length + 62,
      marginLeft: narrow ? 8 : 220,
      marginRight: 18,
      marginTop: 24,
      marginBottom: 38,
      style: {
        fontFamily: 'var(--sans)',
        fontSize: '12.5px',
        color: 'var(--soft)',
        background: 'none',
        overflow: 'visible',
      },
      x: { label: 'games with the right cup, %', domain: [0, 100], grid: true, ticks: narrow ? 3 : 5 },
      y: { label: null, domain: names, ...(narrow && { axis: null }), tickSize: 0 },
      marks: [
        Plot.ruleY(names, { stroke: 'var(--faint)' }),
        Plot.ruleX([100 * chance], { stroke: 'var(--rule)', strokeDasharray: '3 4' }),
        Plot.text([100 * chance], {
          x: (d: number) => d,
          frameAnchor: 'top',
          dy: -16,
          text: () => 'a guess',
          fill: 'var(--soft)',
        }),
        ...(narrow
          ? [
              Plot.text(names, {
                y: (d: string) => d,
                frameAnchor: 'left',
                text: (d: string) => d,
                dy: -15,
                textAnchor: 'start',
                fill: 'var(--ink)',
              }),
            ]
          : []),
        ...points.map((point) =>
          Plot.dot([point], {
            x: 'score',
            y: 'name',
            dy: point.dy,
            r: point.length === trained ? 5.5 : 4,
            stroke: 'var(--state)',
            strokeWidth: 2,
            fill: point.length === trained ? 'none' : 'var(--state)',
          }),
        ),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'score',
            y: 'name',
            title: (d: (typeof points)[number]) => `${d.name}\n${Math.round(d.score)} % at ${d.length} swaps`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }
