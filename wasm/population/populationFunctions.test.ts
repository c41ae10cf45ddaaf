// What is asked of the demo population, against naive recomputation from its rows.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readApplicantShard } from '../artefact/applicantShard.ts';
import { parseManifest } from '../artefact/loadArtefact.ts';
import type { FieldName } from '../features/catalogue.ts';
import { seededRandom } from '../runtime/fixtures/randomForest.ts';
import { coarsen } from './coarsen.ts';
import { binEdges, fieldDistribution } from './fieldDistribution.ts';
import { fieldPairs } from './fieldPairs.ts';
import { GROUP_ROWS_MIN, groupContributions } from './groupContributions.ts';
import { percentileOf, percentileOfPoints } from './percentileOf.ts';
import { columnOf, hasRepaid } from './population.ts';
import { populationValues } from './populationValues.ts';
import { readPopulation } from './readPopulation.ts';
import { type PopulationFilter, selectGroup } from './selectGroup.ts';
import { SIMILARITY_FIELDS, similarApplicants } from './similarApplicants.ts';

const DEMO = new URL('../../data/demo/', import.meta.url);
const read = (path: string) => new Uint8Array(readFileSync(new URL(path, DEMO)));
const manifest = parseManifest(readFileSync(new URL('artefact/manifest.json', DEMO), 'utf8'));
const population = readPopulation(manifest, read('artefact/population.bin'));
const shard = readApplicantShard(read('applicants.bin'));
const applicants = Array.from({ length: 40 }, (_, i) => shard.at(i * 29));
const all = Array.from({ length: population.count }, (_, row) => row);

/** null = not known. */
function valueAt(name: FieldName, row: number): string | number | null {
  const { codes, numbers, level } = columnOf(population, name);
  const at = level[row]!;
  if (at === 0) return null;
  return codes ? codes[at]! : numbers[at]!;
}

const isGranted = (row: number) => population.points[row]! >= manifest.decisionPoints;

describe('selectGroup', () => {
  it.each<[PopulationFilter[], (row: number) => boolean]>([
    [[], () => true],
    [[{ by: 'decision', decision: 'refused' }], (row) => !isGranted(row)],
    [[{ by: 'outcome', repaid: false }], (row) => !hasRepaid(population, row)],
    [
      [{ by: 'points', from: 600, to: 640 }],
      (row) => population.points[row]! >= 600 && population.points[row]! <= 640,
    ],
    [
      [{ by: 'values', field: 'education', values: ['higher_education', null] }],
      (row) => [null, 'higher_education'].includes(valueAt('education', row) as string | null),
    ],
    [[{ by: 'values', field: 'owns_car', values: [true] }], (row) => valueAt('owns_car', row) === 1],
    [
      [
        { by: 'range', field: 'amount_income', from: 100_000, to: 200_000 },
        { by: 'decision', decision: 'granted' },
      ],
      (row) => {
        const income = valueAt('amount_income', row) as number;
        return income >= 100_000 && income <= 200_000 && isGranted(row);
      },
    ],
    [
      [{ by: 'range', field: 'external_score_2', from: 0.5 }],
      (row) => ((valueAt('external_score_2', row) ?? -1) as number) >= 0.5,
    ],
  ])('finds the rows that pass %j', (filters, passes) => {
    const found = [...selectGroup(population, filters)];
    expect(found).toEqual(all.filter(passes));
    if (filters.length > 0) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(all.length);
    }
  });

  it('takes an applicant’s own value as a bound', () => {
    const rows = selectGroup(population, [
      { by: 'range', field: 'amount_credit', from: 406_597.5, to: 406_597.5 },
    ]);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(valueAt('amount_credit', row)).toBe(410_000);
  });

  it('refuses a field it does not hold, and a range of codes', () => {
    expect(() => selectGroup(population, [{ by: 'values', field: 'gender', values: ['female'] }])).toThrow(
      'gender',
    );
    expect(() => selectGroup(population, [{ by: 'range', field: 'education', from: 1 }])).toThrow(
      'education',
    );
  });
});

