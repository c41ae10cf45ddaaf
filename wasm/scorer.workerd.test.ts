import { fileURLToPath } from 'node:url';
import type { Miniflare } from 'miniflare';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenRequest, scoreInNode } from './runtime/fixtures/goldenRequest.ts';
import { goldenComplaints, readGoldenCases } from './runtime/fixtures/goldenSuite.ts';
import { startWorker } from './runtime/fixtures/startWorker.ts';
import type { Assessment } from './scorer.ts';

let worker: Miniflare;
beforeAll(async () => {
  worker = startWorker(fileURLToPath(new URL('runtime/fixtures/scorerWorker.ts', import.meta.url)));
  await worker.ready;
});
afterAll(() => worker.dispose());

describe('scorer in workerd', () => {
  it('answers every golden case as libxgboost does, and exactly as in Node', async () => {
    const body = JSON.stringify(goldenRequest);
    const answer = await worker.dispatchFetch('http://worker/', { method: 'POST', body });
    expect(answer.status).toBe(200);
    const found = (await answer.json()) as Assessment[];
    const { cases } = readGoldenCases(goldenRequest.golden);
    expect(found).toHaveLength(cases.length);
    expect(cases.flatMap((one, i) => goldenComplaints(one, found[i]!))).toEqual([]);
    expect(found).toEqual(await scoreInNode());
  });
});
