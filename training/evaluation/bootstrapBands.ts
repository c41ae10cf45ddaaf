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
  shareOf: (refused: Refused) => number,
): Refused[] {
  const cuts: Refused[] = [{ defaults: 0, repaid: 0 }];
  for (let entry = probability.length - 1; entry >= 0; entry--) {
    const last = cuts.at(-1)!;
    cuts.push({ defaults: last.defaults + defaulted[entry]!, repaid: last.repaid + repaid[entry]! });
  }
  let at = 0;
  return shares.map((share) => {
    while (at < cuts.length - 1 && shareOf(cuts[at]!) < share) at += 1;
    const after = cuts[at]!;
    if (at > 0 && shareOf(after) > share) {
      const before = cuts[at - 1]!;
      const along = (share - shareOf(before)) / (shareOf(after) - shareOf(before));
      return between(before, after, along);
    }
    let end = at;
    while (end < cuts.length - 1 && shareOf(cuts[end + 1]!) <= share) end += 1;
    return between(after, cuts[end]!, 0.5);
  });
}

function between(one: Refused, other: Refused, along: number): Refused {
  return {
    defaults: one.defaults + along * (other.defaults - one.defaults),
    repaid: one.repaid + along * (other.repaid - one.repaid),
  };
}
