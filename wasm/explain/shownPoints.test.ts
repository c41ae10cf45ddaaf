import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, type FieldName } from '../features/catalogue.ts';
import { contributionTree } from './contributionTree.ts';
import { shownPoints } from './shownPoints.ts';

const NAMES = catalogue.filter(({ inModel }) => inModel).map(({ name }) => name);
const tree = contributionTree(NAMES);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Most features of a model weigh little or nothing. */
const contribution = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: -1, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: -60, max: 60, noNaN: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10) },
  { weight: 2, arbitrary: fc.constant(0) },
);
const explained = fc.record({
  base: fc.double({ min: 400, max: 800, noNaN: true }),
  contributions: fc.array(contribution, { minLength: NAMES.length, maxLength: NAMES.length }),
});

function show(base: number, byName: ReadonlyMap<FieldName, number>, names: readonly FieldName[] = NAMES) {
  const { leaves, columns } = contributionTree(names);
  expect(columns.map((column) => names[column])).toEqual(leaves.map(({ name }) => name));
  const contributions = Float64Array.from(leaves, ({ name }) => byName.get(name)!);
  const total = contributions.reduce((sum, points) => sum + points, base);
  const exact = { base, contributions, total };
  return { exact, shown: shownPoints(tree, exact, Math.floor(total)) };
}

const named = (contributions: readonly number[]) =>
  new Map(NAMES.map((name, i) => [name, contributions[i]! + 0]));

describe('shownPoints', () => {
  it('adds up at every level, each number less than a point from the exact one and of no other sign', () => {
    fc.assert(
      fc.property(explained, ({ base, contributions }) => {
        const { exact, shown } = show(base, named(contributions));
        const near = (whole: number, value: number) => {
          expect(Math.abs(whole - value)).toBeLessThan(1 + 1e-9);
          expect(whole * value).toBeGreaterThanOrEqual(0);
        };
        expect(shown.base + sumOf(shown.groups.map((group) => group.shown))).toBe(Math.floor(exact.total));
        near(shown.base, base);
        tree.groups.forEach(({ families, leaves }, g) => {
          const group = shown.groups[g]!;
          expect(sumOf(group.families.map((family) => family.shown))).toBe(group.shown);
          expect(sumOf(leaves.map((leaf) => shown.leaves[leaf]!))).toBe(group.shown);
          families.forEach((family, f) => {
            expect(sumOf(family.leaves.map((leaf) => shown.leaves[leaf]!))).toBe(group.families[f]!.shown);
            near(group.families[f]!.shown, sumOf(family.leaves.map((leaf) => exact.contributions[leaf]!)));
          });
        });
        exact.contributions.forEach((value, leaf) => {
          near(shown.leaves[leaf]!, value);
          if (value === 0) expect(shown.leaves[leaf]).toBe(0);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the model’s features', () => {
    const ordered = fc.tuple(
      explained,
      fc.shuffledSubarray([...NAMES], { minLength: NAMES.length, maxLength: NAMES.length }),
    );
    fc.assert(
      fc.property(ordered, ([{ base, contributions }, names]) => {
        const byName = named(contributions);
        expect(show(base, byName, names).shown).toEqual(show(base, byName).shown);
      }),
      { numRuns: 100 },
    );
  });

  it('starts from the same whole number whatever the contributions are', () => {
    fc.assert(
      fc.property(explained, ({ base, contributions }) => {
        expect(show(base, named(contributions)).shown.base).toBe(Math.floor(base));
      }),
      { numRuns: 100 },
    );
  });
});
