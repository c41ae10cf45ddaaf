import { fileURLToPath } from 'node:url';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeOnnx } from '../training/export/writeOnnx.ts';
import { bitsOf, complaints, type SessionCase, sessionCases } from './runtime/fixtures/sessionCases.ts';
import { startWorker } from './runtime/fixtures/startWorker.ts';
import { openSession } from './runtime/node.ts';
import type { ModelOutputs } from './session.ts';

let worker: Miniflare;
beforeAll(async () => {
  worker = startWorker(fileURLToPath(new URL('runtime/fixtures/sessionWorker.ts', import.meta.url)));
  await worker.ready;
});
afterAll(() => worker.dispose());

describe('a session in workerd equals the float64 twin, and Node to the bit', () => {
  it.each(sessionCases(writeOnnx))('$name', async (sessionCase) => {
    const outputs = await runInWorker(sessionCase);
    expect(complaints(sessionCase, outputs)).toEqual([]);
    const session = await openSession(sessionCase.model, sessionCase.trees.forest.featureCount);
    expect(bitsOf(outputs)).toBe(bitsOf(await session.run(sessionCase.features, sessionCase.rows)));
    await session.release();
  });
});

describe('a session in workerd', () => {
  it('leaves WebAssembly.instantiate as it was, also when two models are opened at once', async () => {
    const { model, trees } = sessionCases(writeOnnx)[0]!;
    const opened = await worker.dispatchFetch(`http://worker/?features=${trees.forest.featureCount}`, {
      method: 'PUT',
      body: model,
    });
    expect(await opened.json()).toEqual({ instantiateRestored: true });
  });

  it('refuses bytes that are no model, and opens the next one', async () => {
    const refused = await worker.dispatchFetch('http://worker/?features=3', {
      method: 'PUT',
      body: Uint8Array.of(1, 2, 3),
    });
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('could not open the model'),
    ]);
    await runInWorker(sessionCases(writeOnnx)[0]!);
  });
});

async function runInWorker({ model, trees, features, rows }: SessionCase): Promise<ModelOutputs> {
  const { featureCount } = trees.forest;
  const opened = await worker.dispatchFetch(`http://worker/?features=${featureCount}`, {
    method: 'PUT',
    body: model,
  });
  expect([opened.status, await opened.text()]).toEqual([200, expect.any(String)]);
  const answer = await worker.dispatchFetch(`http://worker/?rows=${rows}`, {
    method: 'POST',
    body: features,
  });
  expect(answer.status).toBe(200);
  const outputs = new Float32Array(await answer.arrayBuffer());
  return { margin: outputs.slice(0, rows), probability: outputs.slice(rows) };
}
