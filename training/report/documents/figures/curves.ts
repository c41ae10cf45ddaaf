// Figures of ranking and cost: ROC, precision and recall, cost by threshold, validation metric by round.

import { lineChart } from '../../render/charts/lineChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { everyNth } from './everyNth.ts';

/** Rows of the table behind a curve; the curve itself is drawn whole. */
const TABLE_ROWS = 20;

export function rocFigure({ words, numbers, report, manifest }: DocumentContext): Markup {
  const { performance, columns } = words;
  const caption = performance.roc(numbers.estimate(manifest.metrics.auc));
  const { refusedDefaults, missedDefaults, lostGoodCustomers, grantedGoodCustomers } =
    manifest.metrics.confusion;
  const chosen = {
    x: lostGoodCustomers / (lostGoodCustomers + grantedGoodCustomers),
    y: refusedDefaults / (refusedDefaults + missedDefaults),
  };
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: columns.falsePositiveRate,
      yTitle: columns.truePositiveRate,
      xDomain: [0, 1],
      yDomain: [0, 1],
      isShareX: true,
      isShareY: true,
      ...bandOf(report.roc, (point) => point.falsePositiveRate),
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
          points: report.roc.map((point) => ({ x: point.falsePositiveRate, y: point.truePositiveRate })),
        },
      ],
      marks: [{ ...chosen, label: performance.decisionPoint, tone: 'second', side: 'right' }],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.decisionThreshold },
        { title: columns.falsePositiveRate, isNumber: true },
        { title: columns.truePositiveRate, isNumber: true },
      ],
      rows: everyNth(report.roc, TABLE_ROWS).map((point) => [
        point.decisionThreshold === null ? words.none : numbers.decimal(point.decisionThreshold, 4),
        numbers.share(point.falsePositiveRate),
        numbers.share(point.truePositiveRate),
      ]),
    },
  });
}

export function precisionRecallFigure({ words, numbers, report }: DocumentContext): Markup {
  const { performance, columns } = words;
  const { area, defaultRate, curve } = report.precisionRecall;
  const caption = performance.pr(numbers.estimate(area), numbers.decimal(defaultRate));
  // The first few refusals make a precision that jumps between 0 and 1: it is drawn from 2 % of the defaults on.
  const drawn = curve.filter((point) => point.recall >= 0.02);
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: columns.recall,
      yTitle: columns.precision,
      xDomain: [0, 1],
      yDomain: [0, Math.max(0.1, ...drawn.map((point) => point.high ?? point.precision))],
      isShareX: true,
      isShareY: true,
      ...bandOf(drawn, (point) => point.recall),
      lines: [
        {
          tone: 'reference',
          points: [
            { x: 0, y: defaultRate },
            { x: 1, y: defaultRate },
          ],
        },
        { tone: 'first', points: drawn.map((point) => ({ x: point.recall, y: point.precision })) },
      ],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.decisionThreshold },
        { title: columns.recall, isNumber: true },
        { title: columns.precision, isNumber: true },
      ],
      rows: everyNth(curve, TABLE_ROWS).map((point) => [
        numbers.decimal(point.decisionThreshold, 4),
        numbers.share(point.recall),
        numbers.share(point.precision),
      ]),
    },
  });
}

/** Without a band where the report has none, as in format 2. */
function bandOf<Point extends { readonly low: number | null; readonly high: number | null }>(
  points: readonly Point[],
  xOf: (point: Point) => number,
) {
  const banded = points.flatMap((point) =>
    point.low === null || point.high === null ? [] : [{ x: xOf(point), low: point.low, high: point.high }],
  );
  return banded.length === 0 ? {} : { band: { points: banded } };
}

/** The cost axis ends at this many times the theoretical threshold: beyond, hardly anybody is refused. */
const COST_AXIS_REACH = 4;

export function costFigure({ words, numbers, report }: DocumentContext): Markup {
  const { decision, columns } = words;
  const { lowestCost } = report;
  const { theoretical, costCurve } = lowestCost;
  const threshold = (value: number) => numbers.decimal(value, 4);
  const caption = decision.chart(
    threshold(lowestCost.decisionThreshold),
    numbers.estimate(lowestCost.cost),
    threshold(lowestCost.low),
    threshold(lowestCost.high),
  );
  const reach = Math.min(
    1,
    COST_AXIS_REACH * Math.max(theoretical.decisionThreshold, lowestCost.decisionThreshold),
  );
  const drawn = costCurve.filter((point) => point.decisionThreshold <= reach);
  const bounds = drawn.flatMap((point) => [point.low, point.high]);
  const isTheoryRight = theoretical.decisionThreshold >= lowestCost.decisionThreshold;
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: decision.axis,
      yTitle: decision.costAxis,
      xDomain: [0, reach],
      yDomain: [Math.min(...bounds), Math.max(...bounds)],
      isShareX: true,
      stretch: { from: lowestCost.low, to: lowestCost.high, label: decision.flat },
      band: {
        points: drawn.map((point) => ({ x: point.decisionThreshold, low: point.low, high: point.high })),
      },
      lines: [
        {
          tone: 'first',
          points: drawn.map((point) => ({ x: point.decisionThreshold, y: point.costPerApplicant })),
        },
      ],
      marks: [
        {
          x: theoretical.decisionThreshold,
          y: theoretical.costPerApplicant,
          label: decision.theoretical(threshold(theoretical.decisionThreshold)),
          tone: 'quiet',
          lift: isTheoryRight ? 70 : 0,
          side: isTheoryRight ? 'above' : 'below',
        },
        {
          x: lowestCost.decisionThreshold,
          y: lowestCost.costPerApplicant,
          label: decision.best(threshold(lowestCost.decisionThreshold)),
          tone: 'second',
          lift: isTheoryRight ? 0 : 70,
          side: isTheoryRight ? 'below' : 'above',
        },
      ],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.decisionThreshold },
        { title: columns.cost, isNumber: true },
        { title: decision.flat },
      ],
      rows: everyNth(drawn, TABLE_ROWS).map((point) => [
        threshold(point.decisionThreshold),
        numbers.estimate({ value: point.costPerApplicant, low: point.low, high: point.high }),
        point.isFlat ? words.yes : words.no,
      ]),
    },
  });
}

/** Null where training does not stop early. */
export function historyFigure({ words, numbers, report }: DocumentContext): Markup | null {
  const { boosterHistory } = report;
  if (!boosterHistory) return null;
  const { metric, bestRound, roundsTried, rounds } = boosterHistory;
  const values = rounds.map((point) => point.validation);
  const kept = rounds.find((point) => point.round === bestRound);
  const caption = words.method.history(metric, numbers.count(bestRound), numbers.count(roundsTried));
  return figure({
    chart: lineChart({
      numbers,
      summary: caption,
      xTitle: words.method.roundAxis,
      yTitle: metric,
      xDomain: [0, roundsTried],
      yDomain: [Math.min(...values), Math.max(...values)],
      height: 260,
      lines: [
        { tone: 'first', points: rounds.map(({ round, validation }) => ({ x: round, y: validation })) },
      ],
      marks: kept
        ? [
            {
              x: kept.round,
              y: kept.validation,
              label: words.method.kept(numbers.count(kept.round)),
              tone: 'second',
              side: 'above',
            },
          ]
        : [],
    }),
    caption,
    tableTitle: words.behindChart,
    table: {
      columns: [{ title: words.columns.round }, { title: metric, isNumber: true }],
      rows: everyNth(rounds, TABLE_ROWS).map(({ round, validation }) => [
        numbers.count(round),
        numbers.decimal(validation, 5),
      ]),
    },
  });
}
