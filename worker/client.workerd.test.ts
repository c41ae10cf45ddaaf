// The partners' client and the code samples of the documentation, run against the production bundle in real workerd;
// retries against a server that answers as it is told.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DescribedServer, startDescribedServer } from '../scripts/platform/fixtures/describedServer.ts';
import type { TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { type ApiDescription, routesOf } from '../web/docs/apiDescription.ts';
import { codeSample, SAMPLE_LANGUAGES, type SampleLanguage } from '../web/docs/codeSamples.ts';
import { ROUTE_SCOPES } from './auth/routeScopes.ts';
import { SCOPES } from './auth/scopes.ts';
import { createClairscoreClient } from './client/clairscoreClient.ts';
import type { StreamedLine } from './contract.ts';
import { openApiDocument } from './openapi/openApiDocument.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'client-'));
let described: DescribedServer;
let server: TestServer;
let key: string;
beforeAll(async () => {
  described = await startDescribedServer(folder);
  ({ server } = described);
  key = await server.keyFor(...SCOPES);
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const application = {
  contract_type: 'cash_loans',
  amount_credit: 400_000,
  amount_annuity: 25_000,
  amount_income: 200_000,
  age_years: 38,
};

describe('the client', () => {
  const clientOf = (options = {}) => createClairscoreClient({ origin: server.url.href, key, ...options });

  it('scores one, many and a stream alike', async () => {
    const client = clientOf();
    const one = await client.score({ application });
    const many = await client.scoreBatch([{ application }, {}], { reasons: true });
    const streamed = await client.scoreStream(`${JSON.stringify({ application })}\n`, { language: 'en' });
    if (!one.ok || !many.ok || !streamed.ok) throw new Error('refused');
    expect(many.value).toMatchObject({ scored: 1, refused: 1 });
    expect(many.value.results[0]).toMatchObject({ assessment: one.value.assessment });
    const lines: StreamedLine[] = [];
    for await (const line of streamed.value) lines.push(line);
    expect(lines).toMatchObject([
      { line: 1, assessment: { points: one.value.assessment.points } },
      { summary: { scored: 1 } },
    ]);
  });

  it('gives a problem as a value, and does not try again what cannot succeed', async () => {
    const answer = await clientOf().score({ application: { ...application, amount_credit: 1 } });
    expect(answer).toMatchObject({
      ok: false,
      fault: { reason: 'problem', problem: { status: 422, type: '/docs/problems/invalid-request' } },
    });
  });
});

describe('the client, when things go wrong', () => {
  let told: Server;
  afterEach(() => told?.close());

  /** Answers with these statuses in turn, the last one for good; 0 = no answer. */
  async function serverThatSays(
    statuses: readonly number[],
  ): Promise<{ origin: string; calls: () => number }> {
    let calls = 0;
    told = createServer((_, response) => {
      const status = statuses[Math.min(calls++, statuses.length - 1)]!;
      if (status === 0) return;
      response.writeHead(status, { 'Retry-After': '0', 'Content-Type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? { status: 'ok' } : { type: '/docs/problems/x', status }));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => told.once('listening', resolve));
    return { origin: `http://127.0.0.1:${(told.address() as AddressInfo).port}`, calls: () => calls };
  }

  it.each([
    [[503, 429, 200], true, 3],
    [[503, 503, 503, 200], false, 3],
    [[500, 200], false, 1],
    [[404, 200], false, 1],
  ])('answers %j: succeeds %s after %i calls', async (statuses, ok, calls) => {
    const said = await serverThatSays(statuses);
    const answer = await createClairscoreClient({ origin: said.origin, key }).health();
    expect([answer.ok, said.calls()]).toEqual([ok, calls]);
  });

  it('gives up after its time, when it is told to, and where nobody listens', async () => {
    const { origin } = await serverThatSays([0]);
    const patient = createClairscoreClient({ origin, key, timeoutMs: 100, retriesMax: 0 });
    expect(await patient.health()).toEqual({ ok: false, fault: { reason: 'timed_out', timeoutMs: 100 } });
    const giveUp = new AbortController();
    const waiting = createClairscoreClient({ origin, key }).health(giveUp.signal);
    giveUp.abort();
    expect(await waiting).toEqual({ ok: false, fault: { reason: 'aborted' } });
    const nobody = createClairscoreClient({ origin: 'http://127.0.0.1:1', key, retriesMax: 0 });
    expect(await nobody.health()).toEqual({ ok: false, fault: { reason: 'unreachable' } });
  });
});

describe('the code samples of the documentation', () => {
  const programs: Readonly<Record<SampleLanguage, readonly [string, string]>> = {
    curl: ['bash', 'sample.sh'],
    TypeScript: [process.execPath, 'sample.ts'],
    Python: ['python3', 'sample.py'],
  };

  /** Each erases somebody of its own. */
  const LEAVING: Readonly<Record<SampleLanguage, number>> = {
    curl: 100_147,
    TypeScript: 100_189,
    Python: 100_204,
  };

  describe.each(SAMPLE_LANGUAGES)('in %s', (language) => {
    // A process for every route: half a minute on two free cores.
    it('run as they are, for every route, and print its answer', { timeout: 240_000 }, async ({ skip }) => {
      const [program, file] = programs[language];
      const needed = language === 'curl' ? 'curl' : program;
      const there = await run(needed, ['--version']).then(
        () => true,
        () => false,
      );
      if (!there) skip(`${needed} is not installed here`);
      const known = await described.makeKnown(LEAVING[language]);
      // As served, but for what stands for things that are made here.
      const routes = routesOf(openApiDocument(known) as unknown as ApiDescription);
      expect(routes.length).toBeGreaterThan(7);
      for (const route of routes) {
        // Routes without an example need something that was made before.
        if (!('x-example' in route.operation)) continue;
        writeFileSync(join(folder, file), codeSample(route, language, server.url.origin));
        const { stdout } = await run(program, [join(folder, file)], {
          env: { ...process.env, CLAIRSCORE_KEY: key },
          maxBuffer: 64 * 1024 * 1024,
        });
        // 204: nothing to print.
        const printed = JSON.parse(stdout || '{}') as { title?: string };
        // A refusal would have a title of its own.
        expect(printed.title, `${language} ${route.path}`).toBeUndefined();
      }
    });
  });
});

describe('the examples of the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const section = /\n## Using the API\n(.*?)\n## /s.exec(readme)![1]!;
  const exampleIn = (language: string): string =>
    new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's')
      .exec(section)![1]!
      .replaceAll('http://127.0.0.1:8787', server.url.origin);
  const runExample = async (program: string, file: string, text: string): Promise<string> => {
    writeFileSync(join(folder, file), text);
    const env = { ...process.env, CLAIRSCORE_KEY: key };
    return (await run(program, [join(folder, file)], { env })).stdout;
  };

  it('score with curl', async ({ skip }) => {
    if (!(await run('curl', ['--version']).catch(() => null))) skip('curl is not installed here');
    const answer = await runExample('bash', 'readme.sh', exampleIn('sh'));
    expect(JSON.parse(answer)).toMatchObject({ assessment: { points: expect.any(Number) } });
  });

  it('score with the typed client', async () => {
    const client = new URL('./client/clairscoreClient.ts', import.meta.url).href;
    const text = exampleIn('ts').replace('./worker/client/clairscoreClient.ts', client);
    expect(await runExample(process.execPath, 'readme.ts', text)).toMatch(/^-?\d+\n$/);
  });

  it('name routes that there are', () => {
    const patterns = Object.keys(ROUTE_SCOPES).map((route) => route.split(' ')[1]!);
    const named = [...section.matchAll(/\/v1\/[\w:/-]+/g)].map(([path]) => path);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !patterns.includes(path))).toEqual([]);
  });
});
