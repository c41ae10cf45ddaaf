import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroups } from './inGroups.ts';

describe('inGroups', () => {
  it('keeps all items in order, within both limits, and no two groups that fit in one', () => {
    const weights = fc.array(fc.nat(20), { maxLength: 60 });
    fc.assert(
      fc.property(
        weights,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 40 }),
        (items, countMax, weightMax) => {
          const groups = [...inGroups(items, countMax, (weight) => weight, weightMax)];
          expect(groups.flat()).toEqual(items);
          const sum = (group: readonly number[]) => group.reduce((a, b) => a + b, 0);
          for (const [i, group] of groups.entries()) {
            expect(group.length).toBeGreaterThan(0);
            expect(group.length).toBeLessThanOrEqual(countMax);
            if (group.length > 1) expect(sum(group)).toBeLessThanOrEqual(weightMax);
            const next = groups[i + 1]?.[0];
            if (next !== undefined) {
              expect(group.length === countMax || sum(group) + next > weightMax).toBe(true);
            }
          }
        },
      ),
    );
  });
});
