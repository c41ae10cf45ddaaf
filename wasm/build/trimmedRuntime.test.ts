// The trimmed binary in Node, where it is not served, against the stock one: same bits, same refusals.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { brokenModels } from '../runtime/fixtures/brokenModels.ts';
import { goldenRequest, scoreInNode } from '../runtime/fixtures/goldenRequest.ts';
import { goldenComplaints, readGoldenCases } from '../runtime/fixtures/goldenSuite.ts';
import { hostileRuns, refusalOf } from '../runtime/fixtures/hostileRuns.ts';
import { randomForest } from '../runtime/fixtures/randomForest.ts';
import { complaints, sessionCases } from '../runtime/fixtures/sessionCases.ts';
import { openSession } from '../runtime/node.ts';
import { trimModule } from './trimModule.ts';
import { readUsedFunctions, runtimeBinary, sha256Of, stockBinaryPath } from './trimmedBinary.ts';

const { instantiate } = WebAssembly;
let given: Uint8Array<ArrayBuffer>;

beforeAll(() => {
  given = new Uint8Array(readFileSync(runtimeBinary().path));
  // What ONNX Runtime compiles in this file is the trimmed binary, whatever it was told.
  const instantiateGiven = (_: BufferSource, imports?: WebAssembly.Imports) => instantiate(given, imports);
  Object.assign(WebAssembly, { instantiate: instantiateGiven });
});
afterAll(() => Object.assign(WebAssembly, { instantiate }));

const forest = randomForest(5, { trees: 60, depth: 5, features: 12 });
const model = writeOnnx({ forest, calibration: { slope: 1, intercept: 0 }, metadata: {} });

describe('the trimmed binary', () => {
  it('is made from the installed one: usedFunctions.json is not stale', () => {
    const stock = new Uint8Array(readFileSync(stockBinaryPath));
    expect(readUsedFunctions().binarySha256).toBe(sha256Of(stock));
    expect(runtimeBinary().trimmed).toBe(true);
  });

  it('is less than 40 % of the stock one, and valid', () => {
    expect(given.length).toBeLessThan(0.4 * readFileSync(stockBinaryPath).length);
    expect(WebAssembly.validate(given)).toBe(true);
  });

  it.each(sessionCases(writeOnnx))('equals the float64 twin: $name', async (sessionCase) => {
    const session = await openSession(sessionCase.model, sessionCase.trees.forest.featureCount);
    expect(complaints(sessionCase, await session.run(sessionCase.features, sessionCase.rows))).toEqual([]);
    await session.release();
  });

  it('answers the golden cases as libxgboost does', async () => {
    const found = await scoreInNode();
    const { cases } = readGoldenCases(goldenRequest.golden);
    expect(cases.flatMap((one, i) => goldenComplaints(one, found[i]!))).toEqual([]);
  });

  it('refuses wrong questions in words, and goes on working', async () => {
    const answers = await hostileRuns(model, 12);
    expect(answers['too few columns']).toContain('Got: 13 Expected: 12');
    expect(answers['whole numbers']).toContain('Unexpected input data type');
    expect(answers['after the release']).toContain('invalid session id');
    expect(Object.values(answers).filter((words) => /unreachable/i.test(words ?? ''))).toEqual([]);
    expect(await refusalOf(model, 12)).toBeNull();
  });

  it('refuses damaged models in words', async () => {
    const refusals: [string, string | null][] = [];
    for (const [name, broken] of brokenModels(model)) refusals.push([name, await refusalOf(broken, 12)]);
    expect(refusals.filter(([, words]) => /unreachable/i.test(words ?? ''))).toEqual([]);
    expect(refusals.filter(([, words]) => words !== null).length).toBeGreaterThan(100);
    expect(await refusalOf(model, 12)).toBeNull();
  });
});

describe('a list of functions', () => {
  it('for another binary leaves the stock one in its place, with a warning that names both', () => {
    const stale = { ...readUsedFunctions(), binarySha256: 'f'.repeat(64) };
    expect(runtimeBinary(stale)).toEqual({
      trimmed: false,
      path: stockBinaryPath,
      warning: expect.stringMatching(/ffffffffffff.*installed is [0-9a-f]{12}.*profileCommand/),
    });
  });

  it('that does not add up, or is of another count, is refused with both numbers', () => {
    const stock = new Uint8Array(readFileSync(stockBinaryPath));
    const used = readUsedFunctions();
    expect(() => trimModule(stock, { ...used, runs: [1, 2] })).toThrow(
      `The runs are of 3 functions, the list says ${used.functions}.`,
    );
    expect(() => trimModule(stock, { ...used, functions: 3, runs: [1, 2] })).toThrow(
      `The list is for a binary of 3 functions, this one has ${used.functions}.`,
    );
  });
});
