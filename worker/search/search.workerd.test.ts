// Lists as the dashboard asks for them, against real D1: every filter and order compared with the same done in memory.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../scripts/platform/fixtures/testServer.ts';
import { fixtureApplicants } from '../../scripts/publish/fixtures/fixtureApplicants.ts';
import { fixtureArtefact } from '../../scripts/publish/fixtures/fixtureArtefact.ts';
import { publishApplicants } from '../../scripts/publish/publishApplicants.ts';
import { publishModel } from '../../scripts/publish/publishModel.ts';
import { publishPoints } from '../../scripts/publish/publishPoints.ts';
import { readApplicantShard, writeApplicantShard } from '../../wasm/artefact/applicantShard.ts';
import { openSession } from '../../wasm/runtime/node.ts';
import { createScorer } from '../../wasm/scorer.ts';
import type { ApplicantSummary, ApplicantsAnswer, Problem } from '../contract.ts';

const artefact = await fixtureArtefact(3);
const successor = await fixtureArtefact(8);
const applicants = fixtureApplicants(5, 400);

let server: TestServer;
let key: string;
/** What the list should say of everybody, by another way. */
let expected: ApplicantSummary[];

async function summariesBy({ manifest, files }: typeof artefact): Promise<ApplicantSummary[]> {
  const model = files.get('model.onnx')!;
  const scorer = createScorer({ manifest, model }, await openSession(model, manifest.features.length));
  return Promise.all(
    applicants.map(async ({ applicantId, application, history }) => {
      const { points, decision, reviewBand } = await scorer.score(application, history);
      return {
        applicantId,
        ageYears: (application.age_years as number) ?? null,
        amountIncome: (application.amount_income as number) ?? null,
        amountCredit: (application.amount_credit as number) ?? null,
        amountAnnuity: (application.amount_annuity as number) ?? null,
        contractType: (application.contract_type as string) ?? null,
        occupation: (application.occupation as string) ?? null,
        incomeType: (application.income_type as string) ?? null,
        education: (application.education as string) ?? null,
        familyStatus: (application.family_status as string) ?? null,
        historyKnown: history.some((value) => !Number.isNaN(value)),
        points,
        pointsVersion: manifest.modelVersion,
        decision,
        reviewBand,
      };
    }),
  );
}

beforeAll(async () => {
  server = await startTestServer();
  await publishModel(server.platform, artefact, 'champion');
  await publishApplicants(server.platform, readApplicantShard(writeApplicantShard(applicants)));
  key = await server.keyFor('read');
  expected = await summariesBy(artefact);
});
afterAll(() => server?.stop());

async function listAll(query: string): Promise<{ total: number; seen: ApplicantSummary[] }> {
  const seen: ApplicantSummary[] = [];
  let total = 0;
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 30; pages++) {
    const path: string = `/v1/applicants?limit=37&${query}${cursor && `&cursor=${cursor}`}`;
    const answer = await server.call<ApplicantsAnswer>('GET', path, { key });
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    seen.push(...answer.body.applicants);
    ({ total, nextCursor: cursor } = answer.body);
  }
  return { total, seen };
}

type Keep = (one: ApplicantSummary) => boolean;

describe('filters give exactly whom they describe', () => {
  const between = (value: number | null, low: number, high: number) =>
    value !== null && value >= low && value <= high;
  const filters: [string, Keep][] = [
    ['ageMin=30&ageMax=45', (one) => between(one.ageYears, 30, 45)],
    ['incomeMax=100000', (one) => between(one.amountIncome, 0, 100_000)],
    ['occupation=drivers|laborers', (one) => ['drivers', 'laborers'].includes(one.occupation ?? '')],
    ['decision=granted', (one) => one.decision === 'granted'],
    ['decision=refused', (one) => one.decision === 'refused'],
    ['decision=review', (one) => one.reviewBand === true],
    [
      'decision=refused&ageMin=30',
      (one) => one.decision === 'refused' && between(one.ageYears, 30, Number.POSITIVE_INFINITY),
    ],
    ['historyKnown=true', (one) => one.historyKnown === true],
    ['historyKnown=false', (one) => one.historyKnown === false],
    ['search=9990', (one) => String(one.applicantId).startsWith('9990')],
    [
      'search=99&contractType=cash_loans&pointsMin=500',
      (one) =>
        String(one.applicantId).startsWith('99') &&
        one.contractType === 'cash_loans' &&
        (one.points ?? 0) >= 500,
    ],
  ];
  it.each(filters)('%s', async (query, keep) => {
    const { total, seen } = await listAll(query);
    const wanted = expected.filter(keep);
    expect(total).toBe(wanted.length);
    expect(seen).toEqual(wanted);
  });

  it('and at least one of them leaves somebody and refuses somebody', () => {
    const kept = filters.map(([, keep]) => expected.filter(keep).length);
    expect(kept.filter((count) => count > 0 && count < expected.length).length).toBeGreaterThan(5);
  });
});

