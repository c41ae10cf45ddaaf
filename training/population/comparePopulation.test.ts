// comparison.json and population.bin from people of random numbers: true to the twin of the kernel and to a naive
// count, and without anybody in them.

import { describe, expect, it } from 'vitest';
import { COMPARED_MIN, parseComparison, type TypicalNumber } from '../../wasm/artefact/comparison.ts';
import { calibratedLogOdds } from '../../wasm/decide/calibrate.ts';
import { type DecisionRule, decide } from '../../wasm/decide/decision.ts';
import { DEFAULT_SCALE, pointsOf } from '../../wasm/decide/points.ts';
import { explainReference } from '../../wasm/explain/treeShapReference.ts';
import type { CategoryName, FieldName } from '../../wasm/features/catalogue.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { columnOf, hasRepaid, isGranted, type Population } from '../../wasm/population/population.ts';
import { REQUEST_AMOUNTS } from '../../wasm/population/populationFields.ts';
import { readPopulation } from '../../wasm/population/readPopulation.ts';
import type { FeatureMatrix } from '../features/featureMatrix.ts';
import { comparePopulation } from '../stages/comparePopulation.ts';
import { ROWS_ALIKE_MIN } from './anonymise.ts';
import { randomPeople } from './fixtures/randomPeople.ts';

const COUNT = 400;
const { matrix, forest, margins } = randomPeople(COUNT, 5);
const width = matrix.features.length;
const median = margins.toSorted()[COUNT / 2]!;
const calibration = { slope: 1.2, intercept: -0.3 };
const rule: DecisionRule = {
  calibration,
  points: DEFAULT_SCALE,
  decisionPoints: Math.floor(pointsOf(calibratedLogOdds(median, calibration), DEFAULT_SCALE)),
  reviewBandPoints: 15,
};

function filesOf(people: FeatureMatrix, rows: Int32Array): Record<string, Uint8Array> {
  return comparePopulation({
    matrix: people,
    forest,
    fitted: { rule },
    rows,
    test: {
      values: Float32Array.from([...rows].flatMap((row) => [...rowOf(people, row)])),
      margins: Float32Array.from(rows, (row) => margins[row]!),
      target: Uint8Array.from(rows, (row) => people.target[row]!),
    },
    seed: 9,
    progress: { update() {}, finish() {} },
  });
}

const rowOf = ({ values }: FeatureMatrix, row: number) => values.subarray(row * width, (row + 1) * width);
const everybody = Int32Array.from({ length: COUNT }, (_, row) => row);
const files = filesOf(matrix, everybody);
const manifest = { features: [...matrix.features] };
const comparison = parseComparison(manifest, text(files['comparison.json']!));
const population = readPopulation(manifest, files['population.bin']!);
const verdicts = [...margins].map((margin) => decide(margin, rule));

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

const amountsOf = (population: Population, row: number) =>
  REQUEST_AMOUNTS.map((name) => {
    const { numbers, level } = columnOf(population, name);
    return numbers[level[row]!]!;
  }).join('|');

describe('the groups one is compared with', () => {
  it.each(['all', 'granted'] as const)('have the mean contributions of their rows: %s', (name) => {
    const rows = [...everybody].filter((row) => name === 'all' || verdicts[row]!.decision === 'granted');
    const group = comparison.groups[name]!;
    const explained = rows.map((row) => explainReference(forest, rowOf(matrix, row)));
    expect(group.count).toBe(rows.length);
    for (let f = 0; f < width; f++) {
      const mean = explained.reduce((sum, { contributions }) => sum + contributions[f]!, 0) / rows.length;
      expect(group.meanContributions[f]).toBeCloseTo(mean, 9);
    }
    // The mean of margins that neither kernel gave: the forest walked, in float32.
    const meanMargin = rows.reduce((sum, row) => sum + margins[row]!, 0) / rows.length;
    expect(group.meanMargin).toBeCloseTo(meanMargin, 5);
  });

  it('say of numbers what a sorted list says', () => {
    const rows = [...everybody].filter((row) => verdicts[row]!.decision === 'granted');
    matrix.features.forEach((name, column) => {
      if (matrix.levels.has(name as CategoryName)) return;
      const known = rows.map((row) => rowOf(matrix, row)[column]!).filter((value) => !Number.isNaN(value));
      const typical = comparison.groups.granted!.typical[column] as TypicalNumber;
      expect(typical.missing).toBeCloseTo(1 - known.length / rows.length, 3);
      expect(typical.zeros).toBeCloseTo(known.filter((value) => value === 0).length / known.length, 3);
      for (const [i, share] of [0.1, 0.25, 0.5, 0.75, 0.9].entries()) {
        const slack = Math.abs(typical.quantiles[i]!) * 1e-6 + 1e-9;
        const quantile = typical.quantiles[i]! + slack;
        const below = typical.quantiles[i]! - slack;
        expect(known.filter((value) => value <= quantile).length / known.length).toBeGreaterThanOrEqual(
          share,
        );
        expect(known.filter((value) => value < below).length / known.length).toBeLessThan(share);
      }
    });
  });

  it('say of a category how many have each code', () => {
    const column = matrix.features.indexOf('education');
    const codes = matrix.levels.get('education')!.filter((code) => code !== null);
    const { shares } = comparison.groups.all!.typical[column] as { shares: Record<string, number> };
    for (const code of new Set(codes)) {
      expect(shares[code]).toBeCloseTo(codes.filter((one) => one === code).length / codes.length, 3);
    }
    expect(Object.keys(shares).length).toBe(new Set(codes).size);
  });

  it('are not there when they have too few people', () => {
    const few = filesOf(matrix, everybody.subarray(0, COMPARED_MIN - 1));
    const { groups } = parseComparison(manifest, text(few['comparison.json']!));
    expect(groups).toEqual({ all: null, granted: null });
  });
});