describe('similarApplicants', () => {
  /** Gower's distance written down once more, row by row, without levels. */
  function naive(index: number, row: number): number {
    const values = populationValues(population, applicants[index]!);
    const parts = SIMILARITY_FIELDS.map((name) => {
      const [own, other] = [values.get(name)!, valueAt(name, row)];
      if (own === null || other === null) return own === other ? 0 : 0.5;
      if (typeof own === 'string') return own === other ? 0 : 1;
      const isAmount = columnOf(population, name).field.kind === 'amount';
      const scale = (value: number) => (isAmount ? Math.log(1 + value) : value);
      const apart = Math.abs(scale(own) - scale(other as number));
      return apart === 0 ? 0 : Math.min(1, apart / spreads.get(name)!);
    });
    return parts.reduce((sum, part) => sum + part, 0) / parts.length;
  }
  const spreads = new Map(
    SIMILARITY_FIELDS.map((name) => {
      const isAmount = columnOf(population, name).field.kind === 'amount';
      const known = all
        .map((row) => valueAt(name, row))
        .filter((value) => typeof value === 'number')
        .map((value) => (isAmount ? Math.log(1 + value) : value))
        .sort((a, b) => a - b);
      const at = (share: number) => known[Math.ceil(share * known.length) - 1] ?? 0;
      return [name, at(0.95) - at(0.05)];
    }),
  );

  it('finds those whom a plain loop over everybody finds', () => {
    for (const index of [0, 7, 19, 33]) {
      const { rows, distances, granted, repaid } = similarApplicants(population, applicants[index]!, {
        count: 50,
      });
      const naively = all.map((row) => naive(index, row));
      expect(rows.length).toBe(50);
      for (const [i, row] of rows.entries()) expect(distances[i]).toBeCloseTo(naively[row]!, 9);
      const least = naively.toSorted((a, b) => a - b).slice(0, 50);
      for (const [i, distance] of least.entries()) expect(distances[i]).toBeCloseTo(distance, 9);
      expect(granted).toBe([...rows].filter(isGranted).length);
      expect(repaid).toBe([...rows].filter((row) => hasRepaid(population, row)).length);
    }
  });

  it('is blind to age and gender', () => {
    const [one] = applicants;
    const other = { ...one!, application: { ...one!.application, age_years: 70, gender: 'male' } };
    expect(similarApplicants(population, other)).toEqual(similarApplicants(population, one!));
  });

  it('works without a history', () => {
    const { rows } = similarApplicants(population, {
      application: applicants[0]!.application,
      history: null,
    });
    expect(rows.length).toBe(100);
  });
});

describe('groupContributions', () => {
  it('means what a loop over the rows means, and adds up to the mean points', () => {
    const rows = selectGroup(population, [
      { by: 'values', field: 'education', values: ['higher_education'] },
    ]);
    const group = groupContributions(population, rows);
    if (group.status !== 'ok') throw new Error('too few');
    population.families.forEach((family, f) => {
      const mean =
        [...rows].reduce((sum, row) => sum + population.contributions[f]![row]! / 100, 0) / rows.length;
      expect(group.families.get(family)).toBeCloseTo(mean, 9);
    });
    // Whole points are exact points rounded down: half a point less on average.
    const mean = [...rows].reduce((sum, row) => sum + population.points[row]!, 0) / rows.length;
    expect(group.meanPoints - mean).toBeGreaterThan(0.4);
    expect(group.meanPoints - mean).toBeLessThan(0.6);
  });

  it('refuses a group of a few with both numbers', () => {
    const few = all.slice(0, GROUP_ROWS_MIN - 1);
    expect(groupContributions(population, few)).toEqual({ status: 'too_few', count: 29, countMin: 30 });
    expect(groupContributions(population, all.slice(0, GROUP_ROWS_MIN)).status).toBe('ok');
  });
});

