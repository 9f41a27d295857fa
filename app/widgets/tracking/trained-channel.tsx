/** The setting of the circle that no reader chose: a channel of a trained network. */

import { useEffect, useMemo } from 'react'
import { formatSigned } from '../../figures/format'
import { useSignedDecays } from './facts'
import { useTracking } from './store'
import { widest } from './use-decays'

/** Puts in the decays of a channel that a network has learned, and says which it is. */
export function TrainedChannel() {
  const { entry, decays, error } = useSignedDecays()
  const setTrained = useTracking((state) => state.setTrained)
  const found = useMemo(() => decays && widest(decays), [decays])
  useEffect(() => {
    if (found) setTrained(found.pair)
  }, [found, setTrained])
  return (
    <p className="trained" role={error ? 'alert' : 'status'}>
      {error ??
        (entry && found
          ? `Channel ${found.channel} of the first layer of “${entry.name}”, trained on parity: × ${formatSigned(found.pair[0], 5)} at a 0, × ${formatSigned(found.pair[1], 5)} at a 1.`
          : 'Fetching the weights of the network …')}
    </p>
  )
}
