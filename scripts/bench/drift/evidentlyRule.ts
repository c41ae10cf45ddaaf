// Evidently's default data-drift rule, for comparison: the test of each column by its kind and the size of the reference,
// uncorrected, and a data set that drifts when half of its columns do. On our bins, where Evidently takes the samples:
// its Kolmogorov-Smirnov and Wasserstein lose a little by that, its Jensen-Shannon (30 bins there) hardly anything.

import { valueBinsOf } from '../../../wasm/drift/binLayout.ts';
import { totalOf } from '../../../wasm/drift/binShares.ts';
import { chiSquareTail } from '../../../wasm/drift/gammaTail.ts';
import { jensenShannon } from '../../../wasm/drift/jensenShannon.ts';
import { kolmogorovSmirnovOfBins } from '../../../wasm/drift/kolmogorovSmirnov.ts';
import type { FieldProfile, ReferenceProfile } from '../../../wasm/drift/referenceProfile.ts';
import { normedBySd, wassersteinOfBins } from '../../../wasm/drift/wasserstein.ts';

const SMALL_REFERENCE = 1_000;
const FEW_VALUES = 5;
const P_LIMIT = 0.05;
const DISTANCE_LIMIT = 0.1;
const DRIFT_SHARE = 0.5;

export interface EvidentlyVerdict {
  readonly driftedColumns: number;
  readonly isDatasetDrift: boolean;
}

export function evidentlyVerdict(
  { features, rows }: ReferenceProfile,
  counts: readonly (readonly number[])[],
): EvidentlyVerdict {
  const isSmall = rows <= SMALL_REFERENCE;
  const drifted = features.filter((profile, i) => drifts(profile, counts[i]!, isSmall)).length;
  return { driftedColumns: drifted, isDatasetDrift: drifted / features.length >= DRIFT_SHARE };
}

function drifts(profile: FieldProfile, counts: readonly number[], isSmall: boolean): boolean {
  const bins = valueBinsOf(profile);
  const [reference, current] = [profile.counts.slice(0, bins), counts.slice(0, bins)];
  const isNumber = profile.kind === 'number' && bins > FEW_VALUES;
  if (isSmall) {
    return isNumber
      ? kolmogorovSmirnovOfBins(reference, current).pValue < P_LIMIT
      : goodnessOfFit(reference, current) < P_LIMIT;
  }
  if (!isNumber) return jensenShannon(reference, current) >= DISTANCE_LIMIT;
  const { centres, moments } = profile;
  const sd = Math.max(moments?.sd ?? 0, 0.001);
  return normedBySd(wassersteinOfBins(reference, current, centres), sd) >= DISTANCE_LIMIT;
}

/** scipy.stats.chisquare against the reference's shares, which are taken for the truth. */
function goodnessOfFit(reference: readonly number[], current: readonly number[]): number {
  const scale = totalOf(current) / totalOf(reference);
  const held = reference.flatMap((count, bin) =>
    count > 0 ? [{ expected: count * scale, found: current[bin]! }] : [],
  );
  const statistic = held.reduce((sum, { expected, found }) => sum + (found - expected) ** 2 / expected, 0);
  return chiSquareTail(statistic, held.length - 1);
}
