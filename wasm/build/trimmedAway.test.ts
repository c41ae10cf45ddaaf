// What a caller is told when the trimmed binary lacks a function it needs. A file of its own: the instance is lost.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeOnnx } from '../../training/export/writeOnnx.ts';
import { randomForest } from '../runtime/fixtures/randomForest.ts';
import { openSession } from '../runtime/node.ts';
import { trimModule } from './trimModule.ts';
import { readUsedFunctions, stockBinaryPath } from './trimmedBinary.ts';

it('a function that was left out is named as the cause, in the opening of a model', async () => {
  const used = readUsedFunctions();
  // Every fifth run of used functions is left out as well.
  const runs = used.runs.map((length, i) => (i % 10 === 9 ? 0 : length));
  const functions = runs.reduce((sum, length) => sum + length, 0);
  const lost = used.functions - functions;
  const stock = new Uint8Array(readFileSync(stockBinaryPath));
  const binary = trimModule(stock, { ...used, runs: [...runs.slice(0, -1), runs.at(-1)! + lost] });
  const { instantiate } = WebAssembly;
  const instantiateGiven = (_: BufferSource, imports?: WebAssembly.Imports) => instantiate(binary, imports);
  Object.assign(WebAssembly, { instantiate: instantiateGiven });
  const forest = randomForest(7, { trees: 30, depth: 4, features: 5 });
  const model = writeOnnx({ forest, calibration: { slope: 1, intercept: 0 }, metadata: {} });
  const opening = openSession(model, 5);
  await expect(opening).rejects.toMatchObject({ fault: { reason: 'trimmed_away', during: 'opening' } });
  await expect(opening).rejects.toThrow('wasm/build/usedFunctions.json');
  Object.assign(WebAssembly, { instantiate });
});
