// The comparison as a table for a terminal: a candidate a block, its figures with their intervals.

import type { Estimate } from '../../wasm/artefact/manifest.ts';
import type { CalibrationResult } from '../calibration/compareCalibrations.ts';
import type { FlatRegion } from '../threshold/flatRegion.ts';
import { type CandidateMetric, METRIC_TITLES } from './candidateMetrics.ts';
import type { CandidateResult } from './compareCandidates.ts';

const METRICS = Object.keys(METRIC_TITLES) as CandidateMetric[];

/** @param cells rows of texts, the first one the titles; columns are as wide as their widest cell. */
export function wordTable(cells: readonly (readonly string[])[]): string {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function wordEstimate({ value, low, high }: Estimate, digits = 4): string {
  return `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
}

export function wordCandidates(candidates: readonly Omit<CandidateResult, 'outOfFold'>[]): string {
  const figures = wordTable([
    ['', ...candidates.map(({ name }) => name)],
    ...METRICS.map((metric) => [
      METRIC_TITLES[metric],
      ...candidates.map(({ metrics }) => wordEstimate(metrics[metric], 3)),
    ]),
    ['threshold', ...candidates.map(({ decisionThresholds }) => mean(decisionThresholds).toFixed(4))],
    ['seconds a fit', ...candidates.map(({ secondsPerFit }) => secondsPerFit.toFixed(2))],
    ...(['auc', 'costPerApplicant'] as const).map((metric) => [
      `${METRIC_TITLES[metric]} less reference`,
      ...candidates.map(({ aboveReference }) => wordEstimate(aboveReference[metric], 3)),
    ]),
  ]);
  return `${figures}\n95 % intervals by resampling applicants; cost and accuracy at the threshold of lowest cost.`;
}

export function wordCalibrations(results: readonly CalibrationResult[]): string {
  return wordTable([
    ['calibration', 'log-loss', 'Brier', 'ECE', 'a true one shows up to'],
    ...results.map((result) => [
      result.name,
      wordEstimate(result.logLoss),
      wordEstimate(result.brier),
      wordEstimate(result.expectedCalibrationError),
      result.noise.upper.toFixed(4),
    ]),
  ]);
}

export function wordFlatRegion(region: FlatRegion): string {
  const { theoretical } = region;
  const share = (100 * region.shareBetween).toFixed(1);
  return [
    `lowest cost ${wordEstimate(region.cost)} at ${region.decisionThreshold.toFixed(4)}, about ${region.optimism.toFixed(4)} too good for having been chosen on these rows`,
    `flat from ${region.low.toFixed(4)} to ${region.high.toFixed(4)} (${share} % of applicants in between): no more than ${region.noise.toFixed(4)} dearer, which chance explains`,
    `theory     ${wordEstimate(theoretical.cost)} at ${theoretical.decisionThreshold.toFixed(4)}, ${theoretical.isFlat ? 'within' : 'outside'} the flat region`,
  ].join('\n');
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
