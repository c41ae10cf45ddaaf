// The fit is the optimum of its definition, found by a search without derivatives, and recovers planted coefficients.

import { describe, expect, test } from 'vitest';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { choleskySolve } from './choleskySolve.ts';
import type { LabelledTable } from './fitRows.ts';
import { fitLogisticRegression, logOddsOf } from './logisticRegression.ts';

const TRUE_COEFFICIENTS = [0.8, -0.5, 0];

function plantedTable(rows: number, seed: number): LabelledTable {
  const random = seededRandom(seed);
  const columns = TRUE_COEFFICIENTS.length;
  const values = Float32Array.from(
    { length: rows * columns },
    () => (random() + random() + random() - 1.5) * 2,
  );
  const target = Uint8Array.from({ length: rows }, (_, row) => {
    const sum = TRUE_COEFFICIENTS.reduce((s, c, i) => s + c * values[row * columns + i]!, -1);
    return random() < 1 / (1 + Math.exp(-sum)) ? 1 : 0;
  });
  return { values, rows, columns, target };
}

function definedLoss({ values, rows, columns, target }: LabelledTable, fit: number[], l2: number): number {
  let loss = (l2 / 2) * fit.slice(0, columns).reduce((sum, c) => sum + c * c, 0);
  for (let row = 0; row < rows; row++) {
    let sum = fit[columns]!;
    for (let i = 0; i < columns; i++) sum += fit[i]! * values[row * columns + i]!;
    const probability = 1 / (1 + Math.exp(-sum));
    loss -= Math.log(target[row] === 1 ? probability : 1 - probability);
  }
  return loss;
}

function compassSearch(loss: (fit: number[]) => number, size: number): number[] {
  let best = new Array<number>(size).fill(0);
  let lowest = loss(best);
  for (let step = 0.5; step > 1e-6; ) {
    const moves = best.flatMap((_, i) =>
      [1, -1].map((sign) => best.map((v, j) => (i === j ? v + sign * step : v))),
    );
    const losses = moves.map(loss);
    const least = Math.min(...losses);
    if (least < lowest) [best, lowest] = [moves[losses.indexOf(least)]!, least];
    else step /= 2;
  }
  return best;
}

describe('fitLogisticRegression', () => {
  test.each([0.5, 20])('finds the optimum of a search without derivatives (penalty %d)', (l2) => {
    const table = plantedTable(200, 4);
    const { coefficients, intercept } = fitLogisticRegression(table, { l2 });
    const searched = compassSearch((fit) => definedLoss(table, fit, l2), 4);
    [...coefficients, intercept].forEach((value, i) => {
      // The loss is flat at its minimum: the search resolves the place to about 1e-5.
      expect(value).toBeCloseTo(searched[i]!, 4);
    });
  });

  test('recovers the coefficients that made 50,000 labels', () => {
    const { coefficients, intercept } = fitLogisticRegression(plantedTable(50_000, 5), { l2: 1 });
    // About four standard errors.
    const gaps = TRUE_COEFFICIENTS.map((value, i) => Math.abs(coefficients[i]! - value));
    expect(Math.max(...gaps)).toBeLessThan(0.05);
    expect(Math.abs(intercept + 1)).toBeLessThan(0.05);
  });

  test('separable rows stay finite under the penalty, and a constant column gets no weight', () => {
    const values = Float32Array.from([-1, 7, -2, 7, 1, 7, 2, 7]);
    const table = { values, rows: 4, columns: 2, target: Uint8Array.from([0, 0, 1, 1]) };
    const fit = fitLogisticRegression(table, { l2: 0.1 });
    expect(fit.coefficients[0]).toBeGreaterThan(0.5);
    expect(fit.coefficients[0]).toBeLessThan(10);
    expect(Math.abs(fit.coefficients[1]!)).toBeLessThan(1e-3);
    expect([...logOddsOf(table, fit)].map(Math.sign)).toEqual([-1, -1, 1, 1]);
  });
});

describe('choleskySolve', () => {
  test('solves a system worked by hand and refuses an indefinite one with its pivot', () => {
    // [[4, 2], [2, 3]] x = [10, 9] has the solution [1.5, 2].
    const solution = choleskySolve(Float64Array.from([4, 0, 2, 3]), Float64Array.from([10, 9]));
    expect(solution[0]).toBeCloseTo(1.5, 12);
    expect(solution[1]).toBeCloseTo(2, 12);
    expect(() => choleskySolve(Float64Array.from([1, 0, 2, 1]), new Float64Array(2))).toThrow(
      'Pivot 1 of 2 is -3',
    );
  });
});
