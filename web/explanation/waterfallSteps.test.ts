import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, stepsFrom } from './waterfallSteps.ts';

describe('the steps of a waterfall', () => {
  it('begin where the one before ended, and end at the sum', () => {
    expect(
      stepsFrom(600, [
        ['loan', -12],
        ['income', 0],
        ['card', 30],
      ]),
    ).toEqual([
      { key: 'loan', points: -12, from: 600, to: 588 },
      { key: 'income', points: 0, from: 588, to: 588 },
      { key: 'card', points: 30, from: 588, to: 618 },
    ]);
  });

  it('lie within their scale, whose ends do not follow every point', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 200, max: 900 }), { minLength: 1 }), (values) => {
        const { low, high, fractionOf } = scaleOf(values);
        expect([low % 25, high % 25]).toEqual([0, 0]);
        for (const value of values) {
          expect(fractionOf(value)).toBeGreaterThan(0);
          expect(fractionOf(value)).toBeLessThan(1);
        }
      }),
    );
    expect([scaleOf([610, 640]).high, scaleOf([610, 645]).high]).toEqual([650, 650]);
  });
});
