// What the Worker does every hour by itself (crons in wrangler.toml): closes the days of monitoring, tells of alerts,
// removes what is beyond its retention, and notes the end of the audit chain in the log, where who holds the database
// cannot change it.

import { readHead } from '../audit/appendAudit.ts';
import { pruneAudit } from '../audit/pruneAudit.ts';
import { deleteOldUsage } from '../auth/keyUsage.ts';
import { deleteExpiredSessions } from '../auth/sessions.ts';
import type { Env } from '../env.ts';
import { deleteExpiredClaims } from '../idempotency/claims.ts';
import { deleteOldLinks } from '../links/readClientLinks.ts';
import { closeDays } from '../monitoring/closeDays.ts';
import { sendAlerts } from '../monitoring/sendAlert.ts';

/** @throws ApiError `storage_failing`, which the platform reports; the next hour tries again. */
export async function keepHouse(env: Env, nowMs: number): Promise<void> {
  const pruned = await pruneAudit(env, nowMs);
  await deleteExpiredClaims(env, nowMs);
  await deleteExpiredSessions(env, nowMs);
  await deleteOldUsage(env, nowMs);
  await deleteOldLinks(env, nowMs);
  const { sequence, hash } = await readHead(env);
  console.log(JSON.stringify({ event: 'house_kept', auditSequence: sequence, auditHash: hash, pruned }));
  // Last: what a window breaks must not keep the house from being kept.
  const windows = await closeDays(env, nowMs);
  const alertsSent = await sendAlerts(env);
  console.log(JSON.stringify({ event: 'days_closed', windows, alertsSent }));
}
