// One distance a feature, scaled so that one limit holds for all of it: what ranks features, tints heat maps and is said
// in alerts, offline and at the edge alike. Whether a feature drifts is judged elsewhere (compareProfiles.ts): that takes
// certainty too.

import { DEFAULT_POLICY } from './driftPolicy.ts';
import { PSI_LARGE } from './populationStability.ts';
import type { SnapshotField } from './snapshot.ts';

/** From here on a certain difference counts: the limit of PSI, Wasserstein and Jensen-Shannon alike. */
export const DISTANCE_LIMIT = DEFAULT_POLICY.limits.psi;
/** No heat map gets darker from here on. */
export const DISTANCE_LARGE = PSI_LARGE;

export interface DriftDistance {
  /**
   * How far the distribution moved: the larger of PSI less what sampling alone gives, and of the Wasserstein distance in
   * standard deviations (numbers) or the Jensen-Shannon distance (categories). Null where too few values are known.
   */
  readonly shift: number | null;
  /** The largest of `shift`, of the change of the missing share and of the unseen codes. Null where nobody was seen. */
  readonly distance: number | null;
}

type Measured = Pick<SnapshotField, 'distances' | 'missing' | 'unseen' | 'present'>;

export function driftDistance({ distances, missing, unseen, present }: Measured): DriftDistance {
  const shift = distances
    ? Math.max(0, distances.psi - distances.psiNoise.mean, distances.wasserstein ?? distances.jensenShannon)
    : null;
  if (present === 0 && missing.currentShare === 0) return { shift, distance: null };
  return { shift, distance: Math.max(shift ?? 0, missingMove(missing), unseenShare(unseen)) };
}

/** In standard deviations of the reference's missing flag, of which there are never fewer than make a change of note. */
function missingMove({ referenceShare, change }: SnapshotField['missing']): number {
  const { missingChange, missingChangeSd } = DEFAULT_POLICY;
  const sd = Math.max(missingChange / missingChangeSd, Math.sqrt(referenceShare * (1 - referenceShare)));
  return Math.min(1, Math.abs(change) / sd);
}

/** So many times the share from which on a category drifts, on the scale of the others. */
function unseenShare(unseen: SnapshotField['unseen']): number {
  return Math.min(1, ((unseen?.share ?? 0) / DEFAULT_POLICY.newCategoryShare) * DISTANCE_LIMIT);
}
