// Two samples of the same people made by hand: who is who, and who is swapped, is known beforehand.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../wasm/decide/points.ts';
import { fieldOf } from '../../wasm/features/catalogue.ts';
import { joinPopulations } from '../../wasm/population/joinPopulations.ts';
import type { Population } from '../../wasm/population/population.ts';
import { commonPeople, costChange, modelSwap } from './modelSwap.ts';

interface Person {
  readonly income: number | null;
  readonly occupation: string;
  readonly repaid: boolean;
  readonly points: readonly [first: number, second: number];
}

/** In the order of the points, as a sample lies, with its levels numbered by whoever is in it. */
function sampleOf(people: readonly Person[], model: 0 | 1): Population {
  const rows = people.toSorted((a, b) => a.points[model] - b.points[model]);
  const incomes = [...new Set(rows.flatMap(({ income }) => income ?? []))].sort((a, b) => a - b);
  const occupations = [...new Set(rows.map(({ occupation }) => occupation))];
  const repaid = new Uint8Array(Math.ceil(rows.length / 8));
  rows.forEach((person, row) => {
    if (person.repaid) repaid[row >> 3]! |= 1 << (row & 7);
  });
  return {
    count: rows.length,
    decisionPoints: 600,
    basePoints: 600,
    columns: [
      {
        field: fieldOf('amount_income') as Population['columns'][number]['field'],
        codes: null,
        numbers: Float64Array.from([Number.NaN, ...incomes]),
        level: Uint16Array.from(rows, ({ income }) => (income === null ? 0 : incomes.indexOf(income) + 1)),
      },
      {
        field: fieldOf('occupation') as Population['columns'][number]['field'],
        codes: ['', ...occupations],
        numbers: Float64Array.from([Number.NaN, ...occupations.keys()]),
        level: Uint8Array.from(rows, ({ occupation }) => occupations.indexOf(occupation) + 1),
      },
    ],
    points: Int16Array.from(rows, ({ points }) => points[model]),
    repaid,
    families: [],
    contributions: [],
    pointsPerStep: 1,
  };
}

const anyone = fc.record({
  income: fc.option(fc.integer({ min: 1, max: 400 }).map((thousands) => thousands * 1_000)),
  occupation: fc.constantFrom('drivers', 'laborers', 'managers'),
  repaid: fc.boolean(),
  points: fc.tuple(fc.integer({ min: 400, max: 760 }), fc.integer({ min: 400, max: 760 })),
});
const identity = ({ income, occupation, repaid }: Person) => `${income} ${occupation} ${repaid}`;
const rule = { decisionPoints: 600, points: DEFAULT_SCALE };

describe('two samples of the same people', () => {
  it('are joined row by row whatever their order, and only people nobody is mistaken for', () => {
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 1, maxLength: 60 }), (people) => {
        const [first, second] = [sampleOf(people, 0), sampleOf(people, 1)];
        const joined = joinPopulations(first, second);
        const alone = people.filter(
          (one) => people.filter((other) => identity(other) === identity(one)).length === 1,
        );
        const found = Array.from(joined.first, (row, i) => [
          first.points[row],
          second.points[joined.second[i]!],
        ]);
        const byFirst = (a: readonly (number | undefined)[], b: readonly (number | undefined)[]) =>
          a[0]! - b[0]! || a[1]! - b[1]!;
        expect(found.toSorted(byFirst)).toEqual(alone.map(({ points }) => [...points]).toSorted(byFirst));
        expect(joined.ambiguous).toBe(people.length - alone.length);
        expect(joined.absent).toBe(0);
      }),
    );
  });

  it('are told from samples of others', () => {
    const people = (from: number) =>
      Array.from(
        { length: 300 },
        (_, i): Person => ({
          income: from + i,
          occupation: 'drivers',
          repaid: true,
          points: [600, 600],
        }),
      );
    expect(commonPeople(sampleOf(people(1), 0), sampleOf(people(10_000), 1))).toBeNull();
    expect(commonPeople(sampleOf(people(1), 0), sampleOf(people(101), 1))?.first.length).toBe(200);
    expect(commonPeople(sampleOf(people(1), 0), sampleOf(people(201), 1))).toBeNull();
  });
});

describe('the swap set of two models', () => {
  it('puts each person where the two decisions put them, and costs what their outcomes cost', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyone, { selector: identity, minLength: 1, maxLength: 60 }), (people) => {
        const first = { population: sampleOf(people, 0), rule };
        const second = { population: sampleOf(people, 1), rule: { ...rule, decisionPoints: 640 } };
        const swap = modelSwap(first, second, joinPopulations(first.population, second.population));
        const where = (before: boolean, after: boolean) =>
          people.filter(({ points }) => points[0] >= 600 === before && points[1] >= 640 === after);
        const [swappedIn, swappedOut] = [where(false, true), where(true, false)];
        const lost = (group: readonly Person[]) => group.filter(({ repaid }) => !repaid).length;
        expect(swap).toMatchObject({
          people: people.length,
          swappedIn: { people: swappedIn.length, defaults: lost(swappedIn) },
          swappedOut: { people: swappedOut.length, defaults: lost(swappedOut) },
          bothGranted: { people: where(true, true).length },
          bothRefused: { people: where(false, false).length },
        });
        // Ten for a default granted, one for a good customer refused, person by person.
        const cost = (isGranted: (person: Person) => boolean) =>
          people.reduce((sum, one) => sum + (isGranted(one) ? (one.repaid ? 0 : 10) : one.repaid ? 1 : 0), 0);
        const after = cost(({ points }) => points[1] >= 640);
        const before = cost(({ points }) => points[0] >= 600);
        expect(costChange(swap, { missedDefault: 10, lostGoodCustomer: 1 })).toBe(after - before);
      }),
    );
  });

  it('expects of a group what each model’s points say of its people', () => {
    const people: Person[] = [{ income: 1, occupation: 'drivers', repaid: true, points: [599, 660] }];
    const [first, second] = [0, 1].map((model) => ({ population: sampleOf(people, model as 0 | 1), rule }));
    const joined = joinPopulations(first!.population, second!.population);
    const { expected } = modelSwap(first!, second!, joined).swappedIn;
    // 50 points double odds that are 10:1 at 600: at 599.5 and 660.5, the middle of a whole point.
    expect(expected.first).toBeCloseTo(1 / (1 + 10 * 2 ** (-0.5 / 50)), 12);
    expect(expected.second).toBeCloseTo(1 / (1 + 10 * 2 ** (60.5 / 50)), 12);
  });

  it('is counted among the rows of a segment alone', () => {
    const people = Array.from(
      { length: 10 },
      (_, i): Person => ({
        income: i + 1,
        occupation: i < 4 ? 'drivers' : 'laborers',
        repaid: true,
        points: [500 + i, 700],
      }),
    );
    const [first, second] = [0, 1].map((model) => ({ population: sampleOf(people, model as 0 | 1), rule }));
    const joined = joinPopulations(first!.population, second!.population);
    expect(modelSwap(first!, second!, joined, Int32Array.from([0, 1, 2, 3])).swappedIn.people).toBe(4);
  });
});
