/** How a head is called in every figure. */

import type { HeadRef } from '../../models/trace'

export const place = ({ layer, head }: HeadRef) => `L${layer} H${head}`
