// `node scripts/bench/listBench.ts [applicants]`: jumps to random positions of a long list, in local D1 behind the built
// Worker. Only the rows that lists read are made; it prints and judges nothing.

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../wasm/runtime/fixtures/randomForest.ts';
import { generateKey } from '../../worker/auth/keyFormat.ts';
import type { ApplicantsAnswer } from '../../worker/contract.ts';
import { buildStale } from '../build/buildStale.ts';
import { type LocalServer, startLocalServer } from '../platform/localServer.ts';
import { ensureKeys } from '../publish/ensureKeys.ts';
import { publishModel } from '../publish/publishModel.ts';
import { readArtefact } from '../publish/readArtefact.ts';
import { repositoryRoot } from '../run/repositoryRoot.ts';

const COUNT = Number(process.argv[2] ?? 300_000);
const TIMES = 100;
const LIMIT = 100;
const ROWS_A_STATEMENT = 10_000;
/** Steps that share no factor with what they count in: neighbours by id are neighbours in nothing else. */
const ROWS = `WITH RECURSIVE n (i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
  INSERT INTO applicant_facts (applicant_id, age_years, amount_income, amount_credit, amount_annuity, contract_type,
    occupation, education, family_status, history_known, points, points_version, generation)
  SELECT 100001 + i, 21 + (i * 17) % 45, (i * 7919) % 300000, (i * 104729) % 2000000, (i * 611953) % 60000,
    'cash_loans', 'laborers', 'secondary', 'married', i % 7 > 0, 480 + (i * 7907) % 251, 'bench', 'bench' FROM n`;
const lists = [
  '',
  'sort=-id',
  'sort=-points',
  'sort=credit',
  'decision=review',
  'decision=refused&sort=points',
];

const folder = mkdtempSync(join(os.tmpdir(), 'bench-list-'));
await buildStale();
const server = await startLocalServer({ port: 0, persistDirectory: folder, direct: true });
try {
  await measure(server);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure({ platform, url }: LocalServer): Promise<void> {
  const headers = { authorization: `Bearer ${generateKey()}` };
  await ensureKeys(platform, [{ label: 'bench', scopes: ['read'], key: headers.authorization.slice(7) }]);
  await publishModel(platform, await readArtefact(join(repositoryRoot, 'data/demo/artefact')), 'champion');
  for (let from = 0; from < COUNT; from += ROWS_A_STATEMENT) {
    await platform.query(ROWS, [from, Math.min(COUNT, from + ROWS_A_STATEMENT)]);
  }
  console.log(`${new Date().toISOString()}  ${os.cpus()[0]?.model.trim()} x ${os.cpus().length}`);
  console.log(`load of the last minute ${os.loadavg()[0]!.toFixed(1)}; ${COUNT} rows, ${TIMES} jumps each`);
  const random = seededRandom(1);
  for (const list of lists) {
    const ask = async (place: string): Promise<{ answer: ApplicantsAnswer; ms: number }> => {
      const started = performance.now();
      const response = await fetch(new URL(`/v1/applicants?limit=${LIMIT}&${list}${place}`, url), {
        headers,
      });
      const answer = (await response.json()) as ApplicantsAnswer;
      if (!response.ok) throw new Error(`${list}${place}: ${JSON.stringify(answer)}`);
      return { answer, ms: performance.now() - started };
    };
    const { answer } = await ask('');
    const place = () => `&position=${Math.floor(random() * answer.total)}&cursor=${answer.nextCursor}`;
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) times.push((await ask(place())).ms);
    report(`${list || 'by id'}, ${answer.total} rows`, times);
  }
}

function report(what: string, times: number[]): void {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1);
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(1)} ms`);
}
