// Planted curves: the theory is taken where it is as good as the minimum, and never where it is beyond noise.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { chooseThreshold } from './chooseThreshold.ts';
import { flatRegion } from './flatRegion.ts';

const settings = { costMatrix: { missedDefault: 10, lostGoodCustomer: 1 }, resamples: 200, seed: 5 };

/** Outcomes drawn from the probabilities; what is said of each applicant is `said` of it. */
function region(rows: number, seed: number, said: (probability: number) => number = (same) => same) {
  const random = seededRandom(seed);
  const truth = Float64Array.from({ length: rows }, () => random() ** 3 / 2);
  const labels = Uint8Array.from(truth, (probability) => (random() < probability ? 1 : 0));
  return flatRegion(truth.map(said), labels, settings);
}

describe('chooseThreshold', () => {
  test('takes 1/11 on 300 calibrated applicants, whose minimum is anywhere', () => {
    const regions = Array.from({ length: 20 }, (_, i) => region(300, 40 + i));
    const choices = regions.map((one) => chooseThreshold(one));
    const theoretical = choices.filter(({ taken }) => taken === 'theoretical');
    expect(theoretical.length).toBeGreaterThanOrEqual(18);
    expect(theoretical.every(({ decisionThreshold }) => decisionThreshold === 1 / 11)).toBe(true);
    const minima = regions.map(({ decisionThreshold }) => decisionThreshold);
    expect(Math.max(...minima) / Math.min(...minima)).toBeGreaterThan(2);
  });

  test('takes the minimum where the probabilities are a quarter of the truth, and says by how much', () => {
    const wrong = region(20_000, 3, (probability) => probability / 4);
    const choice = chooseThreshold(wrong);
    expect(choice).toMatchObject({ taken: 'lowest_cost', reason: 'theory_costs_more' });
    expect(choice.decisionThreshold).toBe(wrong.decisionThreshold);
    expect(choice.aboveLowest).toBeGreaterThan(choice.noise);
  });

  test('asks for the cost at the theory, not for its place between two flat thresholds', () => {
    const curve = region(2_000, 1);
    const bumped = { ...curve, theoretical: { ...curve.theoretical, isFlat: false } };
    expect(chooseThreshold(bumped).taken).toBe('lowest_cost');
  });

  test('can be told to take the minimum always', () => {
    const curve = region(300, 41);
    const choice = chooseThreshold(curve, 'lowest_cost');
    expect(choice.decisionThreshold).toBe(curve.decisionThreshold);
    expect(choice.reason).toBe('always_lowest_cost');
  });
});
