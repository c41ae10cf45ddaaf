// What was said against what was seen, a dot for each class of about equally many applicants; the diagonal is the truth.

import { type Markup, markup } from '../markup.ts';
import type { Numbers } from '../numbers.ts';
import { at, axes, chartFrame } from './plotArea.ts';
import { linearScale } from './scale.ts';

export interface ReliabilityDot {
  readonly applicants: number;
  readonly meanProbability: number;
  readonly observedShare: number;
}

export interface ReliabilityOptions {
  readonly numbers: Numbers;
  readonly summary: string;
  readonly dots: readonly ReliabilityDot[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly diagonalLabel: string;
}

const SIZE = { width: 640, height: 360 };
const MARGINS = { top: 26, right: 20, bottom: 46, left: 52 };
/** The normal quantile of a 95 % interval. */
const Z = 1.96;

export function reliabilityChart(options: ReliabilityOptions): Markup {
  const { numbers, dots } = options;
  const intervals = dots.map((dot) => ({ ...dot, ...wilson(dot) }));
  const highest = Math.max(0.05, ...intervals.flatMap((dot) => [dot.meanProbability, dot.high]));
  const x = linearScale({ domain: [0, highest], range: [MARGINS.left, SIZE.width - MARGINS.right] });
  const y = linearScale({ domain: [0, highest], range: [SIZE.height - MARGINS.bottom, MARGINS.top] });
  const tick = (value: number, digits: number) => numbers.share(value, Math.max(0, digits - 2));
  const end = x.domain[1];
  return chartFrame({ ...SIZE, summary: options.summary }, [
    axes({ scale: x, title: options.xTitle, tick }, { scale: y, title: options.yTitle, tick }, SIZE, MARGINS),
    markup`<line class="reference" x1="${at(x.at(0))}" y1="${at(y.at(0))}" x2="${at(x.at(end))}" y2="${at(y.at(end))}"/>`,
    markup`<text class="note" x="${at(x.at(end * 0.78) - 10)}" y="${at(y.at(end * 0.78) - 4)}" text-anchor="end">${options.diagonalLabel}</text>`,
    intervals.map((dot) => {
      const px = at(x.at(dot.meanProbability));
      return markup`<line class="interval first" x1="${px}" x2="${px}" y1="${at(y.at(dot.low))}" y2="${at(y.at(dot.high))}"/><circle class="mark first" cx="${px}" cy="${at(y.at(dot.observedShare))}" r="4.5"/>`;
    }),
  ]);
}

/** Wilson's 95 % interval of a share (Wilson, 1927): stays inside [0, 1] for rare outcomes. */
export function wilson({ applicants, observedShare }: Pick<ReliabilityDot, 'applicants' | 'observedShare'>): {
  low: number;
  high: number;
} {
  const squared = Z * Z;
  const centre = observedShare + squared / (2 * applicants);
  const spread =
    Z * Math.sqrt((observedShare * (1 - observedShare)) / applicants + squared / (4 * applicants ** 2));
  const scale = 1 + squared / applicants;
  return { low: (centre - spread) / scale, high: (centre + spread) / scale };
}
