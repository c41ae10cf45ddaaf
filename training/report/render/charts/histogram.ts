// Two populations over the same classes, each as shares of its own total so that the rare one can be seen.

import { type Markup, markup } from '../markup.ts';
import type { Numbers } from '../numbers.ts';
import { at, axes, chartFrame, PLOT_MARGINS, PLOT_SIZE } from './plotArea.ts';
import { linearScale } from './scale.ts';

export interface HistogramClass {
  readonly from: number;
  readonly to: number;
  /** People of each population in the class. */
  readonly first: number;
  readonly second: number;
}

export interface HistogramOptions {
  readonly numbers: Numbers;
  readonly summary: string;
  readonly classes: readonly HistogramClass[];
  readonly firstLabel: string;
  readonly secondLabel: string;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly line?: { readonly value: number; readonly label: string };
}

/** Between a peak and its name, so that two names do not touch where the peaks are one. */
const GAP = 8;

export function histogram(options: HistogramOptions): Markup {
  const { numbers, classes, line } = options;
  const { top, right, bottom, left } = PLOT_MARGINS;
  const totals = {
    first: classes.reduce((sum, one) => sum + one.first, 0) || 1,
    second: classes.reduce((sum, one) => sum + one.second, 0) || 1,
  };
  const highest = Math.max(
    ...classes.flatMap((one) => [one.first / totals.first, one.second / totals.second]),
  );
  const domain = [classes[0]?.from ?? 0, classes.at(-1)?.to ?? 1] as const;
  const x = linearScale({ domain, range: [left, PLOT_SIZE.width - right], isNice: false, tickCount: 7 });
  const y = linearScale({ domain: [0, highest], range: [PLOT_SIZE.height - bottom, top + 18] });
  const stepsOf = (population: 'first' | 'second') => {
    const corners = classes.map((one) => {
      const height = at(y.at(one[population] / totals[population]));
      return `V${height}H${at(x.at(one.to))}`;
    });
    return `M${at(x.at(domain[0]))} ${at(y.at(0))}${corners.join('')}V${at(y.at(0))}`;
  };
  const peakOf = (population: 'first' | 'second') => {
    const peak = classes.reduce((best, one) => (one[population] > best[population] ? one : best));
    return { x: x.at((peak.from + peak.to) / 2), y: y.at(peak[population] / totals[population]) - 8 };
  };
  const peaks = { first: peakOf('first'), second: peakOf('second') };
  return chartFrame({ ...PLOT_SIZE, summary: options.summary }, [
    axes(
      { scale: x, title: options.xTitle, tick: (value) => numbers.plain(value) },
      {
        scale: y,
        title: options.yTitle,
        tick: (value, digits) => numbers.share(value, Math.max(0, digits - 2)),
      },
      PLOT_SIZE,
      PLOT_MARGINS,
    ),
    markup`<path class="area first" d="${stepsOf('first')}"/><path class="area second" d="${stepsOf('second')}"/>`,
    markup`<text class="label first" x="${at(peaks.first.x + (peaks.first.x < peaks.second.x ? -GAP : GAP))}" y="${at(peaks.first.y)}" text-anchor="${peaks.first.x < peaks.second.x ? 'end' : 'start'}">${options.firstLabel}</text>`,
    markup`<text class="label second" x="${at(peaks.second.x + (peaks.second.x <= peaks.first.x ? -GAP : GAP))}" y="${at(peaks.second.y)}" text-anchor="${peaks.second.x <= peaks.first.x ? 'end' : 'start'}">${options.secondLabel}</text>`,
    line &&
      markup`<line class="reference" x1="${at(x.at(line.value))}" x2="${at(x.at(line.value))}" y1="${top}" y2="${PLOT_SIZE.height - bottom}"/><text class="note" x="${at(x.at(line.value) + 6)}" y="${top - 2}">${line.label}</text>`,
  ]);
}
