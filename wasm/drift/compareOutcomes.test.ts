import { describe, expect, it } from 'vitest';
import { type AssessedOutcome, compareOutcomes } from './compareOutcomes.ts';
import { swapSets } from './swapSets.ts';

const COSTS = { missedDefault: 10, lostGoodCustomer: 1 };

/** `each` applicants at each of 20 probabilities, of whom the share `realisedOf` defaults. */
function population(realisedOf: (probability: number) => number, each = 500): AssessedOutcome[] {
  return Array.from({ length: 20 }, (_, i) => 0.02 + 0.02 * i).flatMap((probability, i) =>
    Array.from({ length: each }, (_, k) => ({
      probability,
      points: 700 - 10 * i,
      granted: probability < 0.09,
      defaulted: k < Math.round(realisedOf(probability) * each),
      cohort: k % 2 === 0 ? '2026-01' : '2026-02',
    })),
  );
}

describe('realised against expected', () => {
  it('agrees where outcomes are what the probabilities said', () => {
    const { figures, calibration, applicants, defaults } = compareOutcomes(
      population((p) => p),
      COSTS,
    );
    expect(applicants).toBe(10_000);
    // Sum of 500 * (0.02 + 0.02 i) over 20 = 500 * 4.2.
    expect(defaults).toBe(2_100);
    expect(Object.values(figures).every((figure) => figure.isExpected)).toBe(true);
    expect(figures.defaultRate!.realised).toBeCloseTo(0.21, 12);
    // Granted: 0.02, 0.04, 0.06, 0.08, of 500 each: 100 defaults at 10; 8,000 refused, 6,000 of them good, at 1.
    expect(figures.costPerApplicant!.realised).toBeCloseTo((100 * 10 + (8_000 - 2_000)) / 10_000, 12);
    expect(calibration).toMatchObject({ state: 'calibrated', hosmerLemeshowDegrees: 10 });
    expect(calibration.defaultRatio).toBeCloseTo(1, 9);
  });

  it('says that the calibration has moved where a third more default', () => {
    const { figures, calibration, bands } = compareOutcomes(
      population((p) => p * 1.33),
      COSTS,
    );
    expect(calibration.state).toBe('moved');
    expect(calibration.defaultRatio).toBeGreaterThan(1.3);
    expect(figures.defaultRate!.isExpected).toBe(false);
    expect(bands.map(({ name }) => name)).toEqual(['500', '550', '600', '650', '700']);
  });

  it('judges no calibration on a handful of expected defaults', () => {
    expect(compareOutcomes(population((p) => p, 4).slice(0, 40), COSTS).calibration.state).toBe(
      'insufficient_data',
    );
  });

  it('tells cohorts apart', () => {
    const { cohorts } = compareOutcomes(
      population((p) => p),
      COSTS,
    );
    expect(cohorts.map(({ name, applicants }) => [name, applicants])).toEqual([
      ['2026-01', 5_000],
      ['2026-02', 5_000],
    ]);
  });
});

describe('swap sets', () => {
  it('count the four cells of two decisions, with their defaults', () => {
    const champion = [true, true, false, false, true];
    const challenger = [true, false, true, false, false];
    const defaulted = [false, true, false, true, false];
    expect(swapSets(champion, challenger, defaulted)).toEqual({
      bothGrant: { applicants: 1, defaults: 0 },
      bothRefuse: { applicants: 1, defaults: 1 },
      swapIn: { applicants: 1, defaults: 0 },
      swapOut: { applicants: 2, defaults: 1 },
    });
    expect(() => swapSets([true], [true, false], [true])).toThrow('1 and 2');
  });
});
