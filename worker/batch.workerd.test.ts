// Batches and streams against the production bundle in real workerd: answers, bad items, slow readers, callers that go.

import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../scripts/publish/publishApplicants.ts';
import { publishModel } from '../scripts/publish/publishModel.ts';
import { readApplicantShard, writeApplicantShard } from '../wasm/artefact/applicantShard.ts';
import type { BatchAnswer, Problem, ScoreAnswer, StreamedLine } from './contract.ts';

const artefact = await fixtureArtefact(21);
const applicants = fixtureApplicants(22, 1_000);
const [first, second] = applicants as [(typeof applicants)[0], (typeof applicants)[0]];
const LINE = `${JSON.stringify({ application: first.application })}\n`;

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor('score');
});
afterAll(() => server?.stop());

const batch = <Body = BatchAnswer>(body: unknown) =>
  server.call<Body>('POST', '/v1/score/batch', { key, body });
const single = async (body: object) =>
  (await server.call<ScoreAnswer>('POST', '/v1/score', { key, body })).body;

function send(body: BodyInit, query = '', signal?: AbortSignal): Promise<Response> {
  return fetch(new URL(`/v1/score/batch${query}`, server.url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' },
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
    ...(signal && { signal }),
  } as RequestInit);
}

const linesOf = async (response: Response) =>
  (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StreamedLine);

/** What the log says of the last stream. */
async function lastStream() {
  const isStream = (line: string) => line.includes('"stream":');
  await expect.poll(() => server.logs.some(isStream)).toBe(true);
  return (JSON.parse(server.logs.findLast(isStream)!) as { stream: Record<string, number | string> }).stream;
}

describe('POST /v1/score/batch as JSON', () => {
  it('answers a thousand stored applicants in their order, each as alone', async () => {
    const items = applicants.map(({ applicantId }) => ({ applicantId }));
    const { status, body } = await batch({ items: items.toReversed() });
    expect([status, body.scored, body.refused]).toEqual([200, 1_000, 0]);
    for (const i of [0, 1, 499, 999]) {
      const { applicantId, assessment } = await single(items[999 - i]!);
      expect(body.results[i]).toEqual({ applicantId, assessment });
    }
  });

  it('gives a bad item its own problem, with its place, and answers the others', async () => {
    const overflow = { bureau_credit_sum: 1e-40, bureau_debt_sum: 1e9 };
    const items = [
      { applicantId: first.applicantId },
      {
        applicantId: first.applicantId,
        application: { ...first.application, amount_credit: 1, shoe_size: 4 },
      },
      { applicantId: 1 },
      'nobody',
      { application: first.application, history: overflow },
      {},
      { applicantId: second.applicantId },
    ];
    const { body } = await batch({ items });
    expect([body.scored, body.refused]).toEqual([2, 5]);
    expect(body.results.map((result) => ('problem' in result ? result.problem.type : 'scored'))).toEqual([
      'scored',
      '/docs/problems/invalid-request',
      '/docs/problems/applicant-unknown',
      '/docs/problems/invalid-request',
      '/docs/problems/not-scorable',
      '/docs/problems/invalid-request',
      'scored',
    ]);
    expect(body.results[1]).toMatchObject({
      problem: {
        faults: [
          { pointer: '/items/1/application/amount_credit', received: '1' },
          { pointer: '/items/1/application/shoe_size', expected: 'no field of this name' },
        ],
      },
    });
    expect(body.results[6]).toMatchObject({ applicantId: second.applicantId });
  });

  it('explains and words reasons as a single request does', async () => {
    const { applicantId } = second;
    const options = { explain: true, reasons: true, language: 'en' };
    const { body } = await batch({ items: [{ applicantId }], ...options });
    const { modelVersion: _, requestId: __, ...alone } = await single({ applicantId, ...options });
    expect(body.results).toEqual([alone]);
    expect(alone.reasons).toEqual(alone.explanation?.reasons);
  });

  it.each([
    ['none', { items: [] }, '/items', 'at least 1 items'],
    ['1,001', { items: Array(1_001).fill({}) }, '/items', 'at most 1000 items'],
    ['an object of them', { items: {} }, '/items', 'an array'],
  ])('refuses %s', async (_, body, pointer, expected) => {
    const answer = await batch<Problem>(body);
    expect([answer.status, answer.body.faults]).toMatchObject([422, [{ pointer, expected }]]);
  });

  it('has a limit of its own on the body', async () => {
    const items = Array.from({ length: 1_000 }, () => ({ application: first.application }));
    expect(JSON.stringify({ items }).length).toBeGreaterThan(64 * 1024);
    expect((await batch({ items })).status).toBe(200);
    const huge = await batch<Problem>(`{"items":["${'x'.repeat(8 * 1024 * 1024)}"]}`).catch(() => null);
    // The line may be cut before the whole body was sent.
    if (huge) expect(huge.body.type).toBe('/docs/problems/body-too-large');
  });

  it('takes no other media type', async () => {
    const answer = await server.call<Problem>('POST', '/v1/score/batch', {
      key,
      body: 'a',
      type: 'text/csv',
    });
    expect(answer.status).toBe(415);
    expect(answer.body.detail).toContain('application/json or application/x-ndjson');
  });
});

