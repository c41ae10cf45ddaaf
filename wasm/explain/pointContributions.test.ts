import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibratedLogOdds } from '../decide/calibrate.ts';
import { DEFAULT_SCALE, pointsOf } from '../decide/points.ts';
import { type MarginContributions, pointContributions } from './pointContributions.ts';

const rule = { calibration: { slope: 1.1, intercept: -0.2 }, points: DEFAULT_SCALE };
/** By the functions that decide, which know nothing of contributions. */
const exactPoints = (margin: number) => pointsOf(calibratedLogOdds(margin, rule.calibration), rule.points);
const sumOf = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);

const FEATURES = 12;
const contributions = fc
  .array(fc.double({ min: -0.8, max: 0.8, noNaN: true }), { minLength: FEATURES, maxLength: FEATURES })
  .map((values) => Float64Array.from(values));
const baseValue = fc.double({ min: -4, max: 0, noNaN: true });
const marginOf = ({ baseValue, contributions }: MarginContributions) => baseValue + sumOf(contributions);

describe('pointContributions', () => {
  it('adds up to the exact points of the margin, what float32 rounded being in the base', () => {
    fc.assert(
      fc.property(baseValue, contributions, (base, phi) => {
        const explained = { baseValue: base, contributions: phi };
        const margin = Math.fround(marginOf(explained));
        const found = pointContributions(margin, explained, rule);
        expect(found.total).toBe(exactPoints(margin));
        expect(found.base + sumOf(found.contributions)).toBeCloseTo(found.total, 9);
        // float32 holds a margin of 16 to 1e-6: less than a thousandth of a point.
        expect(Math.abs(found.base - exactPoints(base))).toBeLessThan(1e-3);
      }),
    );
  });

  it('is worth what the margin without the contribution would lack', () => {
    const explained = { baseValue: -2.5, contributions: Float64Array.of(0.4, -0.3, 0) };
    const found = pointContributions(marginOf(explained), explained, rule);
    expect(found.contributions[0]).toBeCloseTo(exactPoints(-2.1) - exactPoints(-2.5), 9);
    expect(found.contributions[1]).toBeCloseTo(exactPoints(-2.8) - exactPoints(-2.5), 9);
    expect(found.contributions[2]).toBe(0);
  });

  it('compared with a group: the base is the group’s mean points, the contributions of its members cancel', () => {
    fc.assert(
      fc.property(baseValue, fc.array(contributions, { minLength: 1, maxLength: 8 }), (base, group) => {
        const mean = Float64Array.from(
          { length: FEATURES },
          (_, f) => sumOf(group.map((one) => one[f]!)) / group.length,
        );
        const margins = group.map((phi) => marginOf({ baseValue: base, contributions: phi }));
        const found = group.map((phi, i) =>
          pointContributions(
            margins[i]!,
            { baseValue: base, contributions: phi, baseContributions: mean },
            rule,
          ),
        );
        const meanPoints = sumOf(margins.map(exactPoints)) / group.length;
        found.forEach((one, i) => {
          expect(one.base).toBeCloseTo(meanPoints, 8);
          expect(one.base + sumOf(one.contributions)).toBeCloseTo(exactPoints(margins[i]!), 8);
        });
        for (let f = 0; f < FEATURES; f++) {
          expect(sumOf(found.map((one) => one.contributions[f]!))).toBeCloseTo(0, 8);
        }
      }),
    );
  });

  it('of an applicant compared with themselves is nothing', () => {
    const phi = Float64Array.of(0.4, -0.3, 0);
    const explained = { baseValue: -2.5, contributions: phi, baseContributions: phi };
    const found = pointContributions(marginOf(explained), explained, rule);
    expect([...found.contributions]).toEqual([0, 0, 0]);
    expect(found.base).toBe(found.total);
  });

  it('refuses contributions of another margin, or of another number of features, with both numbers', () => {
    const explained = { baseValue: -2.5, contributions: Float64Array.of(0.5) };
    expect(() => pointContributions(-1.9, explained, rule)).toThrow(
      'The model gives the margin -1.9, its trees explain -2.',
    );
    const other = { ...explained, baseContributions: new Float64Array(2) };
    expect(() => pointContributions(-2, other, rule)).toThrow(
      'The base has 2 contributions, the applicant 1.',
    );
    const broken = { ...explained, contributions: Float64Array.of(Number.NaN) };
    expect(() => pointContributions(-2, broken, rule)).toThrow(RangeError);
  });
});
