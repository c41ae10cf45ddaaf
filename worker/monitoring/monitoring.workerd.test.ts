// Monitoring over the production bundle: what is counted and kept, how days close, what raises an alert, who is told.

import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { fixtureReference } from '../../scripts/publish/fixtures/fixtureReference.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { binLayout } from '../../wasm/drift/binLayout.ts';
import type { BatchAnswer, HealthAnswer, Problem } from '../contract.ts';
import type { AuditAnswer } from '../contractAudit.ts';
import type { DecisionAnswer } from '../contractDecisions.ts';
import type {
  AlertAnswer,
  AlertsAnswer,
  DriftAnswer,
  OutcomesAnswer,
  PerformanceAnswer,
  SnapshotAnswer,
} from '../contractMonitoring.ts';
import { BINS_FROM, countsOfBytes, REQUESTS, STATUS_FROM } from './dayCounts.ts';

const DAY_MS = 86_400_000;
const SECRET = 'whsec_of_this_test';
const reference = fixtureReference();
const model = await fixtureArtefact(3, {
  'reference.json': Buffer.from(`${JSON.stringify(reference)}\n`),
});
const { modelVersion } = model.manifest;
const applicants = fixtureApplicants(11, 300);
const today = new Date().toISOString().slice(0, 10);

interface Hook {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const hooks: Hook[] = [];
let refuseHooks = 0;
const receiver: Server = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    if (refuseHooks-- > 0) return response.writeHead(503).end();
    hooks.push({ headers: request.headers, body });
    response.writeHead(204).end();
  });
});

let server: TestServer;
let admin: string;
let partner: string;
let advisor: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const { port } = receiver.address() as AddressInfo;
  server = await startTestServer({
    vars: { ALERT_WEBHOOK_URL: `http://127.0.0.1:${port}/alerts`, ALERT_WEBHOOK_SECRET: SECRET },
  });
  await publishModel(server.platform, model, 'champion');
  admin = await server.keyFor('admin', 'read');
  partner = await server.keyFor('score', 'read');
  advisor = await server.keyFor('score', 'read', 'advise');
});
afterAll(async () => {
  await server?.stop();
  receiver.close();
});

type Kept = { flush_id: string; day: string; subject: string; total: number; counts: number[] };
const kept = async (subject: string) =>
  (await server.platform.query('SELECT * FROM monitoring_counts WHERE merged_into IS NULL AND subject = ?', [
    subject,
  ])) as unknown as Kept[];
const totalOf = async (subject: string) => (await kept(subject)).reduce((sum, { total }) => sum + total, 0);
const scoreAll = async () => {
  const items = applicants.map(({ application }) => ({ application }));
  const { body } = await server.call<BatchAnswer>('POST', '/v1/score/batch', {
    key: partner,
    body: { items },
  });
  return body.results.flatMap((result) => ('assessment' in result ? [result.assessment] : []));
};
/** A whole day as if it had been counted: the shares of the reference, or all of it in the first bins. */
async function plantDay(day: string, rows: number, isMoved = false): Promise<void> {
  const layout = binLayout(reference);
  const counts = new Uint32Array(BINS_FROM + layout.length);
  counts[0] = rows;
  const profiles = [
    ...reference.features.map((profile, i) => [profile, layout.features[i]!] as const),
    ...reference.outputs.map((profile, i) => [profile, layout.outputs[i]!] as const),
  ];
  for (const [profile, start] of profiles) {
    profile.counts.forEach((count, bin) => {
      const share = isMoved ? Number(bin === 0) : count / reference.rows;
      counts[BINS_FROM + start + bin] = Math.round(share * rows);
    });
  }
  reference.pointsHistogram.counts.forEach((count, bin) => {
    counts[BINS_FROM + layout.pointsHistogram + bin] = Math.round((count / reference.rows) * rows);
  });
  await server.platform.query(
    `INSERT INTO monitoring_counts (flush_id, day, subject, total, counts, flushed_at)
     VALUES (?, ?, ?, ?, unhex(?), ?)`,
    [
      ...[crypto.randomUUID(), day, modelVersion, rows],
      ...[Buffer.from(counts.buffer).toString('hex'), `${day}T12:00:00.000Z`],
    ],
  );
}
const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
const drift = async (query = '') =>
  (await server.call<DriftAnswer>('GET', `/v1/drift${query}`, { key: partner })).body.snapshots;