describe('POST /v1/score/batch as a stream', () => {
  it('answers each line in its order, bad ones with their number, and ends with a summary', async () => {
    const { applicantId } = first;
    const body = [
      JSON.stringify({ applicantId }),
      '{"applicantId":',
      '',
      '{"applicantId":1,"applicantId":2}',
      `{"a":"${'x'.repeat(70_000)}"}`,
      JSON.stringify({ application: second.application }),
    ].join('\n');
    const lines = await linesOf(await send(body, '?reasons=true&language=en'));
    const alone = await single({ applicantId, reasons: true, language: 'en' });
    expect(lines[0]).toEqual({
      line: 1,
      applicantId,
      assessment: alone.assessment,
      reasons: alone.reasons,
    });
    expect(lines.slice(1)).toMatchObject([
      { line: 2, problem: { type: '/docs/problems/malformed-json' } },
      { line: 4, problem: { type: '/docs/problems/duplicate-names' } },
      {
        line: 5,
        problem: {
          type: '/docs/problems/line-too-long',
          detail: 'At most 65536 bytes of a line are read, this one has 70008.',
        },
      },
      { line: 6, applicantId: null },
      { summary: { lines: 6, scored: 2, refused: 3 } },
    ]);
  });

  it('answers a line that is no UTF-8, and nothing at all', async () => {
    const lines = await linesOf(await send(Uint8Array.of(0x22, 0xff, 0x22, 0x0a)));
    expect(lines).toMatchObject([{ line: 1, problem: { type: '/docs/problems/not-utf8' } }, { summary: {} }]);
    expect(await linesOf(await send(''))).toEqual([{ summary: { lines: 0, scored: 0, refused: 0 } }]);
  });

  it('answers a line before the next one is sent', async () => {
    let push: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        push = controller;
      },
    });
    const sendLine = () => push!.enqueue(new TextEncoder().encode(LINE));
    sendLine();
    const reader = (await send(body)).body!.pipeThrough(new TextDecoderStream()).getReader();
    for (let line = 1; line <= 3; line++) {
      expect((await reader.read()).value).toMatch(new RegExp(`^{"line":${line},`));
      if (line < 3) sendLine();
    }
    push!.close();
    expect((await reader.read()).value).toContain('"lines":3');
  });

  it('refuses options that do not exist before anything is scored', async () => {
    expect((await send(LINE, '?explained=true')).status).toBe(400);
    expect((await send(LINE, '?explain=true&explain=false')).status).toBe(400);
  });

  it('waits for a slow reader instead of filling memory, and stops when the reader hangs up', async () => {
    const sender = openSender();
    const response = await sender.response;
    // The answer is not read: what is on the way fills the pipes, then the sender must stand still.
    const standing = await sender.writeUntilItStands(60_000);
    expect(standing).toBeLessThan(60_000);
    await new Promise((resolve) => response.once('readable', resolve));
    response.read();
    sender.hangUp();
    await expect.poll(async () => (await lastStream()).ended, { timeout: 20_000 }).toBe('cut');
    const { lines, bytesWaitingMax } = await lastStream();
    expect(Number(lines)).toBeLessThanOrEqual(standing);
    expect(Number(bytesWaitingMax)).toBeLessThan(1024 * 1024);
  });
});

/** A caller over a plain socket: fetch would keep what is not sent yet in memory of its own. */
function openSender() {
  const sending = request(new URL('/v1/score/batch', server.url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/x-ndjson' },
  });
  const response = new Promise<IncomingMessage>((resolve) => sending.once('response', resolve));
  // Hanging up is what the test does.
  sending.on('error', () => {});
  sending.write(LINE);
  return {
    response,
    hangUp: () => sending.destroy(),
    /** @returns how many lines went before none was taken for a while. */
    async writeUntilItStands(linesMax: number): Promise<number> {
      for (let sent = 1; sent < linesMax; sent += 100) {
        if (sending.write(LINE.repeat(100))) continue;
        const drained = new Promise((resolve) => sending.once('drain', () => resolve('drained')));
        const stands = new Promise((resolve) => setTimeout(() => resolve('stands'), 2_000));
        if ((await Promise.race([drained, stands])) === 'stands') return sent;
      }
      return linesMax;
    },
  };
}
