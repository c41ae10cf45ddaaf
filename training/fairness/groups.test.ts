// Groups, their counts and their intervals, against counting by hand and against the algebra of shares.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '../evaluation/bootstrapInterval.ts';
import { confusionAt, costPerApplicant } from '../evaluation/confusion.ts';
import { rankOutcomes } from '../evaluation/rankOutcomes.ts';
import { seededRandom } from '../evaluation/seededRandom.ts';
import { approvalRate, calibrationGap, costOfGroup, referenceOf } from './groupFigures.ts';
import { groupByAge, groupByAmount, groupByHistory, groupByLevel } from './groupings.ts';
import { resampleGroups, spreadOf } from './resampleGroups.ts';

const repeat = <Value>(value: Value, times: number): Value[] => new Array<Value>(times).fill(value);

describe('groupings', () => {
  it('put an age on its birthday into the upper band, and name the oldest openly', () => {
    const ages = [...repeat(24.99, 10), ...repeat(25, 10), ...repeat(64.9, 10), ...repeat(65, 10), 17];
    const { groups, groupOfRow } = groupByAge(ages);
    expect(groups.map(({ level }) => level)).toEqual(['18-24', '25-34', '55-64', '65+']);
    expect([...groupOfRow]).toEqual([
      ...repeat(0, 10),
      ...repeat(1, 10),
      ...repeat(2, 10),
      ...repeat(3, 10),
      -1,
    ]);
  });

  it('leave out a level of nine people and keep one of ten', () => {
    const { groups, groupOfRow } = groupByLevel([...repeat('a', 9), ...repeat('b', 10), null], ['b', 'a']);
    expect(groups.map(({ level }) => level)).toEqual(['b']);
    expect([...groupOfRow]).toEqual([...repeat(-1, 9), ...repeat(0, 10), -1]);
  });

  it('cut amounts into fifths whose bounds hold, with every known amount in one', () => {
    const random = seededRandom(5);
    const amounts = [...Array.from({ length: 1_000 }, () => Math.round(random() * 1e6)), null];
    const { groups, groupOfRow } = groupByAmount(amounts);
    expect(groups.length).toBe(5);
    amounts.forEach((amount, row) => {
      const group = groups[groupOfRow[row]!];
      const isWithin = (value: number) =>
        value >= (group?.from ?? -Infinity) && value < (group?.to ?? Infinity);
      expect(amount === null ? group === undefined : isWithin(amount)).toBe(true);
    });
    for (const group of groups.keys()) {
      const size = groupOfRow.filter((of) => of === group).length;
      // Bounds are rounded to 3 digits: half a per cent of a fifth's upper bound moves a few people.
      expect(Math.abs(size - 200)).toBeLessThan(12);
    }
  });

  it('tell histories by what is in them: zero credits are no history', () => {
    const bureau = [...repeat(2, 10), ...repeat(0, 10), ...repeat(null, 10), ...repeat(1, 10)];
    const previous = [...repeat(1, 10), ...repeat(3, 10), ...repeat(0, 10), ...repeat(null, 10)];
    const { groups, groupOfRow } = groupByHistory(bureau, previous);
    const levels = [0, 10, 20, 30].map((row) => groups[groupOfRow[row]!]!.level);
    expect(levels).toEqual(['bureau_and_previous', 'previous_only', 'none', 'bureau_only']);
  });
});

describe('resampled groups', () => {
  const rows = fc.array(
    fc.record({
      group: fc.integer({ min: -1, max: 2 }),
      label: fc.integer({ min: 0, max: 1 }),
      p: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const groups = ['a', 'b', 'c'].map((level) => ({ level, from: null, to: null }));

  it('count what filtering the rows counts', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { whole } = resampleGroups({
          grouping: { groups, groupOfRow: Int16Array.from(list, ({ group }) => group) },
          probabilities: Float64Array.from(list, ({ p }) => p / 20),
          labels: Uint8Array.from(list, ({ label }) => label),
          decisionThreshold: 0.5,
          resamples: 0,
          seed: 1,
        });
        whole.forEach((counts, group) => {
          const own = list.filter((row) => row.group === group);
          const granted = own.filter(({ p }) => p < 10);
          expect(counts.applicants).toBe(own.length);
          expect(counts.defaults).toBe(own.filter(({ label }) => label === 1).length);
          expect(counts.granted).toBe(granted.length);
          expect(counts.grantedDefaults).toBe(granted.filter(({ label }) => label === 1).length);
          expect(counts.probabilitySum).toBeCloseTo(
            own.reduce((sum, { p }) => sum + p / 20, 0),
            9,
          );
        });
      }),
    );
  });

  const random = seededRandom(3);
  const count = 4_000;
  const probabilities = Float64Array.from({ length: count }, () => random() * 0.3);
  const labels = Uint8Array.from(probabilities, (probability) => (random() < probability ? 1 : 0));
  const one = { groups: groups.slice(0, 1), groupOfRow: new Int16Array(count) };
  const request = { grouping: one, probabilities, labels, decisionThreshold: 0.1, resamples: 400, seed: 9 };

  it('give the cost and the interval that the metrics of all applicants give', () => {
    const costMatrix = { missedDefault: 10, lostGoodCustomer: 1 };
    const cost = spreadOf(resampleGroups(request), ([all]) => costOfGroup(all!, costMatrix));
    const confusion = confusionAt(rankOutcomes(probabilities, labels), 0.1);
    expect(cost.value).toBeCloseTo(costPerApplicant(confusion, costMatrix), 12);
    // The same draws of the same seed, so the same interval up to how a quantile is read between two samples.
    const other = bootstrapInterval(
      (sample) => costPerApplicant(confusionAt(sample, 0.1), costMatrix),
      probabilities,
      labels,
      { resamples: 400, seed: 9 },
    );
    expect(cost.low).toBeCloseTo(other.low, 2);
    expect(cost.high).toBeCloseTo(other.high, 2);
  });

  it('spread a share as the binomial says', () => {
    const { value, low, high } = spreadOf(resampleGroups({ ...request, resamples: 2_000 }), ([all]) =>
      approvalRate(all!),
    );
    const error = Math.sqrt((value * (1 - value)) / count);
    // The width of a percentile interval of 2,000 resamples is known to about 4 %.
    expect((high - low) / (2 * 1.96 * error)).toBeGreaterThan(0.9);
    expect((high - low) / (2 * 1.96 * error)).toBeLessThan(1.1);
  });

  it('see no calibration gap where there is none, and one that is planted', () => {
    const honest = spreadOf(resampleGroups(request), ([all]) => calibrationGap(all!));
    expect(honest.low < 0 && honest.high > 0).toBe(true);
    const doubled = { ...request, probabilities: probabilities.map((probability) => 2 * probability) };
    const gap = spreadOf(resampleGroups(doubled), ([all]) => calibrationGap(all!));
    expect(gap.low).toBeGreaterThan(0.1);
  });

  it('take the largest group that is large enough as the reference', () => {
    const counts = (applicants: number, defaults: number) => ({
      applicants,
      defaults,
      granted: 50,
      grantedDefaults: 1,
      probabilitySum: 9,
    });
    expect(referenceOf([counts(200, 20), counts(300, 20), counts(9_000, 9)])).toBe(1);
    expect(referenceOf([counts(99, 20)])).toBe(-1);
  });
});
