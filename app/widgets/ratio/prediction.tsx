/** Which ratio does best in print: asked before the line is shown. */

import { Choose } from '../choose'
import { createCover } from '../cover'
import { published } from './ratio'

/** Whether the reader has committed. */
export const useRatioShown = createCover()

const nameOf = ({ recurrent, attending }: (typeof published)[number]) =>
  recurrent === 0 ? 'All layers look back' : `${recurrent} recurrent to ${attending} that looks back`

const [best] = [...published].sort((a, b) => a.perplexity - b.perplexity)

export const RatioPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you look.</b> One design was trained five times on the same text, with ever more of its layers looking
        back. Which of the five had the lowest perplexity?
      </>
    }
    choices={[...published].reverse().map((one) => ({ value: one.recurrent, text: nameOf(one) }))}
    onCommit={useRatioShown.getState().look}
    answer={(chosen) =>
      `${chosen === best!.recurrent ? 'So it is' : 'Not that one'}. ${published
        .map((one) => `${one.recurrent} to ${one.attending}: ${one.perplexity.toFixed(2)}`)
        .join(
          '; ',
        )} (Kimi Linear, 2025, table 1). The best is ${best!.recurrent} to ${best!.attending}, and the two highest are the one with the fewest such layers and the one with nothing else.`
    }
  />
)
