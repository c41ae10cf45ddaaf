// Figures of what drives the score: features, groups of features, and how the first feature acts.

import { barChart } from '../../render/charts/barChart.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { featureLabel, groupLabel, levelLabel, rangeLabel } from '../labels.ts';

const FEATURES_SHOWN = 15;

/** @param shown how many features are drawn; the table has twice as many. */
export function importanceFigure(context: DocumentContext, shown = FEATURES_SHOWN): Markup {
  const { words, numbers, report } = context;
  const { features } = report.importance;
  return ranked(context, {
    caption: words.importance.chart,
    rows: features.slice(0, 2 * shown).map((one) => ({ ...one, label: featureLabel(one.feature, context) })),
    shown,
    name: words.columns.feature,
    summary: summaryOf(features[0], context),
    numbers,
  });
}

export function groupImportanceFigure(context: DocumentContext): Markup {
  const { words, numbers, report } = context;
  const { groups } = report.importance;
  return ranked(context, {
    caption: words.importance.groupChart,
    rows: groups.map((one) => ({ ...one, label: groupLabel(one.group, context) })),
    shown: groups.length,
    name: words.columns.group,
    summary: words.importance.groupChart,
    numbers,
  });
}

interface RankedOptions {
  readonly caption: string;
  readonly summary: string;
  readonly rows: readonly {
    readonly label: string;
    readonly meanAbsolutePoints: number;
    readonly share: number;
  }[];
  readonly shown: number;
  readonly name: string;
  readonly numbers: DocumentContext['numbers'];
}

function ranked({ words }: DocumentContext, options: RankedOptions): Markup {
  const { numbers, rows } = options;
  return figure({
    chart: barChart({
      summary: options.summary,
      shape: 'bar',
      rows: rows.slice(0, options.shown).map(({ label, meanAbsolutePoints }) => ({
        label,
        value: meanAbsolutePoints,
        valueText: numbers.decimal(meanAbsolutePoints, 1),
      })),
      axisTitle: words.importance.axis,
      tick: (value, digits) => numbers.decimal(value, digits),
      labelWidth: 290,
      valueWidth: 52,
    }),
    caption: options.caption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: options.name },
        { title: words.columns.points, isNumber: true },
        { title: words.columns.share, isNumber: true },
      ],
      rows: rows.map(({ label, meanAbsolutePoints, share }) => [
        label,
        numbers.decimal(meanAbsolutePoints, 2),
        numbers.share(share),
      ]),
    },
  });
}

function summaryOf(
  first: { readonly feature: string; readonly share: number } | undefined,
  { words, numbers }: DocumentContext,
): string {
  if (!first) return words.importance.chart;
  const top = words.importance.top(featureLabel(first.feature, { numbers }), numbers.share(first.share));
  return `${words.importance.chart} ${top}`;
}

/** @param place in the order of importance. Null where the dependence of that feature is not in the report. */
export function dependenceFigure(context: DocumentContext, place = 0): Markup | null {
  const { words, numbers, report } = context;
  const first = report.importance.dependence[place];
  if (!first || first.bins.length === 0) return null;
  const { importance, columns } = words;
  const name = featureLabel(first.feature, context);
  const rows = first.bins.map((bin) => ({
    ...bin,
    label: bin.levels
      ? numbers.list(bin.levels.map((code) => levelLabel(first.feature, code, context)))
      : rangeLabel(bin, context, words.missing),
  }));
  const known = rows.filter((row) => row.from !== null);
  return figure({
    chart: barChart({
      summary: importance.dependenceSummary(
        name,
        numbers.change((known[0] ?? rows[0]!).mean, 1),
        numbers.change((known.at(-1) ?? rows.at(-1)!).mean, 1),
      ),
      shape: 'dot',
      rows: rows.map(({ label, mean, low, high }) => ({
        label,
        value: mean,
        low,
        high,
        valueText: numbers.change(mean, 1),
      })),
      axisTitle: importance.dependenceAxis,
      tick: (value, digits) => numbers.change(value, digits),
      reference: { value: 0, label: '' },
      labelWidth: 180,
      valueWidth: 60,
    }),
    caption: importance.dependence(name),
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.values },
        { title: columns.points, isNumber: true },
        { title: columns.middle, isNumber: true },
        { title: columns.applicants, isNumber: true },
      ],
      rows: rows.map(({ label, mean, median, low, high, applicants }) => [
        label,
        numbers.change(mean, 1),
        numbers.changeEstimate({ value: median, low, high }, 1),
        numbers.count(applicants),
      ]),
    },
  });
}
