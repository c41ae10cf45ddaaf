// Contributions of one applicant in points, summed as the sample sums those of its people. Pure.

import type { Manifest } from '../../../wasm/artefact/manifest.ts';
import { pointsPerLogOdds } from '../../../wasm/decide/points.ts';
import { isFieldName } from '../../../wasm/features/catalogue.ts';
import { type PopulationFamily, populationFamilyOf } from '../../../wasm/population/populationFamilies.ts';

/**
 * @param marginContributions log-odds, in the order of the manifest's features, as AssessmentExplainer gives them.
 * @returns exact points by family: with the population's basePoints they add up to the applicant's exact points.
 * @throws RangeError for another number of contributions than features.
 */
export function familyPoints(
  { features, calibration, points }: Pick<Manifest, 'features' | 'calibration' | 'points'>,
  marginContributions: ArrayLike<number>,
): ReadonlyMap<PopulationFamily, number> {
  if (marginContributions.length !== features.length) {
    throw new RangeError(`${marginContributions.length} contributions for ${features.length} features.`);
  }
  // More log-odds of default are fewer points.
  const pointsPerMargin = -calibration.slope * pointsPerLogOdds(points);
  const sums = new Map<PopulationFamily, number>();
  features.forEach((name, i) => {
    if (!isFieldName(name)) throw new RangeError(`The catalogue has no feature "${name}".`);
    const family = populationFamilyOf(name);
    sums.set(family, (sums.get(family) ?? 0) + marginContributions[i]! * pointsPerMargin);
  });
  return sums;
}
