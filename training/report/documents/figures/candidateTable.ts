// All figures of the candidates with their intervals: metrics down, candidates across, which fits an A4 page.

import type { Comparison } from '../../../comparison/runComparison.ts';
import { heatOf } from '../../render/charts/heatTable.ts';
import { type Cell, dataTable, HeatedCell } from '../../render/dataTable.ts';
import type { Markup } from '../../render/markup.ts';
import type { DocumentContext } from '../documentInputs.ts';
import { estimateCell } from '../estimateCell.ts';
import { candidateLabel, mean } from './candidates.ts';

/** Which way each figure is good; the accuracy of rare defaults is not worth a tint. */
const SHOWN = [
  ['auc', 'higher'],
  ['gini', 'higher'],
  ['ks', 'higher'],
  ['prAuc', 'higher'],
  ['logLoss', 'lower'],
  ['brier', 'lower'],
  ['expectedCalibrationError', 'lower'],
  ['accuracy', null],
  ['costPerApplicant', 'lower'],
] as const;

export function candidateTable({ candidates }: Comparison, context: DocumentContext): Markup {
  const { words, numbers } = context;
  const rows = SHOWN.map(([metric, better]): readonly Cell[] => {
    const peers = candidates.map((candidate) => candidate.metrics[metric].value);
    const cells = candidates.map((candidate) => {
      const cell = estimateCell(candidate.metrics[metric], 'decimal', numbers);
      return better ? new HeatedCell(cell, heatOf(candidate.metrics[metric].value, peers, better)) : cell;
    });
    return [words.metrics[metric], ...cells];
  });
  const plainRow = (title: string, write: (candidate: (typeof candidates)[number]) => string) => [
    title,
    ...candidates.map(write),
  ];
  return dataTable({
    caption: words.challengers.caption,
    columns: [
      { title: words.columns.metric },
      ...candidates.map((candidate) => ({ title: candidateLabel(candidate, context), isNumber: true })),
    ],
    rows: [
      ...rows,
      plainRow(words.columns.decisionThreshold, ({ decisionThresholds }) =>
        numbers.decimal(mean(decisionThresholds)),
      ),
      plainRow(words.columns.seconds, ({ secondsPerFit }) => numbers.decimal(secondsPerFit, 1)),
    ],
  });
}
