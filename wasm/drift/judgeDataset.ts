// The verdict on the population as a whole: has it changed in a way that matters to the model?

import type { DriftPolicy } from './driftPolicy.ts';
import type { FieldDrift } from './fieldDrift.ts';

/** stable: nothing drifts. watch: something does that hardly matters. drift: an alarm. */
export type DatasetState = 'stable' | 'watch' | 'drift' | 'insufficient_data';

/** What raised the alarm, each with both numbers. */
export type DatasetReason =
  | { readonly code: 'many_features'; readonly weightedShare: number; readonly limit: number }
  | {
      readonly code: 'important_feature';
      readonly feature: string;
      readonly importance: number;
      readonly limit: number;
    }
  | { readonly code: 'score'; readonly output: string; readonly psi: number };

export interface DatasetVerdict {
  readonly state: DatasetState;
  readonly rows: number;
  readonly rowsNeeded: number;
  readonly driftedFeatures: number;
  readonly comparedFeatures: number;
  /** Share of the importance that drifts, in [0, 1]. */
  readonly weightedDriftShare: number;
  /** Drifting features, the most important first. */
  readonly drifted: readonly string[];
  readonly reasons: readonly DatasetReason[];
}

interface Judged {
  readonly rows: number;
  readonly features: readonly FieldDrift[];
  readonly outputs: readonly FieldDrift[];
  readonly policy: DriftPolicy;
}

export function judgeDataset({ rows, features, outputs, policy }: Judged): DatasetVerdict {
  const drifted = features
    .filter(({ state }) => state === 'drifted')
    .toSorted((a, b) => b.importance - a.importance);
  const weigh = (fields: readonly FieldDrift[]) =>
    fields.reduce((sum, { importance }) => sum + importance, 0);
  const total = weigh(features);
  // Without importances every feature counts the same.
  const weightedDriftShare =
    total > 0 ? weigh(drifted) / total : drifted.length / Math.max(1, features.length);
  // A hair lower: where all importances are equal, each is the average, whatever the rounding of their sum.
  const limit = (policy.importantTimesAverage * total * (1 - 1e-9)) / Math.max(1, features.length);
  const reasons: DatasetReason[] = [];
  if (weightedDriftShare >= policy.weightedShare) {
    reasons.push({ code: 'many_features', weightedShare: weightedDriftShare, limit: policy.weightedShare });
  }
  for (const { name, importance } of drifted.filter((field) => field.importance >= limit)) {
    reasons.push({ code: 'important_feature', feature: name, importance, limit });
  }
  const score = outputs.find(({ state }) => state === 'drifted');
  if (score) reasons.push({ code: 'score', output: score.name, psi: score.distances?.psi ?? 0 });
  return {
    state: stateOf(rows, policy.rowsMin, reasons.length, drifted.length),
    rows,
    rowsNeeded: policy.rowsMin,
    driftedFeatures: drifted.length,
    comparedFeatures: features.filter(({ state }) => state !== 'insufficient_data').length,
    weightedDriftShare,
    drifted: drifted.map(({ name }) => name),
    reasons,
  };
}

function stateOf(rows: number, needed: number, reasons: number, drifted: number): DatasetState {
  if (rows < needed) return 'insufficient_data';
  if (reasons > 0) return 'drift';
  return drifted > 0 ? 'watch' : 'stable';
}
