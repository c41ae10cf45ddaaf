// The audit chain in four isolates on one D1, checked by hashes that Node computes from the stored rows.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Isolates, startIsolates } from '../../scripts/platform/fixtures/startIsolates.ts';
import type { AuditHead, AuditRow } from './auditEntry.ts';
import type { ChainWalk } from './verifyChain.ts';

const GENESIS = '0'.repeat(64);
const DAY_MS = 86_400_000;

/** The scheme as storage-schema.md words it. */
function expectedHash(previousHash: string, row: Omit<AuditRow, 'hash' | 'previous_hash'>): string {
  const entry = [row.sequence, row.at, row.actor, row.action, row.subject, row.details];
  return createHash('sha256')
    .update(`${previousHash}\n${JSON.stringify(entry)}`)
    .digest('hex');
}

function chainOf(isolates: Isolates) {
  const rows = async () =>
    (await isolates.query('SELECT * FROM audit ORDER BY sequence')) as unknown as AuditRow[];
  const event = (details = {}, subject: object | null = { kind: 'key', id: 'key_1' }) => ({
    append: { actor: 'key_admin', action: 'key_revoked', subject, details },
  });
  const append = (index = 0, details = {}, subject?: object | null) =>
    isolates.ask<AuditHead>(index, event(details, subject));
  const verify = (from: number | null = null, limit = 1_000) =>
    isolates.ask<ChainWalk>(0, { verify: { from, limit } });
  return { rows, event, append, verify };
}

/** Rows that Node links itself, so old that they may go. */
async function insertLinked(isolates: Isolates, times: readonly string[]): Promise<void> {
  let previous = ((await isolates.query('SELECT * FROM audit_head')) as unknown as AuditHead[])[0]!;
  for (const at of times) {
    const sequence = previous.sequence + 1;
    const row = { sequence, at, actor: 'key_old', action: 'export', subject: null, details: '{}' };
    const hash = expectedHash(previous.hash, row);
    await isolates.query(
      `INSERT INTO audit (sequence, at, actor, action, subject, details, previous_hash, hash)
       VALUES (?, ?, 'key_old', 'export', NULL, '{}', ?, ?)`,
      [sequence, at, previous.hash, hash],
    );
    previous = { sequence, hash };
  }
}

describe('appendAudit', () => {
  let isolates: Isolates;
  let chain: ReturnType<typeof chainOf>;
  beforeAll(async () => {
    isolates = await startIsolates('worker/audit/fixtures/auditWorker.ts', 4);
    chain = chainOf(isolates);
  });
  afterAll(() => isolates?.stop());

  it('links 50 entries of four isolates that append at once without a gap or a fork', async () => {
    const heads = await Promise.all(Array.from({ length: 50 }, (_, i) => chain.append(i, { n: i })));
    const rows = await chain.rows();
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(new Set(heads.map(({ sequence }) => sequence)).size).toBe(50);
    expect(rows.map(({ details }) => JSON.parse(details).n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i),
    );
    let previous = GENESIS;
    for (const row of rows) {
      expect(row.previous_hash).toBe(previous);
      expect(row.hash).toBe(expectedHash(previous, row));
      previous = row.hash;
    }
    const walk = await chain.verify();
    expect(walk).toMatchObject({ from: 1, to: 50, checked: 50, broken: null, next: null });
    expect(walk.head).toEqual({ sequence: 50, hash: previous });
  });

  it('writes what stands alongside with the entry or not at all', async () => {
    const before = (await chain.rows()).length;
    const broken = "INSERT INTO audit_subjects (applicant_id, reference, created_at) VALUES (1, NULL, '')";
    await expect(isolates.ask(0, { ...chain.event(), sql: broken })).rejects.toThrow(/NOT NULL/);
    expect(await chain.rows()).toHaveLength(before);
    const sound = "INSERT INTO audit_subjects (applicant_id, reference, created_at) VALUES (1, 'r1', '')";
    await isolates.ask(0, { ...chain.event(), sql: sound });
    expect(await chain.rows()).toHaveLength(before + 1);
    expect(await isolates.query('SELECT reference FROM audit_subjects WHERE applicant_id = 1')).toEqual([
      { reference: 'r1' },
    ]);
  });

  it.each([
    ['a sentence', { grounds: 'She lost her job' }],
    ['an address', { to: 'anna@example.org' }],
    ['a text that is too long', { share: 'x'.repeat(101) }],
  ])('refuses details with %s', async (_, details) => {
    await expect(chain.append(0, details)).rejects.toThrow(/is not a code/);
  });

  it('calls an applicant by one random reference, which erasure takes away', async () => {
    const applicant = { kind: 'applicant', applicantId: 456789 };
    await chain.append(0, {}, applicant);
    await chain.append(1, {}, applicant);
    const subjects = (await chain.rows()).slice(-2).map(({ subject }) => subject);
    expect(subjects[0]).toMatch(/^applicant:[0-9a-f]{32}$/);
    expect(subjects[1]).toBe(subjects[0]);
    const erasure = { actor: 'key_admin', action: 'erasure', subject: applicant, details: {} };
    await isolates.ask(2, { forget: 456789, event: erasure });
    expect((await chain.rows()).at(-1)!.subject).toBe(subjects[0]);
    expect(await isolates.query('SELECT * FROM audit_subjects WHERE applicant_id = 456789')).toEqual([]);
    expect((await chain.verify()).broken).toBeNull();
    expect(JSON.stringify(await chain.rows())).not.toContain('456789');
    await chain.append(0, {}, applicant);
    expect((await chain.rows()).at(-1)!.subject).not.toBe(subjects[0]);
  });

  it.each([
    "UPDATE audit SET actor = 'nobody' WHERE sequence = 3",
    'DELETE FROM audit WHERE sequence = 3',
    'DELETE FROM audit',
    "INSERT OR REPLACE INTO audit SELECT 3, at, 'nobody', action, subject, details, previous_hash, hash FROM audit WHERE sequence = 3",
    'INSERT INTO audit SELECT sequence + 100, at, actor, action, subject, details, previous_hash, hash FROM audit WHERE sequence = 3',
    'UPDATE audit_anchors SET sequence = 10',
    'DELETE FROM audit_anchors',
    'INSERT INTO audit_anchors SELECT sequence, hash, at FROM audit WHERE sequence = 3',
    "INSERT INTO audit_anchors VALUES (3, 'made up', '2026-01-01')",
  ])('the database refuses: %s', async (sql) => {
    const before = await chain.rows();
    await expect(isolates.query(sql)).rejects.toThrow(/audit_/);
    expect(await chain.rows()).toEqual(before);
  });
});

