// Figures of how the score parts the two outcomes: cumulative shares by points (KS), and gains of the riskiest.

import { lineChart } from '../../render/charts/lineChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { everyNth } from './everyNth.ts';

const TABLE_ROWS = 20;

/** Null where the curve has no point. */
export function ksFigure({ words, numbers, report }: DocumentContext): Markup | null {
  const { value, points, curve } = report.ks;
  if (curve.length < 2) return null;
  const { performance, columns } = words;
  const caption = performance.ks(numbers.estimate(value), numbers.plain(points, 0));
  const widest = curve.reduce((kept, point) =>
    Math.abs(point.points - points) < Math.abs(kept.points - points) ? point : kept,
  );
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: performance.scoreAxis,
      yTitle: performance.cumulativeAxis,
      xDomain: [curve[0]!.points, curve.at(-1)!.points],
      yDomain: [0, 1],
      isShareY: true,
      lines: [
        { tone: 'second', points: curve.map((point) => ({ x: point.points, y: point.defaultedShare })) },
        { tone: 'first', points: curve.map((point) => ({ x: point.points, y: point.repaidShare })) },
        {
          tone: 'reference',
          points: [
            { x: widest.points, y: widest.repaidShare },
            { x: widest.points, y: widest.defaultedShare },
          ],
        },
      ],
      marks: [
        {
          x: widest.points,
          y: widest.defaultedShare,
          label: columns.defaulted,
          tone: 'second',
          side: 'left',
        },
        { x: widest.points, y: widest.repaidShare, label: columns.repaid, tone: 'first', side: 'right' },
      ],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.points },
        { title: columns.repaid, isNumber: true },
        { title: columns.defaulted, isNumber: true },
      ],
      rows: everyNth(curve, TABLE_ROWS).map((point) => [
        numbers.plain(point.points, 0),
        numbers.share(point.repaidShare),
        numbers.share(point.defaultedShare),
      ]),
    },
  });
}

/** Null where there are no groups. */
export function gainsFigure({ words, numbers, report }: DocumentContext): Markup | null {
  const { lift } = report;
  const first = lift[0];
  if (!first || lift.length < 2) return null;
  const { performance, columns } = words;
  const caption = performance.gains;
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: performance.gainsAxis,
      yTitle: performance.gainsShare,
      xDomain: [0, 1],
      yDomain: [0, 1],
      isShareX: true,
      isShareY: true,
      band: {
        points: [
          { x: 0, low: 0, high: 0 },
          ...lift.map(({ cumulativeApplicantsShare: x, cumulativeDefaultsShare: y, ...group }) => ({
            x,
            low: group.cumulativeDefaultsInterval?.low ?? y,
            high: group.cumulativeDefaultsInterval?.high ?? y,
          })),
        ],
      },
      lines: [
        {
          tone: 'reference',
          points: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
        },
        {
          tone: 'first',
          points: [
            { x: 0, y: 0 },
            ...lift.map((group) => ({
              x: group.cumulativeApplicantsShare,
              y: group.cumulativeDefaultsShare,
            })),
          ],
        },
      ],
      marks: [
        {
          x: first.cumulativeApplicantsShare,
          y: first.cumulativeDefaultsShare,
          label: performance.liftOf(numbers.decimal(first.lift, 1)),
          tone: 'first',
          side: 'right',
        },
      ],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: performance.gainsAxis },
        { title: performance.gainsShare, isNumber: true },
        { title: columns.defaultRate, isNumber: true },
        { title: performance.lift_, isNumber: true },
      ],
      rows: lift.map((group) => [
        numbers.share(group.cumulativeApplicantsShare),
        numbers.share(group.cumulativeDefaultsShare),
        group.defaultRateInterval
          ? numbers.shareEstimate({ value: group.defaultRate, ...group.defaultRateInterval })
          : numbers.share(group.defaultRate),
        numbers.decimal(group.lift, 2),
      ]),
    },
  });
}
