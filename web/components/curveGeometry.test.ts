import { describe, expect, it } from 'vitest';
import { CURVE_HEIGHT, curveGeometry } from './curveGeometry.ts';

const measure = (text: string): number => text.length * 7;
const options = { width: 600, formatX: String, formatPoints: String };

/** The corners of a path of absolute moves. */
function corners(path: string): [number, number][] {
  const found: [number, number][] = [];
  for (const [, letter, own] of path.matchAll(/([MHV])([\d. ]+)/g)) {
    const [x, y] = found.at(-1) ?? [0, 0];
    if (letter === 'H') found.push([Number(own), y]);
    else if (letter === 'V') found.push([x, Number(own)]);
    else found.push(own!.split(' ').map(Number) as [number, number]);
  }
  return found;
}

describe('the geometry of a response curve', () => {
  const curve = { x: [100, 200, 400], points: [590, 610, 605], decisionPoints: 600 };
  const { box, line, decisionY } = curveGeometry(curve, options, measure);

  it('keeps each height until the next value, as the model does', () => {
    const drawn = corners(line).map(([x, y]) => [box.x.valueAt(x), box.y.valueAt(y)]);
    const expected = [
      [100, 590],
      [200, 590],
      [200, 610],
      [400, 610],
      [400, 605],
    ];
    // Drawn to a tenth of a px, which is a fraction of a unit on either axis.
    for (const [i, [x, points]] of drawn.entries()) {
      expect(x).toBeCloseTo(expected[i]![0]!, 0);
      expect(points).toBeCloseTo(expected[i]![1]!, 0);
    }
    expect(drawn).toHaveLength(expected.length);
  });

  it('has the first value on the left edge and the last on the right', () => {
    expect([box.x.at(100), box.x.at(400)]).toEqual([box.left, box.right]);
  });

  it('holds the decision line even where the curve is far from it', () => {
    const far = curveGeometry({ ...curve, points: [300, 301, 302] }, options, measure);
    expect(far.decisionY).toBeGreaterThanOrEqual(far.box.top);
    expect(decisionY).toBeLessThan(CURVE_HEIGHT);
    expect(box.y.valueAt(decisionY)).toBeCloseTo(600, 6);
  });

  it('keeps its scale while points stay within the same round ends', () => {
    const moved = curveGeometry({ ...curve, points: [591, 609, 604] }, options, measure);
    expect(moved.box.y.domain).toEqual(box.y.domain);
  });
});
