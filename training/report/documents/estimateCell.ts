// A figure with its interval on a second line, for tables with many columns.

import type { Estimate } from '../../../wasm/artefact/manifest.ts';
import { type Markup, markup } from '../render/markup.ts';
import type { Numbers } from '../render/numbers.ts';

export function estimateCell(
  estimate: Estimate,
  style: 'decimal' | 'share' | 'change',
  numbers: Numbers,
  digits = 3,
): Markup {
  return markup`${numbers[style](estimate.value, digits)} <small>${numbers.interval(estimate, style, digits)}</small>`;
}
