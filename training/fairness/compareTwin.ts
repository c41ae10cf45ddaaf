// What it would cost not to look at sensitive features: the model against its twin on the same applicants.

import type { FairnessReport } from '../../wasm/artefact/report/fairnessSchema.ts';
import { bootstrapMetrics, differenceOf, estimateOf } from '../evaluation/bootstrapMetrics.ts';
import { confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { auc } from '../evaluation/rankingMetrics.ts';
import type { RankedOutcomes } from '../evaluation/rankOutcomes.ts';
import { approvalRate, isLargeEnough, referenceOf } from './groupFigures.ts';
import type { Grouping } from './groupings.ts';
import type { JudgedRows } from './judgedRows.ts';
import { resampleGroups } from './resampleGroups.ts';

type TwinReport = NonNullable<FairnessReport['twin']>;
type AttributeName = FairnessReport['attributes'][number]['attribute'];

export interface TwinModel {
  /** The sensitive features, and those derived from them. */
  readonly removedFeatures: readonly string[];
  readonly rounds: number;
  /** Its own: chosen on the threshold part as the model's was. */
  readonly decisionThreshold: number;
  /** Calibrated, of the test part. */
  readonly probabilities: Float64Array;
}

export function compareTwin(
  twin: TwinModel,
  judged: JudgedRows,
  groupings: Readonly<Record<AttributeName, Grouping>>,
): TwinReport {
  const { removedFeatures, rounds, decisionThreshold, probabilities } = twin;
  const sampled = sampleModel({ ...judged, probabilities, decisionThreshold });
  const model = sampleModel(judged);
  const differently = probabilities.filter(
    (probability, row) =>
      probability < decisionThreshold !== judged.probabilities[row]! < judged.decisionThreshold,
  );
  return {
    removedFeatures: [...removedFeatures],
    rounds,
    decisionThreshold,
    auc: estimateOf(sampled.auc),
    costPerApplicant: estimateOf(sampled.cost),
    aucDifference: differenceOf(sampled.auc, model.auc),
    costDifference: differenceOf(sampled.cost, model.cost),
    decidedDifferently: differently.length / probabilities.length,
    approvalRatios: approvalRatios({ ...judged, probabilities, decisionThreshold }, groupings),
  };
}

/** The same seed for both models: each resample holds the same applicants, so that differences are paired. */
function sampleModel({ probabilities, labels, decisionThreshold, costMatrix, ...settings }: JudgedRows) {
  const cost = (outcomes: RankedOutcomes) =>
    costPerApplicant(confusionAt(outcomes, decisionThreshold), costMatrix);
  return bootstrapMetrics({ auc, cost }, [probabilities], labels, settings);
}

function approvalRatios(
  judged: JudgedRows,
  groupings: Readonly<Record<AttributeName, Grouping>>,
): TwinReport['approvalRatios'] {
  return (Object.keys(groupings) as AttributeName[]).flatMap((attribute) => {
    const grouping = groupings[attribute];
    const { whole } = resampleGroups({ ...judged, grouping, resamples: 0 });
    const reference = whole[referenceOf(whole)];
    return grouping.groups.flatMap(({ level }, group) => {
      const counts = whole[group]!;
      if (!reference || counts === reference || !isLargeEnough(counts)) return [];
      return [{ attribute, level, approvalRatio: approvalRate(counts) / approvalRate(reference) }];
    });
  });
}