describe('orders', () => {
  const keys: [string, (one: ApplicantSummary) => number][] = [
    ['age', (one) => one.ageYears ?? -1e9],
    ['income', (one) => one.amountIncome ?? -1e9],
    ['credit', (one) => one.amountCredit ?? -1e9],
    ['annuity', (one) => one.amountAnnuity ?? -1e9],
    ['points', (one) => one.points ?? -1e9],
    ['id', (one) => one.applicantId],
  ];
  it.each(keys)('by %s both ways, page after page, nobody twice and nobody left out', async (name, keyOf) => {
    const rising = expected.toSorted((a, b) => keyOf(a) - keyOf(b) || a.applicantId - b.applicantId);
    expect((await listAll(`sort=${name}`)).seen).toEqual(rising);
    expect((await listAll(`sort=-${name}`)).seen).toEqual(rising.toReversed());
  });

  it('a cursor of another order is refused with what was expected', async () => {
    const first = await server.call<ApplicantsAnswer>('GET', '/v1/applicants?sort=age&limit=5', { key });
    const path = `/v1/applicants?sort=points&limit=5&cursor=${first.body.nextCursor}`;
    const { status, body } = await server.call<Problem>('GET', path, { key });
    expect([status, body.faults?.[0]?.expected]).toEqual([400, 'the nextCursor of a page sorted by points']);
  });
});

describe('filters that more match than are sorted', () => {
  const MORE = 24_000;
  /** Who they are: the credit falls with the age, so that in one order those who match are all at the far end. */
  const made = Array.from({ length: MORE }, (_, i) => ({
    applicantId: 20_000_001 + i,
    age: 20 + (i % 50),
    credit: 1_000 * (100 - (i % 50)),
  }));
  beforeAll(() =>
    server.platform.query(
      `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
       INSERT INTO applicant_facts (applicant_id, age_years, amount_credit, contract_type, generation)
       SELECT 20000001 + i, 20 + i % 50, 1000 * (100 - i % 50), 'revolving_loans', 'more' FROM n`,
      [MORE],
    ),
  );
  afterAll(() => server.platform.query("DELETE FROM applicant_facts WHERE generation = 'more'", []));

  it.each(['credit', '-credit', 'id'])('are listed page by page in the order %s', async (sort) => {
    const query = `search=20&ageMin=40&contractType=revolving_loans&sort=${sort}`;
    const key = ({ applicantId, credit }: (typeof made)[0]) => (sort.endsWith('id') ? applicantId : credit);
    const sign = sort.startsWith('-') ? -1 : 1;
    const wanted = made
      .filter(({ age }) => age >= 40)
      .toSorted((a, b) => sign * (key(a) - key(b) || a.applicantId - b.applicantId))
      .map(({ applicantId }) => applicantId);
    const { total, seen } = await listAll(query);
    const ids = seen.map(({ applicantId }) => applicantId);
    expect(ids).toEqual(wanted.slice(0, ids.length));
    expect(ids.length).toBeGreaterThan(600);
    expect(total).toBe(wanted.length);
  });
});

const pageAt = async (query: string, position: number): Promise<ApplicantsAnswer> => {
  const path = `/v1/applicants?limit=30&position=${position}&${query}`;
  const { status, body } = await server.call<ApplicantsAnswer>('GET', path, { key });
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
};
const idsOf = (applicants: readonly ApplicantSummary[]) => applicants.map(({ applicantId }) => applicantId);

