/** One widget, alone, with the properties of its card. */

import type { ComponentType } from 'react'
import { widgets } from '../widgets/registry'
import { cardOf, type WidgetName } from './cards'

export const names = Object.keys(widgets) as readonly WidgetName[]

export const isWidget = (name: string | undefined): name is WidgetName => names.some((known) => known === name)

export function OneWidget({ name }: { readonly name: WidgetName }) {
  const Widget = widgets[name] as ComponentType<Readonly<Record<string, unknown>>>
  return <Widget {...cardOf(name).props} />
}
