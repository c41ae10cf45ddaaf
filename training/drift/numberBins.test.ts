import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOfNumber } from '../../wasm/drift/binLayout.ts';
import { profileCodes } from './categoryBins.ts';
import { profileNumbers } from './numberBins.ts';

const count = (values: readonly number[], holds: (value: number) => boolean) => values.filter(holds).length;

describe('bins of a number', () => {
  it('are the tenths of values that all differ', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => (i * 617) % 1_000);
    const profile = profileNumbers('x', Float32Array.from(values), 0.1);
    expect(profile.edges).toEqual([100, 200, 300, 400, 500, 600, 700, 800, 900]);
    expect(profile.counts).toEqual([...new Array(10).fill(100), 0]);
    expect(profile.centres[0]).toBeCloseTo(49.5, 4);
    expect(profile.moments).toMatchObject({ mean: 499.5, min: 0, max: 999 });
    expect(profile.moments!.sd).toBeCloseTo(288.675, 2);
  });

  it('give each value its own where there are few, and missing too', () => {
    const values = [0, 0, 0, 1, 1, 2, Number.NaN];
    const profile = profileNumbers('x', Float32Array.from(values), 0);
    expect(profile.edges).toEqual([1, 2]);
    expect(profile.counts).toEqual([3, 2, 1, 1]);
  });

  it('set a value that many share apart from those above it', () => {
    const values = [...new Array(600).fill(0), ...Array.from({ length: 400 }, (_, i) => 0.001 * (i + 1))];
    const { edges, counts } = profileNumbers('x', Float32Array.from(values), 0);
    expect(counts[0]).toBe(600);
    expect(edges[0]).toBeGreaterThan(0);
  });

  it('hold every row once, and an edge belongs to the bin above it', () => {
    const value = fc.oneof(
      fc.float({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -5, max: 5 }),
      fc.constant(Number.NaN),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (list) => {
        const values = Array.from(Float32Array.from(list));
        const profile = profileNumbers('x', Float32Array.from(values), 0);
        const bounds = [Number.NEGATIVE_INFINITY, ...profile.edges, Number.POSITIVE_INFINITY];
        bounds.slice(1).forEach((high, bin) => {
          expect(profile.counts[bin]).toBe(count(values, (x) => x >= bounds[bin]! && x < high));
          expect(profile.counts[bin]).toBeGreaterThanOrEqual(values.some((x) => !Number.isNaN(x)) ? 1 : 0);
        });
        expect(profile.counts.at(-1)).toBe(count(values, Number.isNaN));
        for (const edge of profile.edges) {
          expect(binOfNumber(profile, edge)).toBe(profile.edges.indexOf(edge) + 1);
        }
      }),
    );
  });
});

describe('bins of a category', () => {
  it('keep the frequent codes by frequency, and know the rare ones from the unseen', () => {
    const codes = [...new Array(300).fill('b'), ...new Array(600).fill('a'), 'rare', null];
    const profile = profileCodes('x', codes, 0);
    expect(profile.levels).toEqual(['a', 'b']);
    expect(profile.rare).toEqual(['rare']);
    expect(profile.counts).toEqual([600, 300, 1, 1, 0]);
  });
});
