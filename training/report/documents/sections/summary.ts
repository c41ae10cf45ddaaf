// The first page: four figures and what they decide.

import type { DocumentContext } from '../documentInputs.ts';
import { facts, paragraphs, type Section } from '../section.ts';

export function summarySection(context: DocumentContext): Section {
  const { words, numbers, manifest, report } = context;
  const { summary } = words;
  const { testCost } = report;
  return {
    id: 'summary',
    title: summary.title,
    body: [
      keyFacts(context),
      paragraphs(
        summary.decision(
          numbers.count(manifest.decisionPoints),
          numbers.share(manifest.decisionThreshold, 2),
        ),
        summary.cost_(
          numbers.decimal(testCost.chosen.cost.value),
          numbers.decimal(testCost.grantAll),
          numbers.decimal(testCost.refuseAll),
        ),
      ),
    ],
  };
}

export function keyFacts({ words, numbers, manifest }: DocumentContext) {
  const { summary } = words;
  const { auc, costPerApplicant, expectedCalibrationError, approvalRate } = manifest.metrics;
  const decimals = (digits: number) => (value: number) => numbers.decimal(value, digits);
  const shares = (value: number) => numbers.share(value);
  const rows = [
    [summary.auc, auc, decimals(3)],
    [summary.cost, costPerApplicant, decimals(3)],
    [summary.calibration, expectedCalibrationError, decimals(4)],
    [summary.approval, approvalRate, shares],
  ] as const;
  return facts(
    rows.map(([name, { value, low, high }, write]) => ({
      name,
      value: write(value),
      note: summary.between(write(low), write(high)),
    })),
  );
}
