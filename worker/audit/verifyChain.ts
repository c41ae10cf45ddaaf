// Walks the audit chain from any entry and finds the first link that does not hold.

import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { type AuditHead, type AuditRow, linkHash } from './auditEntry.ts';

/** What does not hold at an entry, with both values. */
export interface BrokenLink {
  readonly sequence: number;
  /** `missing`: no such entry. `previous`: it names another hash before. `content`: its values are not those hashed. */
  readonly kind: 'missing' | 'previous' | 'content';
  readonly expectedHash: string;
  readonly foundHash: string | null;
}

export interface ChainWalk {
  readonly from: number;
  /** The last entry found in order; `from - 1` where none is. */
  readonly to: number;
  readonly checked: number;
  readonly broken: BrokenLink | null;
  /** Where to go on; null at the end of the chain or at a broken link. */
  readonly next: number | null;
  /** Keep it elsewhere: an entry cut off the end, or a chain written anew, shows against it alone. */
  readonly head: AuditHead;
}

/**
 * @param from the first entry to check; the one before it, or the anchor, is taken as it is. null = the oldest kept.
 * @param limit how many are checked at most.
 * @throws ApiError `storage_failing`.
 */
export async function verifyChain(env: Env, from: number | null, limit: number): Promise<ChainWalk> {
  const { head, anchor } = await readEnds(env);
  const first = Math.max(from ?? 0, anchor.sequence + 1);
  const { before, rows } = await readPage(env, first, limit);
  let last: AuditHead | undefined = first === anchor.sequence + 1 ? anchor : before;
  let checked = 0;
  const broken = async (): Promise<BrokenLink | null> => {
    if (!last) return missing(first - 1, anchor.hash);
    for (const row of rows) {
      const found = await breakAt(last, row);
      if (found) return found;
      last = { sequence: row.sequence, hash: row.hash };
      checked += 1;
    }
    return null;
  };
  const brokenLink = first > head.sequence + 1 ? null : await broken();
  const to = last?.sequence ?? first - 1;
  const next = brokenLink || to >= head.sequence ? null : to + 1;
  return { from: first, to, checked, broken: brokenLink, next, head };
}

function missing(sequence: number, expectedHash: string): BrokenLink {
  return { sequence, kind: 'missing', expectedHash, foundHash: null };
}

async function breakAt(before: AuditHead, row: AuditRow): Promise<BrokenLink | null> {
  const sequence = before.sequence + 1;
  if (row.sequence !== sequence) return missing(sequence, before.hash);
  if (row.previous_hash !== before.hash) {
    return { sequence, kind: 'previous', expectedHash: before.hash, foundHash: row.previous_hash };
  }
  const expectedHash = await linkHash(before.hash, row);
  if (row.hash === expectedHash) return null;
  return { sequence, kind: 'content', expectedHash, foundHash: row.hash };
}

async function readEnds(env: Env): Promise<{ head: AuditHead; anchor: AuditHead }> {
  const anchors = 'SELECT sequence, hash FROM audit_anchors ORDER BY sequence DESC LIMIT 1';
  const [head, anchor] = await fromStore('DB', () =>
    env.DB.batch<AuditHead>([
      env.DB.prepare('SELECT sequence, hash FROM audit_head'),
      env.DB.prepare(anchors),
    ]),
  );
  return { head: head!.results[0]!, anchor: anchor!.results[0]! };
}

async function readPage(
  env: Env,
  first: number,
  limit: number,
): Promise<{ before: AuditHead | undefined; rows: AuditRow[] }> {
  const page = 'SELECT * FROM audit WHERE sequence >= ? ORDER BY sequence LIMIT ?';
  const [before, rows] = await fromStore('DB', () =>
    env.DB.batch<AuditRow>([
      env.DB.prepare('SELECT * FROM audit WHERE sequence = ?').bind(first - 1),
      env.DB.prepare(page).bind(first, limit),
    ]),
  );
  return { before: before!.results[0], rows: rows!.results };
}
