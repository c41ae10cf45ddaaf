// Importances from a planted forest whose contributions are known, and their summaries against going through all rows.

import { describe, expect, it } from 'vitest';
import { importanceSchema } from '../../../wasm/artefact/report/importanceSchema.ts';
import type { DecisionRule } from '../../../wasm/decide/decision.ts';
import { pointsOf } from '../../../wasm/decide/points.ts';
import { type Forest, forestMargin } from '../../../wasm/trees/forest.ts';
import { trainingConfig } from '../../config.ts';
import { seededRandom } from '../../evaluation/seededRandom.ts';
import { beeswarmPoints } from './beeswarmPoints.ts';
import { explainRows } from './explainRows.ts';
import { importanceReport } from './importanceReport.ts';
import { monotoneKept } from './monotoneKept.ts';

/** One stump a feature: amount_credit (free), external_score_1 (must fall), one kept and one broken by a second stump. */
function stumps(
  list: readonly { feature: number; split: number; left: number; right: number; cover: [number, number] }[],
): Forest {
  const each = <T>(of: (stump: (typeof list)[number], at: number) => readonly T[]) => list.flatMap(of);
  return {
    featureCount: 2,
    baseMargin: -2,
    roots: Int32Array.from(list, (_, i) => 3 * i),
    feature: Int32Array.from(each(({ feature }) => [feature, -1, -1])),
    splitValue: Float32Array.from(each(({ split }) => [split, 0, 0])),
    left: Int32Array.from(each((_, i) => [3 * i + 1, -1, -1])),
    right: Int32Array.from(each((_, i) => [3 * i + 2, -1, -1])),
    missingGoesLeft: Uint8Array.from(each(() => [1, 0, 0])),
    leafValue: Float32Array.from(each(({ left, right }) => [0, left, right])),
    cover: Float32Array.from(each(({ cover: [left, right] }) => [left + right, left, right])),
  };
}
const features = ['amount_credit', 'external_score_2'];
const credit = { feature: 0, split: 100, left: -0.5, right: 0.5, cover: [50, 50] as [number, number] };
const score = { feature: 1, split: 0.5, left: 0.25, right: -0.25, cover: [50, 50] as [number, number] };
const forest = stumps([credit, score]);
const rule: DecisionRule = {
  calibration: { slope: 1.25, intercept: 0.1 },
  points: trainingConfig.points,
  decisionPoints: 600,
  reviewBandPoints: 15,
};
const ROWS = 400;
const random = seededRandom(3);
const values = Float32Array.from({ length: 2 * ROWS }, (_, i) =>
  i % 2 === 0 ? 200 * random() : i % 10 === 1 ? Number.NaN : random(),
);
const explained = explainRows(forest, values, rule);
const report = importanceSchema.parse(
  importanceReport({ features, forest, explained, values, levels: new Map() }),
);

describe('the importance of features', () => {
  it('adds up to the points of each row', () => {
    const score = (margin: number) => pointsOf(1.25 * margin + 0.1, rule.points);
    for (let row = 0; row < ROWS; row++) {
      const margin = forestMargin(forest, values.subarray(2 * row, 2 * row + 2));
      const sum = explained.points[0]![row]! + explained.points[1]![row]!;
      // Both stumps are as often left as right: the base is the base margin.
      expect(score(-2) + sum).toBeCloseTo(score(margin), 9);
    }
  });

  it('is half a log-odds in points for a stump of half a log-odds, and ranks it first', () => {
    const pointsPerMargin = (1.25 * 50) / Math.log(2);
    expect(report.features.map(({ feature }) => feature)).toEqual(features);
    expect(report.features[0]!.meanAbsolutePoints).toBeCloseTo(0.5 * pointsPerMargin, 6);
    expect(report.features[1]!.meanAbsolutePoints).toBeCloseTo(0.25 * pointsPerMargin, 6);
    expect(report.groups.map(({ group }) => group)).toEqual(['loan', 'externalScores']);
    expect(report.features[0]!.share + report.features[1]!.share).toBeCloseTo(1, 12);
  });

  it('tells the direction in points: more credit lowers the score, a better external score raises it', () => {
    expect(report.features[0]!.direction).toBeLessThan(-0.8);
    expect(report.features[1]!.direction).toBeGreaterThan(0.8);
    expect(report.features[1]).toMatchObject({ monotoneSign: -1, monotoneKept: true });
    expect(report.features[0]).toMatchObject({ monotoneSign: null, monotoneKept: null });
  });

  it('shows in the dependence the two levels of the stump, and the missing where they go', () => {
    const pointsPerMargin = (1.25 * 50) / Math.log(2);
    const { bins } = report.dependence.find(({ feature }) => feature === 'external_score_2')!;
    const missing = bins.at(-1)!;
    expect(missing).toMatchObject({ from: null, to: null, applicants: ROWS / 5 });
    expect(missing.mean).toBeCloseTo(-0.25 * pointsPerMargin, 6);
    for (const { from, to, median } of bins.slice(0, -1)) {
      if (to! < 0.49) expect(median).toBeCloseTo(-0.25 * pointsPerMargin, 6);
      if (from! > 0.51) expect(median).toBeCloseTo(0.25 * pointsPerMargin, 6);
    }
  });
});

describe('monotone signs', () => {
  it('are broken by one stump against the others, however small and wherever', () => {
    const broken = stumps([score, { ...score, split: 0.9, left: -0.001, right: 0.001 }]);
    expect(monotoneKept(broken, values, 1, -1)).toBe(false);
    expect(monotoneKept(stumps([score, { ...score, split: 0.9 }]), values, 1, -1)).toBe(true);
    expect(monotoneKept(forest, values, 1, 1)).toBe(false);
    expect(monotoneKept(stumps([score]), values, 0, 1)).toBe(true);
  });
});

describe('the points of a beeswarm', () => {
  const contributions = Float64Array.from({ length: ROWS }, () => random() * 20 - 10);
  const column = explained.values[1]!;

  it('are means of ten people or more, at most as many as asked, and keep the mean of all', () => {
    const points = beeswarmPoints(column, contributions, 300);
    expect(points.length).toBe(40);
    expect(beeswarmPoints(column, contributions, 12).length).toBeLessThanOrEqual(12);
    const mean = points.reduce((sum, [contribution]) => sum + contribution, 0) / points.length;
    const all = contributions.reduce((sum, contribution) => sum + contribution, 0) / ROWS;
    // Groups of exactly ten; each point is rounded to a hundredth.
    expect(Math.abs(mean - all)).toBeLessThan(0.005);
    expect(points.filter(([, rank]) => rank === null).length).toBe(8);
  });

  it('hold no point for nine missing values', () => {
    const nearlyAll = column.map((value, row) => (row < 9 ? Number.NaN : Number.isNaN(value) ? 0 : value));
    expect(beeswarmPoints(nearlyAll, contributions, 300).every(([, rank]) => rank !== null)).toBe(true);
  });
});
