/** A fact of the recorded story, inside a paragraph. */

import { familiesOf, useCatalog } from '../../state/catalog'
import { Said } from '../said'
import { facts } from './facts'
import { usePassage } from './scoring'

export function StoryFact({ of }: { readonly of: string }) {
  const { scoring } = usePassage('nangilas-courage')
  const { catalog } = useCatalog()
  const say = facts[of]
  if (!say) throw new Error(`No fact of the story is called ${of}`)
  const test = (family: string) => familiesOf(catalog, family)[0]?.quality.test ?? null
  return <Said>{(scoring && say(scoring, test)) ?? '…'}</Said>
}
