import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, bonferroni, holm } from './adjustPValues.ts';

describe('corrections for many tests', () => {
  it('give what scipy.stats.false_discovery_control gives (1.17.1)', () => {
    const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.5]);
    for (const [i, p] of [0.025, 0.05, 0.05, 0.025, 0.5].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
  });

  it('give Holm’s worked example: 0.01, 0.04, 0.03, 0.005 times 4, 3, 2, 1 in order, never falling', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [i, p] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[i]).toBeCloseTo(p, 12);
    expect(bonferroni([0.01, 0.3, 0.5])).toEqual([0.03, 0.8999999999999999, 1]);
  });

  it('are ordered: no correction <= Benjamini-Hochberg <= Holm <= Bonferroni <= 1', () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, (pValues) => {
        const [bh, h, b] = [benjaminiHochberg(pValues), holm(pValues), bonferroni(pValues)];
        pValues.forEach((p, i) => {
          expect(bh[i]!).toBeGreaterThanOrEqual(p - 1e-15);
          expect(h[i]!).toBeGreaterThanOrEqual(bh[i]! - 1e-15);
          expect(b[i]!).toBeGreaterThanOrEqual(h[i]! - 1e-15);
          expect(b[i]!).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
