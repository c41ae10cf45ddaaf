// A card's points add up to the score, go the way of the risk, and its features are those that inform.

import { describe, expect, test } from 'vitest';
import { DEFAULT_SCALE, pointsOf } from '../../wasm/decide/points.ts';
import { selectRows } from '../features/featureMatrix.ts';
import type { LabelledTable } from './fitRows.ts';
import { fitScorecard, type Scorecard, scorecardLogOdds, scorecardPoints } from './fitScorecard.ts';
import { plantedMatrix } from './plantedMatrix.ts';
import { woeBinOf } from './woeBins.ts';

const { matrix } = plantedMatrix(6_000, 2);
const all = Int32Array.from({ length: 6_000 }, (_, row) => row);
const table: LabelledTable = { ...selectRows(matrix, all), rows: 6_000, columns: matrix.features.length };
const settings = { signs: [1, -1, 0, 0, 0] as const, minInformationValue: 0.02, maxFeatures: 30, l2: 1 };
const card: Scorecard = fitScorecard(table, settings);

describe('fitScorecard', () => {
  test('keeps the features that inform and leaves out the noise and the empty column', () => {
    expect(card.features.map(({ column }) => column).sort()).toEqual([0, 1, 2]);
  });

  test('the points of the bins add up to the points of the log-odds', () => {
    const logOdds = scorecardLogOdds(card, table);
    for (let row = 0; row < 50; row++) {
      const points = card.features.map((feature) => {
        const bin = woeBinOf(table.values[row * table.columns + feature.column]!, feature.bins);
        return scorecardPoints(card, feature, bin, DEFAULT_SCALE);
      });
      const sum = points.reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(pointsOf(logOdds[row]!, DEFAULT_SCALE), 8);
    }
  });

  test('points fall as a risky feature grows and rise as a safe one does', () => {
    const pointsAlong = (column: number) => {
      const feature = card.features.find((one) => one.column === column)!;
      return feature.bins.bins.map((bin) => scorecardPoints(card, feature, bin, DEFAULT_SCALE));
    };
    const [risky, safe] = [pointsAlong(0), pointsAlong(1)];
    expect(risky.length).toBeGreaterThan(3);
    expect(risky).toEqual([...risky].sort((a, b) => b - a));
    expect(safe).toEqual([...safe].sort((a, b) => a - b));
  });

  test('no coefficient is negative, even where two copies of a feature compete', () => {
    const values = new Float32Array(table.rows * 3);
    for (let row = 0; row < table.rows; row++) {
      const value = table.values[row * table.columns]!;
      values.set([value, value + 0.3 * Math.sin(row), -value + 0.2 * Math.cos(row)], row * 3);
    }
    const twins = fitScorecard({ ...table, values, columns: 3 }, { ...settings, signs: [0, 0, 0], l2: 0.01 });
    expect(twins.features.length).toBeGreaterThan(0);
    for (const { coefficient } of twins.features) expect(coefficient).toBeGreaterThan(0);
  });
});