describe('the population sample', () => {
  it('has the points, the decision and the outcome of everybody drawn', () => {
    const expected = [...everybody].map(
      (row) => `${verdicts[row]!.points} ${verdicts[row]!.decision} ${matrix.target[row]}`,
    );
    const found = Array.from(population.points, (points, row) => {
      const decision = isGranted(population, row) ? 'granted' : 'refused';
      return `${points} ${decision} ${hasRepaid(population, row) ? 0 : 1}`;
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('has contributions by family that add up to the points of their row', () => {
    for (let row = 0; row < population.count; row++) {
      const steps = population.contributions.reduce((sum, family) => sum + family[row]!, 0);
      const exact = population.basePoints + steps * population.pointsPerStep;
      // Floored, and half a step off at most.
      expect(exact - population.points[row]!).toBeGreaterThan(-0.01);
      expect(exact - population.points[row]!).toBeLessThan(1.01);
    }
  });

  it('holds neither an id, nor a gender or its points, nor any sensitive field but the age band', () => {
    const names = population.columns.map(({ field }) => field.name);
    expect(names.filter((name) => fieldOf(name).sensitive)).toEqual(['age_years']);
    expect(population.families).not.toContain('gender');
    const { numbers } = columnOf(population, 'age_years');
    expect([...numbers.slice(1)].every((age) => age % 5 === 0)).toBe(true);
  });

  it('has no row with the exact amounts of anybody', () => {
    const exact = new Set(
      [...everybody].map((row) =>
        REQUEST_AMOUNTS.map((name) => rowOf(matrix, row)[matrix.features.indexOf(name)]!).join('|'),
      ),
    );
    const coarse = Array.from({ length: population.count }, (_, row) => amountsOf(population, row));
    expect(coarse.filter((amounts) => exact.has(amounts))).toEqual([]);
    // The people have round amounts among them, so that coarsening alone would not have been enough.
    expect([...exact].some((amounts) => amounts.split('|').every((one) => Number(one) === 450_000))).toBe(
      true,
    );
  });

  it('is the same file whoever the people are and in whichever order they come', () => {
    const renamed = { ...matrix, applicantIds: Uint32Array.from(everybody, (row) => 17 + 3 * row) };
    expect(filesOf(renamed, everybody)['population.bin']).toEqual(files['population.bin']);
    const reversed = everybody.toReversed();
    expect(filesOf(matrix, reversed)['population.bin']).toEqual(files['population.bin']);
  });

  it('has no code and no extreme that only a few have', () => {
    for (const { codes, numbers, level } of population.columns) {
      const counts = new Array<number>(numbers.length).fill(0);
      for (const one of level) counts[one]! += 1;
      const ends = codes ? counts.slice(1) : [counts[1]!, counts.at(-1)!];
      // The amounts that were moved off somebody's exact ones may lie beyond.
      expect(Math.min(...ends)).toBeGreaterThanOrEqual(1);
      if (codes) expect(Math.min(...ends)).toBeGreaterThanOrEqual(ROWS_ALIKE_MIN);
    }
    const { numbers, level } = columnOf(population, 'employed_years');
    const oldest = [...level].filter((one) => one === numbers.length - 1).length;
    expect(oldest).toBeGreaterThanOrEqual(ROWS_ALIKE_MIN);
  });

  it('keeps every number near the one it came from', () => {
    const exactMean = (name: FieldName) => {
      const column = matrix.features.indexOf(name);
      const known = [...everybody].map((row) => rowOf(matrix, row)[column]!).filter((v) => !Number.isNaN(v));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    const coarseMean = (name: FieldName) => {
      const { numbers, level } = columnOf(population, name);
      const known = Array.from(level, (one) => numbers[one]!).filter((value) => !Number.isNaN(value));
      return known.reduce((sum, value) => sum + value, 0) / known.length;
    };
    for (const name of ['amount_income', 'external_score_2', 'instalment_days_late_mean'] as const) {
      expect(coarseMean(name) / exactMean(name)).toBeGreaterThan(0.9);
      expect(coarseMean(name) / exactMean(name)).toBeLessThan(1.1);
    }
  });
});