describe('a position', () => {
  it.each(['', 'sort=-points', 'historyKnown=true&sort=credit'])(
    'begins the page in the middle of the list, which then goes on by cursor: %s',
    async (query) => {
      const { seen, total } = await listAll(query);
      for (const position of [0, 1, 37, total - 31, total - 1]) {
        const page = await pageAt(query, position);
        expect(idsOf(page.applicants)).toEqual(idsOf(seen.slice(position, position + 30)));
        expect(page.total).toBe(total);
        expect(page.nextCursor === null).toBe(position + 30 >= total);
      }
      const { nextCursor } = await pageAt(query, 40);
      const path = `/v1/applicants?limit=30&cursor=${nextCursor}&${query}`;
      const next = await server.call<ApplicantsAnswer>('GET', path, { key });
      expect(idsOf(next.body.applicants)).toEqual(idsOf(seen.slice(70, 100)));
    },
  );

  it('past the end gives an empty page, and one below zero is refused', async () => {
    expect(await pageAt('', applicants.length)).toMatchObject({ applicants: [], nextCursor: null });
    const refused = await server.call<Problem>('GET', '/v1/applicants?position=-1', { key });
    expect([refused.status, refused.body.faults?.[0]?.pointer]).toEqual([400, '/position']);
  });

  it('takes the total of a cursor of the same list instead of counting again', async () => {
    const { nextCursor } = await pageAt('', 0);
    const lie = btoa(JSON.stringify(['id', 0, 0, 350])).replaceAll('=', '');
    expect((await pageAt(`cursor=${nextCursor}`, 200)).total).toBe(applicants.length);
    expect((await pageAt(`cursor=${lie}`, 200)).total).toBe(350);
  });
});

describe('a position in a list too long to sort', () => {
  const MORE = 12_000;
  beforeAll(() =>
    server.platform.query(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO applicant_facts (applicant_id, amount_credit, contract_type, points, points_version, generation)
       SELECT 20000000 + i, (i * 7919) % 1000, 'cash_loans', i % 97, 'v', 'g' FROM n`,
      [MORE],
    ),
  );
  afterAll(() => server.platform.query("DELETE FROM applicant_facts WHERE generation = 'g'", []));

  it.each([
    '',
    'sort=-id',
    'sort=credit',
    'sort=-points',
    'contractType=cash_loans&sort=points',
    'decision=refused&sort=-points',
  ])('is the row that as many rows come before: %s', async (query) => {
    const all: number[] = [];
    let cursor: string | null = '';
    let total = 0;
    while (cursor !== null) {
      const path: string = `/v1/applicants?limit=200&${query}${cursor && `&cursor=${cursor}`}`;
      const { body } = await server.call<ApplicantsAnswer>('GET', path, { key });
      all.push(...idsOf(body.applicants));
      ({ nextCursor: cursor, total } = body);
    }
    expect(all).toHaveLength(total);
    expect(total).toBeGreaterThan(MORE);
    for (const position of [0, 1, 5_000, Math.floor(total / 2), total - 30, total - 1]) {
      expect(idsOf((await pageAt(query, position)).applicants)).toEqual(all.slice(position, position + 30));
    }
  });
});

describe('after another model is promoted', () => {
  it('points say which model gave them until they are brought to the new one', async () => {
    await publishModel(server.platform, successor, 'champion');
    const { modelVersion } = successor.manifest;
    expect((await listAll('')).seen.map(({ pointsVersion }) => pointsVersion)).not.toContain(modelVersion);
    const done: number[] = [];
    const result = await publishPoints(server.platform, (count) => done.push(count));
    expect(result).toEqual({ modelVersion, scored: applicants.length });
    expect(done).toEqual([0, applicants.length]);
    const given = (await listAll('')).seen.map(({ points, pointsVersion }) => ({ points, pointsVersion }));
    const wanted = (await summariesBy(successor)).map(({ points, pointsVersion }) => ({
      points,
      pointsVersion,
    }));
    expect(given).toEqual(wanted);
    expect(await publishPoints(server.platform)).toEqual({ modelVersion, scored: 0 });
  });
});
