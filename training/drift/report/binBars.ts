// Two distributions over the same bins: a wide light bar for the reference, a narrow dark one for the window. Told apart
// by shape as well as by tone.

import { at } from '../../report/render/charts/plotArea.ts';
import { type Markup, markup } from '../../report/render/markup.ts';

const WIDTH = 400;
const HEIGHT = 120;

export interface BinBarsOptions {
  readonly summary: string;
  /** Shares of each bin. */
  readonly reference: readonly number[];
  readonly current: readonly number[];
  readonly height?: number;
}

export function binBars({ summary, reference, current, height = HEIGHT }: BinBarsOptions): Markup {
  const highest = Math.max(...reference, ...current, 1e-9);
  const step = WIDTH / Math.max(1, reference.length);
  const bars = (shares: readonly number[], inset: number) =>
    shares
      .map((share, bin) => {
        if (share === 0) return '';
        const tall = (share / highest) * (height - 2);
        return `M${at((bin + inset) * step)} ${height}v-${at(tall)}h${at((1 - 2 * inset) * step)}v${at(tall)}z`;
      })
      .join('');
  return markup`<svg class="chart" viewBox="0 0 ${WIDTH} ${height + 1}" role="img" aria-label="${summary}"><path class="then" d="${bars(reference, 0.06)}"/><path class="now" d="${bars(current, 0.32)}"/><g class="axis"><line x1="0" x2="${WIDTH}" y1="${height}" y2="${height}"/></g></svg>`;
}

export function binBarsLegend(then: string, now: string): Markup {
  return markup`<p class="legend" aria-hidden="true"><span><svg width="14" height="10"><rect class="then" width="14" height="10"/></svg>${then}</span><span><svg width="14" height="10"><rect class="now" x="4" width="6" height="10"/></svg>${now}</span></p>`;
}
