// Truth comes from drawing outcomes, and from counting pairs one by one.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf } from '../decide/points.ts';
import { expectedPerformance, type ProbabilityGroup } from './expectedPerformance.ts';
import { PLANTED_RULE } from './fixtures/plantedWindow.ts';
import { emptyPointsHistogram, pointsGroups } from './pointsGroups.ts';

const COSTS = { missedDefault: 10, lostGoodCustomer: 1 };
const THRESHOLD = 1 / 11;

/** mulberry32: a seed and a sequence, enough for a test. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawProbabilities(random: () => number, rows: number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: rows }, () => 1 / (1 + Math.exp(2.9 - 0.9 * normal()))).sort((a, b) => a - b);
}

const asGroups = (probabilities: readonly number[]): ProbabilityGroup[] =>
  probabilities.map((probability) => ({ probability, count: 1, granted: probability < THRESHOLD }));

/** Realised figures; `probabilities` ascending. */
function realise(probabilities: readonly number[], outcomes: readonly number[]) {
  let [won, repaid, defaults, brier, cost] = [0, 0, 0, 0, 0];
  for (const [i, p] of probabilities.entries()) {
    const outcome = outcomes[i]!;
    if (outcome === 1) {
      won += repaid;
      defaults += 1;
    } else repaid += 1;
    brier += (p - outcome) ** 2;
    if (p < THRESHOLD) cost += outcome * COSTS.missedDefault;
    else cost += (1 - outcome) * COSTS.lostGoodCustomer;
  }
  const rows = probabilities.length;
  return {
    auc: won / (repaid * defaults),
    brier: brier / rows,
    costPerApplicant: cost / rows,
    defaultRate: defaults / rows,
  };
}

describe('expected performance', () => {
  it('covers the realised figures in about 95 of 100 windows of calibrated probabilities', () => {
    const random = randomOf(7);
    const runs = 600;
    const covered = { auc: 0, brier: 0, costPerApplicant: 0, defaultRate: 0 };
    const names = Object.keys(covered) as (keyof typeof covered)[];
    for (let run = 0; run < runs; run++) {
      const probabilities = drawProbabilities(random, 800);
      const realised = realise(
        probabilities,
        probabilities.map((p) => Number(random() < p)),
      );
      const expected = expectedPerformance(asGroups(probabilities), COSTS)!;
      for (const name of names) {
        const { low, high } = expected[name]!;
        if (realised[name] >= low && realised[name] <= high) covered[name] += 1;
      }
    }
    // Binomial noise of 600 runs at 0.95 is 0.009: four of them.
    for (const name of names) expect(Math.abs(covered[name] / runs - 0.95), name).toBeLessThan(0.036);
  });

  it('is not fooled into covering where the probabilities are a third too low', () => {
    const random = randomOf(11);
    const truth = drawProbabilities(random, 5_000);
    const told = truth.map((p) => p * 0.67);
    const { defaultRate } = expectedPerformance(asGroups(told), COSTS)!;
    const realised = realise(
      told,
      truth.map((p) => Number(random() < p)),
    );
    expect(realised.defaultRate).toBeGreaterThan(defaultRate.high);
  });

  it('expects the pairs in order that counting every pair expects', () => {
    const list = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(list, (values) => {
        const probabilities = values.toSorted((a, b) => a - b);
        let [won, pairs] = [0, 0];
        for (const p of probabilities) {
          for (const q of probabilities) {
            pairs += p * (1 - q);
            won += p * (1 - q) * (p > q ? 1 : p === q ? 0.5 : 0);
          }
        }
        // Each person is compared with itself too, as half a pair: the same on both sides.
        const auc = expectedPerformance(asGroups(probabilities), COSTS)!.auc!.value;
        const ties = new Set(probabilities).size < probabilities.length;
        fc.pre(!ties);
        expect(auc).toBeCloseTo(won / pairs, 9);
      }),
    );
  });

  it('from bins of points is what it is from the probabilities, within the error it states', () => {
    const probabilities = drawProbabilities(randomOf(3), 20_000);
    const histogram = emptyPointsHistogram(PLANTED_RULE.decisionPoints);
    for (const p of probabilities) {
      const points = Math.floor(pointsOf(Math.log(p / (1 - p)), PLANTED_RULE.points));
      histogram.counts[Math.floor((points - histogram.from) / histogram.width)]! += 1;
    }
    const binned = expectedPerformance(pointsGroups(histogram, histogram.counts, PLANTED_RULE), COSTS)!;
    const exact = expectedPerformance(asGroups(probabilities), COSTS)!;
    expect(binned.approvalRate.value).toBe(exact.approvalRate.value);
    for (const name of ['brier', 'defaultRate', 'costPerApplicant'] as const) {
      expect(Math.abs(binned[name].value / exact[name].value - 1), name).toBeLessThan(1e-3);
    }
    expect(Math.abs(binned.auc!.value - exact.auc!.value)).toBeLessThan(binned.aucBinError);
    expect(binned.aucBinError).toBeLessThan(0.02);
  });

  it('has no figure for nobody, and no AUC where nobody can default', () => {
    expect(expectedPerformance([], COSTS)).toBeNull();
    const safe = expectedPerformance([{ probability: 0, count: 10, granted: true }], COSTS)!;
    expect(safe.auc).toBeNull();
    expect(safe.grantedDefaultRate!.value).toBe(0);
  });
});
