import { describe, expect, it } from 'vitest';
import { arcPath, GAUGE, gaugeScale, onArc } from './gaugeGeometry.ts';

describe('the gauge', () => {
  it('has round ends with decisionPoints at its top or close to it', () => {
    for (const decisionPoints of [476, 601, 724]) {
      const { low, high, fractionOf } = gaugeScale(decisionPoints);
      expect([low % 50, high % 50]).toEqual([0, 0]);
      expect(Math.abs(fractionOf(decisionPoints) - 0.5)).toBeLessThanOrEqual(0.0625);
    }
    expect(gaugeScale(600).fractionOf(600)).toBe(0.5);
    expect(onArc(0.5)).toEqual({ x: GAUGE.centre.x, y: GAUGE.centre.y - GAUGE.radius });
  });

  it('keeps points beyond its ends at the ends', () => {
    const { fractionOf } = gaugeScale(600);
    expect([-50, 400, 500, 800, 990].map(fractionOf)).toEqual([0, 0, 0.25, 1, 1]);
  });

  it('runs from left to right', () => {
    expect(onArc(0)).toEqual({ x: 32, y: 160 });
    expect(onArc(1)).toEqual({ x: 288, y: 160 });
    expect(arcPath(0, 1)).toBe('M32 160A128 128 0 0 1 288 160');
  });
});
