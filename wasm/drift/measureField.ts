// Every distance between the reference and a window for one feature or output. Nothing is judged here.

import { valueBinsOf } from './binLayout.ts';
import { totalOf } from './binShares.ts';
import { characteristicStability } from './characteristicStability.ts';
import { type ChiSquare, chiSquare, joinSmallBins } from './chiSquare.ts';
import { hellinger } from './hellinger.ts';
import { jensenShannon } from './jensenShannon.ts';
import { type KolmogorovSmirnov, kolmogorovSmirnovOfBins } from './kolmogorovSmirnov.ts';
import { type MissingShift, missingShift } from './missingShift.ts';
import { type NewCategories, newCategories } from './newCategories.ts';
import { type NoiseBand, populationStability, psiNoiseBand } from './populationStability.ts';
import type { FieldProfile } from './referenceProfile.ts';
import { normedBySd, wassersteinOfBins } from './wasserstein.ts';

/** Between the present values; missing ones are looked at on their own. */
export interface Distances {
  readonly psi: number;
  readonly psiNoise: NoiseBand;
  readonly jensenShannon: number;
  readonly hellinger: number;
  /** Null for a category, whose codes have no order. */
  readonly kolmogorovSmirnov: KolmogorovSmirnov | null;
  /** In standard deviations of the reference; null for a category. */
  readonly wasserstein: number | null;
  /** On joined bins; null when fewer than two are left. */
  readonly chiSquare: ChiSquare | null;
}

export interface FieldMeasures {
  /** Rows with a value, in the window and in the reference; null distances when too few. */
  readonly present: number;
  readonly referencePresent: number;
  readonly distances: Distances | null;
  readonly missing: MissingShift;
  /** Null for a number. */
  readonly unseen: NewCategories | null;
  /** Movement of the average score, points; missing included. Null for an output. */
  readonly csi: number | null;
}

export interface MeasureSettings {
  readonly presentMin: number;
  readonly expectedMin: number;
}

/** @param counts of the window, by bin of the profile; at least one row in all. */
export function measureField(
  profile: FieldProfile,
  counts: readonly number[],
  { presentMin, expectedMin }: MeasureSettings,
): FieldMeasures {
  const values = valueBinsOf(profile);
  if (counts.length !== profile.counts.length) {
    throw new RangeError(
      `"${profile.name}" has ${counts.length} counts, the reference has ${profile.counts.length} bins.`,
    );
  }
  const unseenRows = counts[values + 1] ?? 0;
  const reference = profile.counts.slice(0, values);
  const current = counts.slice(0, values);
  if (profile.kind === 'category') current[values - 1] = current[values - 1]! + unseenRows;
  const [rows, referenceRows] = [totalOf(counts), totalOf(profile.counts)];
  const [present, referencePresent] = [totalOf(current), totalOf(reference)];
  const enough = Math.min(present, referencePresent) >= presentMin;
  return {
    present,
    referencePresent,
    distances: enough ? distancesOf(profile, reference, current, expectedMin) : null,
    missing: missingShift(profile.counts[values]!, referenceRows, counts[values]!, rows),
    unseen: profile.kind === 'category' ? newCategories(unseenRows, rows) : null,
    csi:
      profile.points &&
      characteristicStability(
        [...reference, profile.counts[values]!],
        // The model reads an unseen code as missing.
        [...counts.slice(0, values), counts[values]! + unseenRows],
        profile.points,
      ),
  };
}

function distancesOf(
  profile: FieldProfile,
  reference: readonly number[],
  current: readonly number[],
  expectedMin: number,
): Distances {
  const isNumber = profile.kind === 'number';
  const held = reference.filter((count, bin) => count + current[bin]! > 0).length;
  const joined = joinSmallBins(reference, current, expectedMin);
  const sd = isNumber ? (profile.moments?.sd ?? 0) : 0;
  return {
    psi: populationStability(reference, current),
    psiNoise: psiNoiseBand(held, totalOf(reference), totalOf(current)),
    jensenShannon: jensenShannon(reference, current),
    hellinger: hellinger(reference, current),
    kolmogorovSmirnov: isNumber ? kolmogorovSmirnovOfBins(reference, current) : null,
    wasserstein: isNumber ? normedBySd(wassersteinOfBins(reference, current, profile.centres), sd) : null,
    chiSquare: joined.reference.length >= 2 ? chiSquare(joined.reference, joined.current) : null,
  };
}
