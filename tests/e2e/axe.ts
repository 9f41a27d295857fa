/** What axe finds on a page: WCAG 2.2 A and AA, and its best practices. */

import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/**
 * Rule and place of each fault, with axe's own words on what to do.
 * @param rules those rules alone; all without
 */
export async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Nothing of the notebook stands in frames, so the page itself can finish the run: no second page is opened.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (rules) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id} at ${target.join(' ')}: ${html.slice(0, 140)} ${failureSummary}`,
    ),
  )
}
