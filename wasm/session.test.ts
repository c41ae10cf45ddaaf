import { beforeAll, describe, expect, it } from 'vitest';
import { writeOnnx } from '../training/export/writeOnnx.ts';
import { randomForest } from './runtime/fixtures/randomForest.ts';
import { bitsOf, complaints, sessionCases } from './runtime/fixtures/sessionCases.ts';
import { openSession } from './runtime/node.ts';
import type { ModelSession } from './session.ts';

const calibration = { slope: 1, intercept: 0 };
const forest = randomForest(7, { trees: 30, depth: 4, features: 5 });
const model = writeOnnx({ forest, calibration, metadata: {} });

describe('a session in Node equals the float64 twin', () => {
  it.each(sessionCases(writeOnnx))('$name', async (sessionCase) => {
    const session = await openSession(sessionCase.model, sessionCase.trees.forest.featureCount);
    expect(complaints(sessionCase, await session.run(sessionCase.features, sessionCase.rows))).toEqual([]);
    await session.release();
  });

  it('complains about outputs that are off by more than rounding', async () => {
    const sessionCase = sessionCases(writeOnnx).at(-1)!;
    const session = await openSession(sessionCase.model, sessionCase.trees.forest.featureCount);
    const outputs = await session.run(sessionCase.features, sessionCase.rows);
    await session.release();
    outputs.margin[3]! += 1e-3;
    outputs.probability[4]! += 1e-5;
    expect(complaints(sessionCase, outputs).map((sentence) => sentence.split(' is ')[0])).toEqual([
      'margin of row 3',
      'probability of row 4',
    ]);
  });
});

describe('a session', () => {
  let session: ModelSession;
  beforeAll(async () => {
    session = await openSession(model, 5);
  });
  const rowsFrom = (start: number, rows: number) =>
    Float32Array.from({ length: 5 * rows }, (_, i) => Math.sin(start + i) * 2);

  it('gives a row the same bits alone and in a batch', async () => {
    const sessionCase = sessionCases(writeOnnx).at(-1)!;
    const { featureCount } = sessionCase.trees.forest;
    const own = await openSession(sessionCase.model, featureCount);
    const batch = await own.run(sessionCase.features, sessionCase.rows);
    for (let row = 0; row < sessionCase.rows; row += 37) {
      const alone = await own.run(
        sessionCase.features.subarray(row * featureCount, (row + 1) * featureCount),
        1,
      );
      expect(bitsOf(alone)).toBe(
        bitsOf({
          margin: batch.margin.subarray(row, row + 1),
          probability: batch.probability.subarray(row, row + 1),
        }),
      );
    }
    await own.release();
  });

  it('answers overlapping calls each with its own result, even where the caller reuses its buffer', async () => {
    const expected = [];
    for (let i = 0; i < 20; i++) expected.push(bitsOf(await session.run(rowsFrom(i, 3), 3)));
    const buffer = new Float32Array(15);
    const overlapping = Array.from({ length: 20 }, (_, i) => {
      buffer.set(rowsFrom(i, 3));
      return session.run(buffer, 3);
    });
    expect((await Promise.all(overlapping)).map(bitsOf)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(10);
  });

  it('opens a model that lies in the middle of a larger buffer', async () => {
    const larger = new Uint8Array(model.length + 7).fill(0xff);
    larger.set(model, 3);
    const own = await openSession(larger.subarray(3, 3 + model.length), 5);
    expect(bitsOf(await own.run(rowsFrom(1, 2), 2))).toBe(bitsOf(await session.run(rowsFrom(1, 2), 2)));
    await own.release();
  });

  it('opens several models at once', async () => {
    const sessions = await Promise.all([openSession(model, 5), openSession(model, 5), openSession(model, 5)]);
    const answers = await Promise.all(sessions.map((one) => one.run(rowsFrom(1, 2), 2)));
    expect(new Set(answers.map(bitsOf)).size).toBe(1);
    await Promise.all(sessions.map((one) => one.release()));
  });

  it('refuses rows that do not fit, with both numbers, and goes on working', async () => {
    await expect(session.run(new Float32Array(9), 2)).rejects.toThrow(
      '2 rows of 5 features are 10 numbers, 9 were given',
    );
    await expect(session.run(new Float32Array(0), 0)).rejects.toThrow('1 row or more, not 0');
    await expect(session.run(new Float32Array(5), 1.5)).rejects.toThrow('1 row or more, not 1.5');
    await expect(session.run(new Float32Array(5), 1)).resolves.toBeDefined();
  });

  it('refuses a model with another number of features, with both numbers', async () => {
    await expect(openSession(model, 6)).rejects.toThrow('the model takes 5 features, expected 6');
  });

  it('refuses bytes that are no model, and opens the next one', async () => {
    await expect(openSession(Uint8Array.of(1, 2, 3), 5)).rejects.toMatchObject({
      fault: { reason: 'open_failed' },
    });
    await expect(openSession(model.subarray(0, model.length - 300), 5)).rejects.toMatchObject({
      name: 'SessionError',
    });
    await (await openSession(model, 5)).release();
  });

  it('refuses a model with other outputs', async () => {
    const renamed = Uint8Array.from(model);
    const name = new TextEncoder().encode('probability');
    for (let at = 0; at + name.length <= renamed.length; at++) {
      if (name.every((byte, i) => renamed[at + i] === byte))
        renamed.set(new TextEncoder().encode('probabilitz'), at);
    }
    await expect(openSession(renamed, 5)).rejects.toThrow(
      'outputs are margin,probabilitz, expected margin,probability',
    );
  });

  it('refuses to run after its release, which may be repeated', async () => {
    const own = await openSession(model, 5);
    await own.release();
    await own.release();
    await expect(own.run(new Float32Array(5), 1)).rejects.toThrow('the session was released');
  });
});
