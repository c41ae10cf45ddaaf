// The one comparison of a window with the reference, offline and at the edge: measures of every feature and output, what
// of it is drift, and the verdict on the population.

import { holm } from './adjustPValues.ts';
import type { CurrentProfile } from './currentProfile.ts';
import { DEFAULT_POLICY, type DriftPolicy, limitsOf } from './driftPolicy.ts';
import type { DriftReason, FieldDrift, FieldState } from './fieldDrift.ts';
import { type DatasetVerdict, judgeDataset } from './judgeDataset.ts';
import { type FieldMeasures, measureField } from './measureField.ts';
import type { FieldProfile, ReferenceProfile } from './referenceProfile.ts';

export interface DriftReport {
  readonly rows: number;
  readonly referenceRows: number;
  readonly verdict: DatasetVerdict;
  /** In the order of the reference. */
  readonly features: readonly FieldDrift[];
  readonly outputs: readonly FieldDrift[];
}

/** @throws RangeError when the window was not counted in the bins of this reference. */
export function compareProfiles(
  reference: ReferenceProfile,
  current: CurrentProfile,
  policy: DriftPolicy = DEFAULT_POLICY,
): DriftReport {
  const features = compareFields(
    reference.features,
    current.features,
    policy,
    policy.errors.distribution,
    policy.errors.missing,
  );
  const outputs = compareFields(
    reference.outputs,
    current.outputs,
    policy,
    policy.errors.outputs,
    policy.errors.outputs,
  );
  return {
    rows: current.rows,
    referenceRows: reference.rows,
    verdict: judgeDataset({ rows: current.rows, features, outputs, policy }),
    features,
    outputs,
  };
}

function compareFields(
  profiles: readonly FieldProfile[],
  counts: readonly (readonly number[])[],
  policy: DriftPolicy,
  distributionError: number,
  missingError: number,
): FieldDrift[] {
  if (profiles.length !== counts.length) {
    throw new RangeError(`The window has ${counts.length} fields, the reference ${profiles.length}.`);
  }
  if (counts.every((bins) => bins.every((count) => count === 0))) return profiles.map(emptyField(policy));
  const measures = profiles.map((profile, i) => measureField(profile, counts[i]!, policy));
  const adjusted = holmOfKnown(measures.map(({ distances }) => distances?.chiSquare?.pValue ?? null));
  const missingAdjusted = holm(measures.map(({ missing }) => missing.pValue));
  return profiles.map((profile, i) => {
    const measured = measures[i]!;
    const reasons: DriftReason[] = [];
    if ((adjusted[i] ?? 1) < distributionError && isLarge(profile, measured, policy)) {
      reasons.push('distribution');
    }
    if (missingAdjusted[i]! < missingError && isLargeMissing(measured, policy)) reasons.push('missing');
    if (hasNewCategories(measured, policy)) reasons.push('new_categories');
    return {
      name: profile.name,
      kind: profile.kind,
      importance: profile.importance,
      ...measured,
      state: stateOf(reasons, measured),
      reasons,
      adjustedPValue: adjusted[i]!,
      missingAdjustedPValue: missingAdjusted[i]!,
      presentNeeded: policy.presentMin,
      counts: counts[i]!,
    };
  });
}

function stateOf(reasons: readonly DriftReason[], { distances }: FieldMeasures): FieldState {
  if (reasons.length > 0) return 'drifted';
  return distances ? 'stable' : 'insufficient_data';
}

function isLarge(profile: FieldProfile, { distances }: FieldMeasures, policy: DriftPolicy): boolean {
  if (!distances) return false;
  const limits = limitsOf(policy, profile.name);
  if (distances.psi - distances.psiNoise.mean >= limits.psi) return true;
  return distances.wasserstein === null
    ? distances.jensenShannon >= limits.jensenShannon
    : distances.wasserstein >= limits.wasserstein;
}

function isLargeMissing({ missing }: FieldMeasures, policy: DriftPolicy): boolean {
  const { referenceShare, change } = missing;
  const sd = Math.sqrt(referenceShare * (1 - referenceShare));
  return Math.abs(change) >= Math.max(policy.missingChange, policy.missingChangeSd * sd);
}

function hasNewCategories({ unseen }: FieldMeasures, policy: DriftPolicy): boolean {
  return unseen !== null && unseen.rows >= policy.newCategoryRows && unseen.share >= policy.newCategoryShare;
}

/** Fields without a test do not count among the tests. */
function holmOfKnown(pValues: readonly (number | null)[]): (number | null)[] {
  const known = pValues.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
  const adjusted = holm(known.map(({ p }) => p));
  const all = new Array<number | null>(pValues.length).fill(null);
  for (const [i, { at }] of known.entries()) all[at] = adjusted[i]!;
  return all;
}

/** A window without a row. */
function emptyField(policy: DriftPolicy) {
  return (profile: FieldProfile): FieldDrift => ({
    name: profile.name,
    kind: profile.kind,
    importance: profile.importance,
    state: 'insufficient_data',
    reasons: [],
    present: 0,
    referencePresent: 0,
    presentNeeded: policy.presentMin,
    distances: null,
    missing: { referenceShare: 0, currentShare: 0, change: 0, pValue: 1 },
    unseen: null,
    csi: null,
    adjustedPValue: null,
    missingAdjustedPValue: 1,
    counts: profile.counts.map(() => 0),
  });
}
