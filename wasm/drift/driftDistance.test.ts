import { describe, expect, it } from 'vitest';
import { compareProfiles } from './compareProfiles.ts';
import type { CurrentProfile } from './currentProfile.ts';
import { DISTANCE_LIMIT, driftDistance } from './driftDistance.ts';
import { plantedReference, sameWindow } from './fixtures/plantedWindow.ts';

const reference = plantedReference([0.4, 0.3, 0.1, 0.05]);

/** Feature `at` of a window whose other features have not moved. */
function fieldWith(at: number, counts: number[]) {
  const current: CurrentProfile = sameWindow(reference, 2_000);
  const features = current.features.map((bins, i) => (i === at ? counts : bins));
  return compareProfiles(reference, { ...current, features }).features[at]!;
}

describe('the one distance of a feature', () => {
  it('is nothing where the shares are the same', () => {
    expect(driftDistance(fieldWith(0, sameWindow(reference, 2_000).features[0]!)).distance).toBeLessThan(
      1e-9,
    );
  });

  it('is the change of the missing share in its standard deviations where the values kept their shape', () => {
    const field = fieldWith(1, [...new Array<number>(10).fill(160), 400]);
    // From 10 % to 20 %: 0.1 over sqrt(0.1 * 0.9) = 0.3.
    expect(driftDistance(field).distance).toBeCloseTo(1 / 3, 12);
    expect(driftDistance(field).shift).toBeLessThan(1e-9);
  });

  it('knows a feature that nobody has any more, and none of a window without rows', () => {
    expect(driftDistance(fieldWith(1, [...new Array<number>(10).fill(0), 2_000])).distance).toBe(1);
    const empty = compareProfiles(reference, sameWindow(reference, 0)).features[1]!;
    expect(driftDistance(empty)).toEqual({ shift: null, distance: null });
  });

  it('reaches the limit with the share of unseen codes from which on a category drifts', () => {
    const field = fieldWith(4, [1_190, 600, 200, 0, 10]);
    expect(field.reasons).toEqual(['new_categories']);
    expect(driftDistance(field).distance).toBeCloseTo(DISTANCE_LIMIT, 12);
  });

  it('is below the limit for one missing value where none ever was', () => {
    const missing = { referenceShare: 0, currentShare: 0.0005, change: 0.0005, pValue: 0.2 };
    const { distance } = driftDistance({ distances: null, unseen: null, present: 1_999, missing });
    expect(distance).toBeCloseTo(0.005, 12);
  });
});
