/** Claims in the prose, computed from the models and recordings that the page has. */

import { familiesOf, useCatalog } from '../../state/catalog'
import { useRecorded } from '../../state/recorded'
import { stopsAndCommas } from '../gate/commas'
import { measuresOf } from '../gate/row-names'
import { recordings } from '../gate/traces'
import { bitsPerByte } from '../measure'
import { asMachines } from '../race/racers'
import { Said } from '../said'
import { atSentenceEnds, costOfLesion } from './claims'
import { ofModels } from './claims-by-name'

interface ClaimProps {
  readonly of: string
  /** Families of the catalog, separated by spaces. */
  readonly models: string
  /** By the names of the catalog, which is the default, or by those of the race. */
  readonly called?: 'name' | 'machine'
}

/** A claim on the networks of the catalog, inside a paragraph. */
export function Claim({ of, models: families, called }: ClaimProps) {
  const { catalog } = useCatalog()
  const say = ofModels[of]
  if (!say) throw new Error(`No claim is called ${of}`)
  const models = familiesOf(catalog, families)
  return <Said>{models.length > 0 ? (say(called === 'machine' ? asMachines(models) : models) ?? '') : '…'}</Said>
}

const gated = { own: recordings['data-dependent'] }
const both = { own: recordings['data-dependent'], frozen: recordings.lesion }

/** Where the recorded heads of the gated network forget, inside a paragraph. */
export function WhereItForgets() {
  const { own } = useRecorded(gated, ['own']).traces
  return <Said>{own ? [atSentenceEnds(measuresOf(own)), stopsAndCommas(own)].join(' ').trim() : '…'}</Said>
}

/** What the frozen gate costs on the recorded text, inside a paragraph. */
export function LesionCost() {
  const { own, frozen } = useRecorded(both, ['own', 'frozen']).traces
  const before = own && bitsPerByte(own.frames)
  const after = frozen && bitsPerByte(frozen.frames)
  return <Said>{before && after ? costOfLesion(before, after) : '…'}</Said>
}