const alerts = async (query = '') =>
  (await server.call<AlertsAnswer>('GET', `/v1/alerts${query}`, { key: partner })).body;

describe('counting', () => {
  it('adds every assessment to the bins, and nothing of anybody is in the database', async () => {
    expect((await server.call<HealthAnswer>('GET', '/health')).body.monitoring).toBe('ready');
    const assessments = await scoreAll();
    expect(assessments).toHaveLength(300);
    await expect.poll(() => totalOf(modelVersion), { timeout: 20_000 }).toBe(300);
    const [row] = await kept(modelVersion);
    const counts = countsOfBytes(row!.counts);
    const layout = binLayout(reference);
    expect(counts).toHaveLength(BINS_FROM + layout.length);
    // Counted another way: decisions from the answers, an input from what was sent.
    const granted = assessments.filter(({ decision }) => decision === 'granted').length;
    expect(counts[BINS_FROM + layout.outputs[2]!]).toBe(granted);
    const place = reference.features.findIndex(({ name }) => name === 'amount_credit');
    const profile = reference.features[place]!;
    const edges = profile.kind === 'number' ? profile.edges : [];
    const expected = [0, 1, 2, 3].map(
      (bin) =>
        applicants.filter(({ application }) => {
          const amount = Number(application.amount_credit);
          return edges.filter((edge) => edge <= amount).length === bin;
        }).length,
    );
    const start = BINS_FROM + layout.features[place]!;
    expect([...counts.subarray(start, start + 4)]).toEqual(expected);
    // No history was given with any.
    expect(counts[1]).toBe(300);
  });

  it('keeps marginal counts alone: an amount nobody else has is nowhere', async () => {
    const marker = 987_654.5;
    const { application } = applicants[0]!;
    await server.call('POST', '/v1/score', {
      key: partner,
      body: { application: { ...application, amount_credit: marker, age_years: 61.25 } },
    });
    await expect.poll(() => totalOf(modelVersion), { timeout: 20_000 }).toBe(301);
    const tables = await server.platform.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
    );
    for (const { name } of tables) {
      const text = JSON.stringify(await server.platform.query(`SELECT * FROM ${String(name)}`));
      expect(text).not.toContain(String(marker));
      expect(text).not.toContain('61.25');
    }
    // The row of one assessment: each feature in one bin, the score in one of each output.
    const single = (await kept(modelVersion)).find(({ total }) => total === 1)!;
    const sum = countsOfBytes(single.counts)
      .subarray(BINS_FROM)
      .reduce((all, count) => all + count, 0);
    expect(sum).toBe(reference.features.length + reference.outputs.length + 1);
  });

  it('counts requests by how they ended', async () => {
    await server.call('GET', '/v1/applicants/1', { key: partner });
    await expect
      .poll(
        async () => {
          const rows = await kept(REQUESTS);
          return rows.reduce((sum, { counts }) => sum + countsOfBytes(counts)[STATUS_FROM + 2]!, 0);
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
  });

  it('of a model without a reference profile says so in /health, and scores all the same', async () => {
    const blind = await fixtureArtefact(4);
    await publishModel(server.platform, blind, 'champion');
    await server.restart();
    expect((await server.call<HealthAnswer>('GET', '/health')).body).toMatchObject({
      status: 'ok',
      monitoring: 'absent',
    });
    expect(await scoreAll()).toHaveLength(300);
    await publishModel(server.platform, model, 'champion');
    await server.restart();
    expect(await kept(blind.manifest.modelVersion)).toEqual([]);
  });
});

describe('the close of a day', () => {
  it('merges what isolates flushed without losing or doubling, and makes the snapshot', async () => {
    await scoreAll();
    await expect.poll(() => totalOf(modelVersion), { timeout: 20_000 }).toBe(601);
    const before = (await kept(modelVersion)).length;
    expect(before).toBeGreaterThan(1);
    await server.runScheduled(Date.now() + DAY_MS);
    expect(await kept(modelVersion)).toMatchObject([{ total: 601, day: today }]);
    const [snapshot] = await drift('?window=day');
    expect(snapshot).toMatchObject({ modelVersion, kind: 'day', source: 'edge', rows: 601 });
    expect(snapshot!.window).toEqual({ label: today, from: today, to: today });
  });

  it('changes nothing when it runs again, nor when a flush is repeated after its merge', async () => {
    const state = async () => [
      (await drift()).map(({ snapshotId, rows, createdAt }) => [snapshotId, rows, createdAt]),
      (await alerts()).alerts,
      (await kept(modelVersion)).map(({ flush_id, total }) => [flush_id, total]),
    ];
    const before = await state();
    const [merged] = await server.platform.query(
      'SELECT flush_id FROM monitoring_counts WHERE merged_into IS NOT NULL AND subject = ? LIMIT 1',
      [modelVersion],
    );
    await server.platform.query(
      `INSERT INTO monitoring_counts (flush_id, day, subject, total, counts, flushed_at)
       VALUES (?, ?, ?, 300, x'00', ?) ON CONFLICT DO NOTHING`,
      [String(merged!.flush_id), today, modelVersion, new Date().toISOString()],
    );
    await Promise.all([1, 2].map(() => server.runScheduled(Date.now() + DAY_MS)));
    expect(await state()).toEqual(before);
  });

  it('catches up days it missed, and makes one anew whose counts came late', async () => {
    await server.platform.query('DELETE FROM monitoring_counts');
    await server.platform.query('DELETE FROM drift_snapshots');
    await plantDay(dayBefore(9), 1_000);
    await plantDay(dayBefore(8), 1_000);
    await server.runScheduled(Date.now());
    const rowsOf = async () =>
      (await drift(`?window=day&to=${dayBefore(8)}`)).map(({ window, rows }) => [window.label, rows]);
    expect(await rowsOf()).toEqual([
      [dayBefore(8), 1_000],
      [dayBefore(9), 1_000],
    ]);
    await plantDay(dayBefore(9), 400);
    await server.runScheduled(Date.now());
    expect((await rowsOf())[1]).toEqual([dayBefore(9), 1_400]);
    const { body } = await server.call<SnapshotAnswer>(
      'GET',
      `/v1/drift/${(await drift(`?window=day&to=${dayBefore(9)}`))[0]!.snapshotId}`,
      { key: partner },
    );
    expect(body.snapshot.verdict.state).toBe('stable');
    expect(body.snapshot.features).toHaveLength(reference.features.length);
  });

  it('refuses an unknown snapshot', async () => {
    const { status, body } = await server.call<Problem>('GET', '/v1/drift/none', { key: partner });
    expect([status, body.type]).toEqual([404, '/docs/problems/snapshot-unknown']);
  });
});

describe('an alert', () => {
  it('is not raised by one odd day, is by two, and is told with a signature that holds', async () => {
    await plantDay(dayBefore(7), 1_000, true);
    await server.runScheduled(Date.now());
    expect((await alerts('?state=open')).alerts.filter(({ kind }) => kind === 'day')).toEqual([]);
    await plantDay(dayBefore(6), 1_000, true);
    refuseHooks = 2;
    await server.runScheduled(Date.now());
    const open = (await alerts('?state=open')).alerts;
    const dataset = open.find(({ rule, kind }) => rule === 'dataset_drift' && kind === 'day')!;
    expect(dataset).toMatchObject({ raisedWindow: dayBefore(6), clearedAt: null, acknowledgedAt: null });
    expect(hooks.length).toBeGreaterThan(0);
    for (const { headers, body } of hooks) {
      const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(
        String(headers['clairscore-signature']),
      )!;
      expect(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex')).toBe(signature);
      expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(60);
    }
    const told = hooks.map(({ body }) => (JSON.parse(body) as { alert: { alertId: string } }).alert.alertId);
    expect(told).toContain(dataset.alertId);
    expect(new Set(told).size).toBe(told.length);
  });

  it('is acknowledged by a person once, and that is recorded', async () => {
    const { alerts: open } = await alerts('?state=open');
    // On the first days of a month the month before may have one of its own.
    const { alertId } = open.find(({ rule, kind }) => rule === 'dataset_drift' && kind === 'day')!;
    const acknowledge = <Body>(key: string) =>
      server.call<Body>('POST', `/v1/alerts/${alertId}/acknowledge`, { key });
    expect((await acknowledge<Problem>(partner)).status).toBe(403);
    const { status, body } = await acknowledge<AlertAnswer>(advisor);
    expect(status).toBe(200);
    expect(body.alert.acknowledgedBy).toMatch(/^key_/);
    const again = await acknowledge<Problem>(advisor);
    expect([again.status, again.body.type]).toEqual([409, '/docs/problems/alert-acknowledged']);
    const audit = await server.call<AuditAnswer>('GET', '/v1/audit?action=alert_acknowledged', {
      key: admin,
    });
    expect(audit.body.entries).toMatchObject([{ subject: `alert:${alertId}`, details: { kind: 'day' } }]);
  });

  it('is cleared after three quiet days, and not before', async () => {
    const isOpen = async () =>
      (await alerts('?state=open')).alerts.some(
        ({ rule, kind }) => rule === 'dataset_drift' && kind === 'day',
      );
    await plantDay(dayBefore(5), 1_000);
    await plantDay(dayBefore(4), 1_000);
    await server.runScheduled(Date.now());
    expect(await isOpen()).toBe(true);
    await plantDay(dayBefore(3), 1_000);
    await server.runScheduled(Date.now());
    expect(await isOpen()).toBe(false);
  });
});

describe('outcomes', () => {
  it('are counted once, by month and points, and no person stays with them', async () => {
    const decided: string[] = [];
    for (const { application } of applicants.slice(0, 6)) {
      const { body } = await server.call<DecisionAnswer>('POST', '/v1/decisions', {
        key: advisor,
        body: { application, decision: 'granted', overrideReason: 'known to the branch for years' },
      });
      decided.push(body.decisionId);
    }
    const outcomes = decided.map((decisionId, i) => ({ decisionId, defaulted: i === 0 }));
    const post = (list: object[]) =>
      server.call<OutcomesAnswer>('POST', '/v1/outcomes', { key: admin, body: { outcomes: list } });
    const first = await post([
      ...outcomes,
      { applicantId: 100_001, scoredOn: '2026-01-01', defaulted: true },
    ]);
    expect(first.body).toMatchObject({ counted: 6, repeated: 0, unknown: 1 });
    expect((await post(outcomes)).body).toMatchObject({ counted: 0, repeated: 6 });
    const rows = await server.platform.query('SELECT * FROM outcome_counts');
    expect(rows.reduce((sum, { applicants: n }) => sum + Number(n), 0)).toBe(6);
    expect(JSON.stringify(rows)).not.toContain(decided[0]!);
    const { body } = await server.call<PerformanceAnswer>('GET', '/v1/drift/performance?window=day', {
      key: partner,
    });
    expect(body.realised).toMatchObject({ applicants: 6, defaults: 1 });
    expect(body.realised!.cohorts).toMatchObject([{ name: today.slice(0, 7), applicants: 6, defaults: 1 }]);
    expect(body.windows[0]!.rows).toBeGreaterThan(0);
    expect(body.windows.find(({ rows: n }) => n === 1_000)!.expected!.approvalRate.value).toBeGreaterThan(0);
  });

  it.each([
    [{ defaulted: true }],
    [{ applicantId: 100_011, defaulted: true }],
    [{ decisionId: `dec_${'0'.repeat(32)}`, applicantId: 100_011, scoredOn: '2026-01-01', defaulted: true }],
  ])('that name nobody, or two, are refused: %j', async (outcome) => {
    const { status } = await server.call('POST', '/v1/outcomes', {
      key: admin,
      body: { outcomes: [outcome] },
    });
    expect(status).toBe(422);
  });
});
