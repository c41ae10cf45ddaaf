import { describe, expect, it } from 'vitest';
import { gaussLegendre } from './gaussLegendre.ts';

describe('Gauss-Legendre quadrature', () => {
  it.each([1, 2, 3, 4, 6, 7, 12, 32])('of %i nodes integrates every power up to its degree', (count) => {
    const { nodes, weights } = gaussLegendre(count);
    for (let power = 0; power <= 2 * count - 1; power++) {
      const integral = nodes.reduce((sum, node, i) => sum + weights[i]! * node ** power, 0);
      // The integral of t^p over [0, 1] is 1 / (p + 1); some rounding for each of up to 32 terms.
      expect(Math.abs(integral - 1 / (power + 1))).toBeLessThan(1e-14);
    }
  });

  it('fails one degree higher, by the known error', () => {
    const { nodes, weights } = gaussLegendre(2);
    const integral = nodes.reduce((sum, node, i) => sum + weights[i]! * node ** 4, 0);
    // Abramowitz & Stegun 25.4.30: (n!)^4 / ((2n+1) ((2n)!)^3) times the fourth derivative, 24: 1/180 for n = 2.
    expect(1 / 5 - integral).toBeCloseTo(1 / 180, 14);
  });

  it('has distinct ascending nodes inside the interval and positive weights', () => {
    for (let count = 1; count <= 32; count++) {
      const { nodes, weights } = gaussLegendre(count);
      expect([...nodes].every((node, i) => node > (nodes[i - 1] ?? 0) && node < 1)).toBe(true);
      expect(weights.every((weight) => weight > 0)).toBe(true);
    }
  });
});
