// The ranking curves of the report with their bands: ROC, precision and recall, gains, all under the same resamples.

import type { TrainingReport } from '../../../wasm/artefact/report.ts';
import { bootstrapBands, type Refused, refusedAt } from '../../evaluation/bootstrapBands.ts';
import { bootstrapInterval } from '../../evaluation/bootstrapInterval.ts';
import type { BootstrapMetricsSettings } from '../../evaluation/bootstrapMetrics.ts';
import { auc, prAuc } from '../../evaluation/rankingMetrics.ts';
import { type RankedOutcomes, rankOutcomes } from '../../evaluation/rankOutcomes.ts';
import { rocCurve } from '../../evaluation/rocCurve.ts';
import { liftTable, precisionRecallCurve } from './rankingCurves.ts';

export interface CurveSettings {
  /** Of the areas. */
  readonly full: BootstrapMetricsSettings;
  /** Of the bands, which are only looked at. */
  readonly few: BootstrapMetricsSettings;
}

export type RankingReport = Pick<TrainingReport, 'roc' | 'rocArea' | 'precisionRecall' | 'lift'>;

export function rankingReport(
  probabilities: Float64Array,
  labels: Uint8Array,
  { full, few }: CurveSettings,
): RankingReport {
  const outcomes = rankOutcomes(probabilities, labels);
  const [roc, precisionRecall, lift] = [
    rocCurve(outcomes),
    precisionRecallCurve(outcomes),
    liftTable(outcomes),
  ];
  const curves = {
    roc: truePositiveRateAt(roc.map(({ falsePositiveRate }) => falsePositiveRate)),
    precision: precisionAt(precisionRecall.map(({ recall }) => recall)),
    gains: defaultsShareAt(lift.map(({ cumulativeApplicantsShare }) => cumulativeApplicantsShare)),
  };
  const bands = bootstrapBands(curves, probabilities, labels, few);
  const areaOf = (metric: (outcomes: RankedOutcomes) => number) => {
    const { value, low, high } = bootstrapInterval(metric, probabilities, labels, full);
    return { value, low, high };
  };
  return {
    rocArea: areaOf(auc),
    roc: roc.map((point, i) => ({ ...point, ...bands.roc[i]! })),
    precisionRecall: {
      area: areaOf(prAuc),
      defaultRate: outcomes.defaultedTotal / labels.length,
      curve: precisionRecall.map((point, i) => ({ ...point, ...bands.precision[i]! })),
    },
    lift: lift.map((group, i) => ({ ...group, cumulativeDefaultsInterval: bands.gains[i]! })),
  };
}

function truePositiveRateAt(rates: readonly number[]) {
  return (outcomes: RankedOutcomes) =>
    refusedAt(outcomes, rates, (_, repaid) => repaid / outcomes.repaidTotal).map(
      ({ defaults }) => defaults / outcomes.defaultedTotal,
    );
}

function precisionAt(recalls: readonly number[]) {
  return (outcomes: RankedOutcomes) =>
    refusedAt(outcomes, recalls, (defaults) => defaults / outcomes.defaultedTotal).map(precisionOf);
}

function defaultsShareAt(shares: readonly number[]) {
  return (outcomes: RankedOutcomes) => {
    const total = outcomes.defaultedTotal + outcomes.repaidTotal;
    return refusedAt(outcomes, shares, (defaults, repaid) => (defaults + repaid) / total).map(
      ({ defaults }) => defaults / outcomes.defaultedTotal,
    );
  };
}

/** Refusing nobody, every refusal is right. */
function precisionOf({ defaults, repaid }: Refused): number {
  return defaults + repaid > 0 ? defaults / (defaults + repaid) : 1;
}
