// The missing share then and now on one line from nothing to all, in the marks of binBars. The text beside it says the
// same, so it is hidden from whoever listens.

import { at } from '../../report/render/charts/plotArea.ts';
import { type Markup, markup } from '../../report/render/markup.ts';

const WIDTH = 400;
const HEIGHT = 12;

/** @param reference and current in [0, 1]. */
export function missingBar(reference: number, current: number): Markup {
  const line = (name: string, inset: number, share: number) =>
    markup`<path class="${name}" d="M0 ${inset}h${at(share * WIDTH)}v${HEIGHT - 2 * inset}H0z"/>`;
  return markup`<svg class="chart missing-bar" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${line('then', 0, reference)}${line('now', 3, current)}</svg>`;
}
