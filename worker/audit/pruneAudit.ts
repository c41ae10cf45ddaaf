// Retention: removes the oldest entries and leaves an anchor, the last link removed, from which the rest is verified.

import { fromStore } from '../apiFault.ts';
import type { Env } from '../env.ts';
import { AUDIT_RETENTION_DAYS } from '../limits.ts';
import { appendAudit } from './appendAudit.ts';
import type { AuditHead } from './auditEntry.ts';

const DAY_MS = 86_400_000;

/** Of the entries all of whose predecessors are beyond the retention too, the newest. */
const LAST_EXPIRED = `SELECT sequence, hash FROM audit
  WHERE sequence = coalesce((SELECT min(sequence) FROM audit WHERE at >= ?1) - 1, (SELECT max(sequence) FROM audit))`;

/** @returns how many entries went. @throws ApiError `storage_failing`. */
export async function pruneAudit(env: Env, nowMs: number): Promise<number> {
  const cutoff = new Date(nowMs - AUDIT_RETENTION_DAYS * DAY_MS).toISOString();
  const last = await fromStore('DB', () => env.DB.prepare(LAST_EXPIRED).bind(cutoff).first<AuditHead>());
  if (!last) return 0;
  // Recorded, and therefore never an empty chain: the record itself follows what it removes.
  const { results } = await appendAudit(
    env,
    {
      actor: 'system',
      action: 'audit_pruned',
      subject: null,
      details: { upTo: last.sequence, hash: last.hash },
    },
    [
      env.DB.prepare('INSERT INTO audit_anchors (sequence, hash, pruned_at) VALUES (?, ?, ?)').bind(
        last.sequence,
        last.hash,
        new Date(nowMs).toISOString(),
      ),
      env.DB.prepare('DELETE FROM audit WHERE sequence <= ?').bind(last.sequence),
    ],
  );
  return results[1]!.meta.changes;
}
