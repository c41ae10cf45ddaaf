import { describe, expect, it } from 'vitest';
import { DEFAULT_SCALE } from '../../wasm/decide/points.ts';
import { randomForest, seededRandom } from '../../wasm/runtime/fixtures/randomForest.ts';
import { type Forest, forestMargin } from '../../wasm/trees/forest.ts';
import { GateError, passGate } from './gate.ts';
import { hostileRows, nextFloat32 } from './hostileRows.ts';
import { writeOnnx } from './writeOnnx.ts';

const FEATURES = 8;
const forest = randomForest(7, { trees: 40, depth: 4, features: FEATURES });
const rule = {
  calibration: { slope: 1, intercept: 0 },
  points: DEFAULT_SCALE,
  decisionPoints: 640,
  reviewBandPoints: 15,
};
const random = seededRandom(11);
const ordinary = Float32Array.from({ length: 500 * FEATURES }, () => random() * 4 - 2);

/** What the booster would say, which here is the forest itself. */
function rowsOf(values: Float32Array) {
  const rows = values.length / FEATURES;
  const margins = Float32Array.from({ length: rows }, (_, row) =>
    forestMargin(forest, values.subarray(row * FEATURES, (row + 1) * FEATURES)),
  );
  return { values, margins };
}
const test = rowsOf(ordinary);
const hostile = rowsOf(hostileRows(forest, ordinary, 200));
const exportOf = (exported: Forest) =>
  writeOnnx({ forest: exported, calibration: rule.calibration, metadata: {} });

/** The forest with one entry of one array changed. */
function corrupted(change: (copy: { [K in keyof Forest]: Forest[K] }) => void): Forest {
  const copy = structuredClone(forest);
  change(copy);
  return copy;
}

describe('the gate', () => {
  it('passes the forest it was given, on ordinary and hostile rows', async () => {
    const report = await passGate(exportOf(forest), FEATURES, rule, test, hostile);
    expect(report).toMatchObject({ rows: 500, hostileRows: hostile.margins.length, flippedDecisions: 0 });
    expect(report.largestDifference).toBeLessThanOrEqual(1e-6);
  });

  it.each([
    [
      'a leaf',
      ({ leafValue, feature }: Forest) => {
        leafValue[feature.indexOf(-1)]! += 0.01;
      },
    ],
    [
      'the side of missing values',
      ({ missingGoesLeft }: Forest) => {
        missingGoesLeft[0]! ^= 1;
      },
    ],
    [
      'a split by one float32 step',
      ({ splitValue }: Forest) => {
        splitValue[0] = nextFloat32(splitValue[0]!, 1);
      },
    ],
  ])('refuses an export that differs in %s', async (_, change) => {
    const gate = passGate(exportOf(corrupted(change)), FEATURES, rule, test, hostile);
    await expect(gate).rejects.toBeInstanceOf(GateError);
  });

  it('refuses an export with another calibration, though every margin is right', async () => {
    const model = writeOnnx({ forest, calibration: { slope: 1, intercept: 1e-4 }, metadata: {} });
    await expect(passGate(model, FEATURES, rule, test, hostile)).rejects.toThrow('allowed 0.000001');
  });

  it('counts a decision that flips even where the probability is within the tolerance', async () => {
    const margin = test.margins[0]!;
    const scale = { ...DEFAULT_SCALE, base: DEFAULT_SCALE.base };
    // A scale so fine that the float32 rounding of one margin crosses a whole point.
    const fine = { ...rule, points: { ...scale, pointsToDouble: 1e9 }, decisionPoints: 0 };
    const exact = -margin * (1e9 / Math.LN2);
    const nearby = { ...fine, points: { ...fine.points, base: -exact + Math.log(10) * (1e9 / Math.LN2) } };
    const off = {
      values: test.values.subarray(0, FEATURES),
      margins: Float32Array.of(nextFloat32(margin, 1)),
    };
    const nothing = { values: new Float32Array(0), margins: new Float32Array(0) };
    await expect(passGate(exportOf(forest), FEATURES, nearby, off, nothing)).rejects.toThrow(
      '1 decisions flipped',
    );
  });

  it('refuses a booster that gives no number', async () => {
    const wrong = { ...test, margins: test.margins.map(() => Number.NaN) };
    await expect(passGate(exportOf(forest), FEATURES, rule, wrong, hostile)).rejects.toThrow('Infinity');
  });
});

describe('hostileRows', () => {
  it('holds rows exactly on a split and on the float32 values beside it', () => {
    const column = forest.feature[0]!;
    const split = forest.splitValue[0]!;
    const found = new Set<number>();
    for (let row = 0; row < hostile.margins.length; row++)
      found.add(hostile.values[row * FEATURES + column]!);
    for (const value of [split, nextFloat32(split, 1), nextFloat32(split, -1)])
      expect(found).toContain(value);
  });

  it('steps to the neighbouring float32, across zero too', () => {
    expect(nextFloat32(1, 1)).toBe(1 + 2 ** -23);
    expect(nextFloat32(1, -1)).toBe(1 - 2 ** -24);
    expect(nextFloat32(-1, 1)).toBe(-1 + 2 ** -24);
    expect(nextFloat32(0, 1)).toBe(2 ** -149);
    expect(nextFloat32(0, -1)).toBe(-(2 ** -149));
  });
});
