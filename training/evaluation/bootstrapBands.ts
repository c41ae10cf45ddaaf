// How far a whole curve could be off because the test part is a sample: the percentile bootstrap at each of its points.
// The band holds 95 % of the resamples at each point, not whole curves.

import { type BootstrapSettings, quantile, resampler } from './bootstrapInterval.ts';
import type { RankedOutcomes } from './rankOutcomes.ts';
import { seededRandom } from './seededRandom.ts';

export interface Band {
  readonly low: number;
  readonly high: number;
}

/** Values of a curve at points that do not depend on the resample. */
export type Curve = (outcomes: RankedOutcomes) => readonly number[];

/**
 * Several curves under the same resamples.
 * @returns a band a point for each curve.
 * @throws EvaluationError as rankOutcomes
 */
export function bootstrapBands<Name extends string>(
  curves: Readonly<Record<Name, Curve>>,
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  { resamples, seed, level = 0.95 }: BootstrapSettings,
): Record<Name, Band[]> {
  const names = Object.keys(curves) as Name[];
  const resample = resampler(probabilities, labels, seededRandom(seed));
  const samples = Array.from({ length: resamples }, () => {
    const outcomes = resample();
    return names.map((name) => curves[name](outcomes));
  });
  const tail = (1 - level) / 2;
  const bandsOf = (curve: number) =>
    Array.from(samples[0]![curve]!, (_, point): Band => {
      const sorted = Float64Array.from(samples, (sample) => sample[curve]![point]!).sort();
      return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
    });
  return Object.fromEntries(names.map((name, curve) => [name, bandsOf(curve)])) as Record<Name, Band[]>;
}

/** Who is refused when the riskiest are refused first; may be a fraction of a person, on the line between two cuts. */
export interface Refused {
  readonly defaults: number;
  readonly repaid: number;
}

/**
 * The refused at given values of a share that grows linearly with them, such as the false positive rate; in the middle
 * of the stretch where the curve is upright, because refusing more does not change the share.
 * @param shares ascending, in [0, 1]
 */
export function refusedAt(
  { probability, defaulted, repaid }: RankedOutcomes,
  shares: readonly number[],
  shareOf: (defaults: number, repaid: number) => number,
): Refused[] {
  const cuts = probability.length;
  // Refused at each cut, from nobody to everybody; in plain arrays, for there are hundreds of resamples of all rows.
  const [defaults, good] = [new Float64Array(cuts + 1), new Float64Array(cuts + 1)];
  for (let cut = 1; cut <= cuts; cut++) {
    defaults[cut] = defaults[cut - 1]! + defaulted[cuts - cut]!;
    good[cut] = good[cut - 1]! + repaid[cuts - cut]!;
  }
  const at = (cut: number) => shareOf(defaults[cut]!, good[cut]!);
  const between = (one: number, other: number, along: number): Refused => ({
    defaults: defaults[one]! + along * (defaults[other]! - defaults[one]!),
    repaid: good[one]! + along * (good[other]! - good[one]!),
  });
  let cut = 0;
  return shares.map((share) => {
    while (cut < cuts && at(cut) < share) cut += 1;
    if (cut > 0 && at(cut) > share) {
      return between(cut - 1, cut, (share - at(cut - 1)) / (at(cut) - at(cut - 1)));
    }
    let end = cut;
    while (end < cuts && at(end + 1) <= share) end += 1;
    return between(cut, end, 0.5);
  });
}
