// The reference profile of a trained model: features over the rows it learned from, outputs over rows it never saw
// (its scores are more extreme where it learned), contributions by bin. Same data and seed, same bytes.

import type { DecisionRule } from '../../wasm/decide/decision.ts';
import { decide } from '../../wasm/decide/decision.ts';
import { binOfNumber, createLevelBins, valueBinsOf } from '../../wasm/drift/binLayout.ts';
import { emptyPointsHistogram } from '../../wasm/drift/pointsGroups.ts';
import {
  DECISION_LEVELS,
  type FieldProfile,
  OUTPUT_NAMES,
  REFERENCE_FORMAT_VERSION,
  type ReferenceProfile,
  referenceProfileSchema,
} from '../../wasm/drift/referenceProfile.ts';
import type { CategoryName } from '../../wasm/features/catalogue.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import type { ExplainedRows } from '../report/data/explainRows.ts';
import { profileCodes } from './categoryBins.ts';
import { profileNumbers, short } from './numberBins.ts';

export interface ReferenceRequest {
  readonly matrix: FeatureMatrix;
  /** Rows of `matrix` that the model learned from. */
  readonly rows: Int32Array;
  readonly rule: DecisionRule;
  /** Margins of rows that the model has not seen. */
  readonly margins: Float32Array;
  /** Share of all mean absolute contributions, by feature. */
  readonly importances: ReadonlyMap<string, number>;
  readonly explained: ExplainedRows;
  /** Rows of `matrix` that `explained` is of. */
  readonly explainedRows: Int32Array;
}

export function buildReferenceProfile(request: ReferenceRequest): ReferenceProfile {
  const { matrix, rows, margins } = request;
  return referenceProfileSchema.parse({
    formatVersion: REFERENCE_FORMAT_VERSION,
    rows: rows.length,
    outputRows: margins.length,
    features: matrix.features.map((_, column) => profileFeature(request, column)),
    ...profileOutputs(request),
  });
}

function profileFeature(request: ReferenceRequest, column: number): FieldProfile {
  const { matrix, rows, importances } = request;
  const name = matrix.features[column]!;
  const importance = short(importances.get(name) ?? 0);
  const levels = matrix.levels.get(name as CategoryName);
  const width = matrix.features.length;
  const profile = levels
    ? profileCodes(
        name,
        Array.from(rows, (row) => levels[row]!),
        importance,
      )
    : profileNumbers(
        name,
        Float32Array.from(rows, (row) => matrix.values[row * width + column]!),
        importance,
      );
  return { ...profile, points: pointsByBin(request, profile, column) };
}

/** Mean contribution of each value bin and of missing; 0 where no explained row is. */
function pointsByBin(
  { matrix, explained, explainedRows }: ReferenceRequest,
  profile: FieldProfile,
  column: number,
): number[] {
  const bins = valueBinsOf(profile) + 1;
  const [sums, rows] = [new Float64Array(bins), new Float64Array(bins)];
  const contributions = explained.points[column]!;
  const values = explained.values[column]!;
  const levels = matrix.levels.get(profile.name as CategoryName);
  const binOfRow =
    profile.kind === 'number'
      ? (i: number) => binOfNumber(profile, values[i]!)
      : levelsBin(createLevelBins(profile), (i) => levels?.[explainedRows[i]!]);
  contributions.forEach((points, i) => {
    // Unseen codes are read as missing.
    const bin = Math.min(bins - 1, binOfRow(i));
    sums[bin]! += points;
    rows[bin]! += 1;
  });
  return Array.from(sums, (sum, bin) => Math.round((100 * sum) / Math.max(1, rows[bin]!)) / 100);
}

function levelsBin(
  binOf: (code: string | null | undefined) => number,
  codeOf: (i: number) => string | null | undefined,
): (i: number) => number {
  return (i) => binOf(codeOf(i));
}

function profileOutputs({
  margins,
  rule,
}: ReferenceRequest): Pick<ReferenceProfile, 'outputs' | 'pointsHistogram'> {
  const verdicts = Array.from(margins, (margin) => decide(margin, rule));
  const [points, probability, decision] = OUTPUT_NAMES;
  const decisions = profileCodes(
    decision,
    verdicts.map((verdict) => verdict.decision),
    0,
  );
  const pointsHistogram = emptyPointsHistogram(rule.decisionPoints);
  const last = pointsHistogram.counts.length - 1;
  for (const verdict of verdicts) {
    const bin = Math.floor((verdict.points - pointsHistogram.from) / pointsHistogram.width);
    pointsHistogram.counts[Math.min(last, Math.max(0, bin))]! += 1;
  }
  return {
    outputs: [
      profileNumbers(
        points,
        Float32Array.from(verdicts, (verdict) => verdict.points),
        0,
      ),
      profileNumbers(
        probability,
        Float32Array.from(verdicts, ({ probabilityOfDefault }) => probabilityOfDefault),
        0,
      ),
      { ...decisions, ...decisionBins(verdicts.map((verdict) => verdict.decision)) },
    ],
    pointsHistogram,
  };
}

/** Both decisions have a bin, also where the rows hold only one of them. */
function decisionBins(decisions: readonly string[]): { levels: string[]; rare: string[]; counts: number[] } {
  const counts = DECISION_LEVELS.map((level) => decisions.filter((decision) => decision === level).length);
  return { levels: [...DECISION_LEVELS], rare: [], counts: [...counts, 0, 0, 0] };
}