describe('fieldDistribution', () => {
  it.each<FieldName>(['amount_income', 'age_years', 'external_score_3', 'owns_car', 'bureau_debt_sum'])(
    'counts every row once in shared bins: %s',
    (name) => {
      const edges = binEdges(population, name);
      const granted = selectGroup(population, [{ by: 'decision', decision: 'granted' }]);
      for (const rows of [all, granted]) {
        const found = fieldDistribution(population, name, rows, edges);
        if (found.kind !== 'number') throw new Error('not a number');
        const values = Array.from(rows, (row) => valueAt(name, row));
        const naive = edges.slice(1).map((upper, bin) => {
          const from = bin === 0 ? Number.NEGATIVE_INFINITY : edges[bin]!;
          const to = bin === edges.length - 2 ? Number.POSITIVE_INFINITY : upper;
          return values.filter(
            (value) => value !== null && (value as number) >= from && (value as number) < to,
          ).length;
        });
        expect(found.counts).toEqual(naive);
        expect(found.missing).toBe(values.filter((value) => value === null).length);
      }
    },
  );

  it('counts the codes of a category in the order of the catalogue', () => {
    const found = fieldDistribution(population, 'income_type', all);
    if (found.kind !== 'code') throw new Error('not codes');
    expect(found.counts).toEqual(
      found.codes.map((code) => all.filter((row) => valueAt('income_type', row) === code).length),
    );
    expect(found.counts.reduce((sum, count) => sum + count, found.missing)).toBe(population.count);
  });
});

describe('percentileOf', () => {
  it('is the mid-rank of a sorted list', () => {
    const random = seededRandom(4);
    const rows = selectGroup(population, [{ by: 'decision', decision: 'refused' }]);
    for (const name of ['amount_income', 'age_years', 'instalment_late_share'] as const) {
      const known = [...rows].map((row) => valueAt(name, row)).filter((value) => value !== null) as number[];
      for (let i = 0; i < 20; i++) {
        const value = known[Math.floor(random() * known.length)]!;
        const naive =
          (known.filter((one) => one < value).length + known.filter((one) => one <= value).length) / 2;
        expect(percentileOf(population, name, value, rows)).toBeCloseTo(naive / known.length, 12);
      }
    }
  });

  it('places an exact value where its coarse one is', () => {
    expect(percentileOf(population, 'age_years', 37.9, all)).toBe(
      percentileOf(population, 'age_years', 35, all),
    );
    expect(percentileOf(population, 'age_years', 17, all)).toBe(0);
  });

  it('has no answer without a value or without anybody', () => {
    expect(percentileOf(population, 'age_years', Number.NaN, all)).toBeNull();
    expect(percentileOf(population, 'age_years', 40, [])).toBeNull();
    expect(() => percentileOf(population, 'education', 1, all)).toThrow('education');
  });

  it('ranks a score', () => {
    const middle = population.points[population.count >> 1]!;
    expect(percentileOfPoints(population, middle, all)).toBeCloseTo(0.5, 1);
    expect(percentileOfPoints(population, 10_000, all)).toBe(1);
  });
});

describe('fieldPairs', () => {
  it('gives rows of the group with both values, spread over the scores', () => {
    const pairs = fieldPairs(population, 'amount_income', 'external_score_1', all, 200);
    expect(pairs).toHaveLength(200);
    for (const { row, x, y, granted, repaid } of pairs) {
      expect([x, y]).toEqual([valueAt('amount_income', row), valueAt('external_score_1', row)]);
      expect([granted, repaid]).toEqual([isGranted(row), hasRepaid(population, row)]);
    }
    const share = pairs.filter(({ granted }) => granted).length / 200;
    const known = all.filter((row) => valueAt('external_score_1', row) !== null);
    expect(share).toBeCloseTo(known.filter(isGranted).length / known.length, 1);
    expect(new Set(pairs.map(({ row }) => row)).size).toBe(200);
  });
});

describe('coarsen', () => {
  it('is the same again for what is coarse already', () => {
    for (const { field, codes, numbers } of population.columns) {
      if (codes) continue;
      // Amounts moved off somebody's exact ones are coarse too.
      for (const number of numbers.slice(1)) expect(coarsen(field, number)).toBe(number);
    }
  });
});
