import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomForest } from '../../wasm/runtime/fixtures/randomForest.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import { writeOnnx } from './writeOnnx.ts';

const forest = randomForest(11, { trees: 3, depth: 3, features: 4 });
const calibration = { slope: 1.5, intercept: -0.25 };
const stump = {
  featureCount: 1,
  baseMargin: -2,
  roots: Int32Array.of(0),
  feature: Int32Array.of(0, -1, -1),
  splitValue: Float32Array.of(0.5, 0, 0),
  left: Int32Array.of(1, -1, -1),
  right: Int32Array.of(2, -1, -1),
  missingGoesLeft: Uint8Array.of(1, 0, 0),
  leafValue: Float32Array.of(0, 1, 4),
  cover: Float32Array.of(10, 6, 4),
};

describe('writeOnnx', () => {
  it('writes a graph that ONNX Runtime computes as calculated by hand', async () => {
    const session = await openSession(writeOnnx({ forest: stump, calibration, metadata: {} }), 1);
    const { margin, probability } = await session.run(Float32Array.of(0.25, 0.5, Number.NaN), 3);
    await session.release();
    // -2 + 1 below the split and for a missing value (it goes left), -2 + 4 on the split itself.
    expect([...margin]).toEqual([-1, 2, -1]);
    // sigmoid(1.5 * -1 - 0.25) = 1 / (1 + e^1.75); sigmoid(1.5 * 2 - 0.25) = 1 / (1 + e^-2.75)
    expect(probability[0]).toBeCloseTo(0.148047, 6);
    expect(probability[1]).toBeCloseTo(0.939913, 6);
    expect(probability[2]).toBe(probability[0]);
  });

  it('sends a missing value right where the forest says so', async () => {
    const right = { ...stump, missingGoesLeft: Uint8Array.of(0, 0, 0) };
    const session = await openSession(writeOnnx({ forest: right, calibration, metadata: {} }), 1);
    expect([...(await session.run(Float32Array.of(Number.NaN), 1)).margin]).toEqual([2]);
    await session.release();
  });

  it('gives the same bytes for the same model, whatever the order of the metadata', () => {
    const one = writeOnnx({ forest, calibration, metadata: { a: '1', b: 'Prêt à dépenser' } });
    const other = writeOnnx({ forest, calibration, metadata: { b: 'Prêt à dépenser', a: '1' } });
    expect(hash(one)).toBe(hash(other));
  });

  it.each([
    ['slope', { slope: 1.500001, intercept: -0.25 }],
    ['intercept', { slope: 1.5, intercept: -0.250001 }],
  ])('gives other bytes for another %s', (_name, changed) => {
    expect(hash(writeOnnx({ forest, calibration: changed, metadata: {} }))).not.toBe(
      hash(writeOnnx({ forest, calibration, metadata: {} })),
    );
  });

  it('refuses a forest whose trees cannot be walked', () => {
    const loop = { ...stump, left: Int32Array.of(0, -1, -1) };
    expect(() => writeOnnx({ forest: loop, calibration, metadata: {} })).toThrow(
      'left[0] is 0, expected 1 to 2',
    );
  });

  it('refuses a calibration that float32 cannot hold', () => {
    const metadata = {};
    expect(() => writeOnnx({ forest, calibration: { slope: 1e39, intercept: 0 }, metadata })).toThrow(
      'calibration slope is 1e+39',
    );
    expect(() => writeOnnx({ forest, calibration: { slope: 1, intercept: Number.NaN }, metadata })).toThrow(
      'intercept is NaN',
    );
  });

  it('refuses metadata that UTF-8 cannot carry', () => {
    expect(() => writeOnnx({ forest, calibration, metadata: { note: '\ud800' } })).toThrow(
      'not valid Unicode',
    );
  });
});

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
