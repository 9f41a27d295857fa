/** What a step of training took, in short windows and in long ones, from the project's own trials. */

import trials from '../../../models/training/trials.json'
import { formatMs } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { Said } from '../said'

const ROWS: readonly { readonly id: keyof typeof trials; readonly name: string; readonly how: string }[] = [
  { id: 'lstm-2015', name: 'LSTM of 2015', how: 'token by token' },
  { id: 'lstm-block', name: 'LSTM in a modern block', how: 'token by token' },
  { id: 'min-gru', name: 'minGRU', how: 'scan' },
  { id: 's6', name: 'S6', how: 'scan' },
  { id: 'vector-gate', name: 'Vector gate', how: 'chunks' },
  { id: 'gated-delta', name: 'Gated DeltaNet', how: 'chunks' },
  { id: 'hybrid', name: 'Hybrid', how: 'chunks, attention' },
  { id: 'transformer', name: 'Transformer', how: 'all at once' },
]

/** A step in windows of 512, inside a sentence. */
export const StepTime = ({ of }: { readonly of: keyof typeof trials }) => (
  <Said>{formatMs(trials[of].step_512_ms)}</Said>
)

export const TrainingTimes = () => (
  <TableFrame
    label="Milliseconds of a training step"
    caption={
      <>
        Milliseconds of a training step of 65,536 symbols, cut into windows of 512 and of 4,096, on one NVIDIA H100 that
        was shared with other compilations: take them as upper bounds. About 4.7 million parameters each.
      </>
    }
  >
    <thead>
      <tr>
        <th scope="col">network</th>
        <th scope="col">trained</th>
        <th scope="col" className="n">
          512
        </th>
        <th scope="col" className="n">
          4,096
        </th>
        <th scope="col" className="n">
          times
        </th>
      </tr>
    </thead>
    <tbody>
      {ROWS.map(({ id, name, how }) => {
        const { step_512_ms: short, step_4096_ms: long } = trials[id]
        return (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{how}</td>
            <td className="n">{Math.round(short)}</td>
            <td className="n">{Math.round(long)}</td>
            <td className="n">{(long / short).toFixed(1)}</td>
          </tr>
        )
      })}
    </tbody>
  </TableFrame>
)