describe('verifyChain', () => {
  let isolates: Isolates;
  let chain: ReturnType<typeof chainOf>;
  beforeAll(async () => {
    isolates = await startIsolates('worker/audit/fixtures/auditWorker.ts', 1);
    chain = chainOf(isolates);
    for (let i = 0; i < 12; i++) await chain.append(0, { n: i });
    // Who holds the database can drop its triggers; the chain must tell all the same.
    for (const trigger of ['audit_keeps_entries', 'audit_keeps_what_no_anchor_covers']) {
      await isolates.query(`DROP TRIGGER ${trigger}`);
    }
  });
  afterAll(() => isolates?.stop());

  it('goes on where a page ended', async () => {
    const first = await chain.verify(null, 5);
    expect(first).toMatchObject({ from: 1, to: 5, checked: 5, next: 6, broken: null });
    const second = await chain.verify(first.next, 5);
    expect(second).toMatchObject({ from: 6, to: 10, checked: 5, next: 11 });
    expect(await chain.verify(second.next, 5)).toMatchObject({ from: 11, to: 12, checked: 2, next: null });
    expect(await chain.verify(13, 5)).toMatchObject({ checked: 0, broken: null, next: null });
  });

  it.each(['at', 'actor', 'action', 'subject', 'details'])(
    'names the entry whose %s was changed, with both hashes',
    async (column) => {
      const original = (await chain.rows())[6]!;
      await isolates.query(`UPDATE audit SET ${column} = ${column} || ' ' WHERE sequence = 7`);
      const changed = (await chain.rows())[6]!;
      const { broken, checked, next } = await chain.verify();
      expect({ checked, next }).toEqual({ checked: 6, next: null });
      expect(broken).toEqual({
        sequence: 7,
        kind: 'content',
        expectedHash: expectedHash(original.previous_hash, changed),
        foundHash: original.hash,
      });
      expect((await chain.verify(8)).broken).toBeNull();
      await isolates.query(`UPDATE audit SET ${column} = ? WHERE sequence = 7`, [
        original[column as keyof AuditRow] as string,
      ]);
      expect((await chain.verify()).broken).toBeNull();
    },
  );

  it('finds an entry that was changed and hashed anew by the next one', async () => {
    const row = (await chain.rows())[3]!;
    const forged = expectedHash(row.previous_hash, { ...row, actor: 'key_other' });
    await isolates.query("UPDATE audit SET actor = 'key_other', hash = ? WHERE sequence = 4", [forged]);
    expect((await chain.verify()).broken).toEqual({
      sequence: 5,
      kind: 'previous',
      expectedHash: forged,
      foundHash: row.hash,
    });
    await isolates.query('UPDATE audit SET actor = ?, hash = ? WHERE sequence = 4', [row.actor, row.hash]);
  });

  it('finds a removed entry', async () => {
    await isolates.query('DELETE FROM audit WHERE sequence = 9');
    expect((await chain.verify()).broken).toMatchObject({ sequence: 9, kind: 'missing', foundHash: null });
    expect((await chain.verify(10)).broken).toMatchObject({ sequence: 9, kind: 'missing' });
  });
});

describe('pruneAudit', () => {
  let isolates: Isolates;
  let chain: ReturnType<typeof chainOf>;
  const now = Date.now();
  const daysAgo = (days: number): string => new Date(now - days * DAY_MS).toISOString();
  beforeAll(async () => {
    isolates = await startIsolates('worker/audit/fixtures/auditWorker.ts', 1);
    chain = chainOf(isolates);
    await insertLinked(isolates, [
      daysAgo(500),
      daysAgo(450),
      daysAgo(401),
      daysAgo(399),
      daysAgo(410),
      daysAgo(1),
    ]);
  });
  afterAll(() => isolates?.stop());

  it('removes what is beyond the retention from the old end, and the rest still verifies', async () => {
    expect(await isolates.ask(0, { prune: now })).toBe(3);
    const rows = await chain.rows();
    expect(rows.map(({ sequence }) => sequence)).toEqual([4, 5, 6, 7]);
    expect(rows.at(-1)).toMatchObject({ actor: 'system', action: 'audit_pruned' });
    expect(await chain.verify()).toMatchObject({ from: 4, to: 7, checked: 4, broken: null, next: null });
    expect(await isolates.ask(0, { prune: now })).toBe(0);
  });

  it('the anchor gives a changed first entry away', async () => {
    await isolates.query('DROP TRIGGER audit_keeps_entries');
    await isolates.query("UPDATE audit SET actor = 'key_other' WHERE sequence = 4");
    expect((await chain.verify()).broken).toMatchObject({ sequence: 4, kind: 'content' });
  });

  it('a shorter retention is refused by the database', async () => {
    await expect(isolates.ask(0, { prune: now + 402 * DAY_MS })).rejects.toThrow(/audit_anchor_too_young/);
  });
});
