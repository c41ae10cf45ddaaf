// The candidates of a comparison: their table, and their costs as a chart.

import type { Comparison } from '../../../comparison/runComparison.ts';
import { barChart } from '../../render/charts/barChart.ts';
import { heatTable } from '../../render/charts/heatTable.ts';
import { figure } from '../../render/figure.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';

type Candidate = Comparison['candidates'][number];

export const REFERENCE_NAME = 'boosted trees';

export function candidateLabel(
  { name }: { readonly name: string },
  { words }: Pick<DocumentContext, 'words'>,
): string {
  return words.candidates[name] ?? name;
}

export function cheapest(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort(
    (a, b) => a.metrics.costPerApplicant.value - b.metrics.costPerApplicant.value,
  )[0];
}

const SHOWN = [
  ['auc', 'higher'],
  ['ks', 'higher'],
  ['expectedCalibrationError', 'lower'],
  ['costPerApplicant', 'lower'],
] as const;

/** The few figures that a slide holds, candidates down; candidateTable.ts has all of them. */
export function candidateOverview(comparison: Comparison, { words, numbers }: DocumentContext): Markup {
  const { columns, metrics, challengers } = words;
  return heatTable({
    caption: challengers.caption,
    columns: [
      { title: columns.candidate },
      ...SHOWN.map(([name, better]) => ({
        title: name === 'expectedCalibrationError' ? 'ECE' : metrics[name],
        isNumber: true,
        better,
      })),
      { title: columns.decisionThreshold, isNumber: true },
      { title: columns.seconds, isNumber: true },
    ],
    rows: comparison.candidates.map((candidate) => ({
      name: candidateLabel(candidate, { words }),
      cells: [
        ...SHOWN.map(([name]) => candidate.metrics[name].value),
        mean(candidate.decisionThresholds),
        candidate.secondsPerFit,
      ].map((value, i) => ({ value, text: numbers.decimal(value, i > SHOWN.length ? 1 : 3) })),
    })),
  });
}

export function candidateCostFigure(comparison: Comparison, context: DocumentContext): Markup {
  const { words, numbers } = context;
  const { challengers, columns, metrics } = words;
  const { candidates } = comparison;
  const best = cheapest(candidates);
  return figure({
    chart: barChart({
      summary: best
        ? challengers.costSummary(
            candidateLabel(best, context),
            numbers.decimal(best.metrics.costPerApplicant.value),
          )
        : challengers.costCaption,
      shape: 'dot',
      rows: candidates.map((candidate) => {
        const { value, low, high } = candidate.metrics.costPerApplicant;
        return {
          label: candidateLabel(candidate, context),
          ...{ value, low, high },
          valueText: numbers.decimal(value),
          isEmphasised: candidate.name === REFERENCE_NAME,
        };
      }),
      axisTitle: metrics.costPerApplicant,
      tick: (value, digits) => numbers.decimal(value, digits),
      labelWidth: 190,
      valueWidth: 70,
    }),
    caption: challengers.costCaption,
    tableTitle: words.behindChart,
    table: {
      columns: [
        { title: columns.candidate },
        { title: metrics.auc, isNumber: true },
        { title: columns.cost, isNumber: true },
        { title: columns.costDifference, isNumber: true },
      ],
      rows: candidates.map((candidate) => [
        candidateLabel(candidate, context),
        numbers.estimate(candidate.metrics.auc),
        numbers.estimate(candidate.metrics.costPerApplicant),
        candidate.name === REFERENCE_NAME
          ? '0'
          : numbers.changeEstimate(candidate.aboveReference.costPerApplicant),
      ]),
    },
  });
}

/** Of at least one value. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
